import { expect } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { open, SARA } from '../support/demo.js'
import { button, codeField, identifierField } from '../support/locators.js'
import { goToScreen } from '../support/screens.js'

test.beforeEach(async ({ page, context }) => {
  await page.clock.install()
  await open(page)
  await goToScreen('a part that does not load', { page, context })
})

// A script may be on its way when a test ends.
test.afterEach(({ context }) => context.unrouteAll({ behavior: 'ignoreErrors' }))

test('a step that did not load is loaded on request, and no second code is sent', async ({
  page,
  context,
  calls,
}) => {
  await context.unroute(/\.js$/)
  await button(page, 'Try again').click()

  await expect(codeField(page)).toBeVisible()
  expect(calls.count('send')).toBe(1)
})

test('from a step that did not load a way leads back, and what was typed is kept', async ({ page }) => {
  await button(page, 'Back').click()

  await expect(identifierField(page)).toBeFocused()
  await expect(identifierField(page)).toHaveValue(SARA)
})
