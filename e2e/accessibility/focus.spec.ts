import { expect } from '@playwright/test'
import { addStyle } from '../support/add-style.js'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { goToScreen } from '../support/screens.js'
import { chooseNetwork, open, SARA } from '../support/demo.js'
import { button, codeField, googleLink, identifierField, tab } from '../support/locators.js'
import { enterCode, readCode, wrongCode } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

testOnNewPage(
  '[WCAG-2.4.3] the way on from a part that did not load takes the focus of the part',
  async ({ page, context }) => {
    await open(page)
    await goToScreen('a part that does not load', { page, context })
    await expect(button(page, 'Try again')).toBeFocused()
  },
)

test('[WCAG-2.4.3] the focus moves with each step, and is never lost', async ({ page }) => {
  await open(page)
  await expect(page.locator('body')).toBeFocused()
  await identifierField(page).fill(SARA)
  await chooseNetwork(page, 'Server down')
  await button(page, 'Send code').press('Enter')
  await expect(button(page, 'Try again')).toBeFocused()
  await chooseNetwork(page, 'Everything works')
  await button(page, 'Try again').press('Enter')
  await expect(codeField(page)).toBeFocused()
  await enterCode(page, wrongCode(await readCode(page)))
  await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
  await expect(codeField(page)).toBeFocused()
  await page.clock.fastForward('00:30')
  await button(page, 'Resend code').press('Enter')
  await expect(button(page, /^Resend code in/)).toBeVisible()
  await expect(codeField(page)).toBeFocused()
  await page.clock.fastForward('05:00')
  await button(page, 'Send a new code').press('Enter')
  await expect(codeField(page)).toBeFocused()
  await button(page, 'use another way to sign in').press('Enter')
  await expect(tab(page, 'QR code')).toBeFocused()
  await tab(page, 'One-time code').press('Enter')
  await expect(codeField(page)).toBeFocused()
  await button(page, 'Change').press('Enter')
  await expect(identifierField(page)).toBeFocused()
})

test('[WCAG-2.4.11] bars that stick to the edges of the host’s window do not cover the focused control', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 360 })
  await open(page)
  await addStyle(
    page,
    `body::before, body::after { position: fixed; z-index: 9; inset-inline: 0; block-size: 64px; background: navy; content: '' }
    body::before { inset-block-start: 0 } body::after { inset-block-end: 0 }`,
  )
  const walk = [
    tab(page, 'One-time code'),
    identifierField(page),
    button(page, 'Send code'),
    googleLink(page),
  ]
  await page.getByRole('banner').getByRole('link').last().focus()

  for (const [key, controls] of [
    ['Tab', walk],
    ['Shift+Tab', walk.toReversed().slice(1)],
  ] as const) {
    for (const control of controls) {
      await page.keyboard.press(key)
      await expect(control).toBeFocused()
      const { y = 0, height = 0 } = (await control.boundingBox()) ?? {}
      expect.soft(y, `${key} ${String(control)}`).toBeGreaterThanOrEqual(64)
      expect.soft(y + height, `${key} ${String(control)}`).toBeLessThanOrEqual(360 - 64)
    }
  }
})
