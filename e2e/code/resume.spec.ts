import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { open } from '../support/demo.js'
import { button, codeField, welcome, widget } from '../support/locators.js'
import { enterCode, readCode, sendCode } from '../support/steps.js'

// The service is simulated in the page and forgets its codes on a reload, so these tests end with a new code.

const AWAY: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['a reload', page => page.reload()],
  [
    'going elsewhere and back',
    async page => {
      await page.goto('/phone')
      await page.goBack()
    },
  ],
]

/** {@link readStorage} of a tab without stored values. */
const EMPTY = '[[],[]]'

test.beforeEach(({ page }) => page.clock.install())

for (const [what, goAway] of AWAY) {
  test(`[OTP-05] after ${what} the code is asked for with the same wait, and nothing is sent again`, async ({
    page,
    calls,
  }) => {
    await open(page, { resume: 'on' })
    await sendCode(page)
    const code = await readCode(page)
    await enterCode(page, code.slice(0, 5))
    await page.clock.fastForward('00:12')
    await expect(resend(page)).toHaveAccessibleName('Resend code in 20 seconds')

    await goAway(page)
    await expect(codeField(page)).toBeFocused()
    await expect(codeField(page)).toHaveValue('')
    await expect(widget(page)).toContainText('Sent to h•••@trader4.net')
    await expect(resend(page)).toHaveAccessibleName('Resend code in 20 seconds')
    expect(calls.count('send')).toBe(1)
    expect(calls.count('verify')).toBe(0)
    expect(await readStorage(page)).not.toContain(code.slice(0, 5))

    await page.clock.fastForward('05:00')
    await button(page, 'Send a new code').click()
    await expect(codeField(page)).toBeFocused()
    expect(calls.count('send')).toBe(2)
    await enterCode(page, await readCode(page))
    await expect(welcome(page)).toBeFocused()
    expect(await readStorage(page)).toBe(EMPTY)
  })
}

test('[OTP-05] after going back to the identifier, a reload starts from the beginning', async ({ page }) => {
  await open(page, { resume: 'on' })
  await sendCode(page)
  await button(page, 'Change').click()
  expect(await readStorage(page)).toBe(EMPTY)
  await page.reload()
  await expect(widget(page).getByRole('heading')).toHaveText('Sign in to Trader4')
})

test('[REL-06] two tabs wait for a code each, and do not disturb each other', async ({ page, context }) => {
  const other = await context.newPage()
  await open(page, { resume: 'on' })
  await sendCode(page)
  await open(other, { resume: 'on' })
  await sendCode(other, '+447888872720')

  for (const tab of [page, other]) await tab.reload()
  await expect(widget(page)).toContainText('Sent to h•••@trader4.net')
  await expect(widget(other)).toContainText('Sent to +44')

  // Both tabs share one clock.
  await page.clock.fastForward('00:30')
  await resend(page).click()
  await expect(resend(page)).toHaveAccessibleName('Resend code in 1 minute')
  await enterCode(page, await readCode(page))
  await expect(welcome(page)).toBeFocused()
  await other.reload()
  await expect(codeField(other)).toBeFocused()
  await expect(widget(other)).toContainText('Sent to +44')
})

function resend(page: Page) {
  return button(page, /^Resend code/)
}

/** Reads the storage of the tab. */
function readStorage(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]))
}
