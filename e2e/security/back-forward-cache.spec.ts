import { expect } from '@playwright/test'
import { recordPayloads } from '../support/record-payloads.js'
import { test } from '../support/api-calls.js'
import { open } from '../support/demo.js'
import { button, codeField, hostResult, identifierField, welcome, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode, signInWithPhone } from '../support/steps.js'

test.beforeEach(({ page }) => page.clock.install())

test('[TOK-07] [F-79] a page in the back/forward cache keeps the step and not the code', async ({ page }) => {
  await open(page)
  await sendCode(page)
  await expect(button(page, 'Resend code in 30 seconds')).toBeVisible()
  const code = await readCode(page)
  const typed = code.slice(0, 5)
  await enterCode(page, typed)

  // A frozen page renders nothing after its last event, so the code must go at once.
  const [before, after] = await widget(page).evaluate(login => {
    const shown = () => `${login.textContent} ${login.querySelector('input')?.value}`
    const shownBefore = shown()
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    return [shownBefore, shown()] as const
  })
  expect(before.split(typed)).toHaveLength(3)
  expect(after).not.toContain(typed)

  await page.clock.fastForward('04:10')
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(codeField(page)).toHaveValue('')
  await expect(widget(page)).toContainText('Expires in 1 minute')
  await expect(button(page, 'Resend code')).toBeVisible()
  await enterCode(page, code)
  await expect(welcome(page)).toBeFocused()
})

test('[F-78] a page that comes back from the cache after a sign-in asks who it is, holds no name and no token, and calls the host no second time', async ({
  page,
  calls,
}) => {
  const payloads = await recordPayloads(page)
  await open(page)
  await signInWithPhone(page)
  const checks = calls.count('check')
  await expect(welcome(page)).toBeVisible()
  await page.evaluate(() => {
    for (const type of ['pagehide', 'pageshow']) {
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }))
    }
  })
  await page.clock.fastForward('30:00')

  const token = payloads.at(-1)?.['access_token'] ?? ''
  expect(token).not.toBe('')
  await expect(identifierField(page)).toHaveValue('')
  expect(await widget(page).innerHTML()).not.toMatch(new RegExp(`Sara|${token}`))
  await expect(hostResult(page)).toHaveCount(1)
  expect(calls.count('check')).toBe(checks)
})
