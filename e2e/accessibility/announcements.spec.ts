import { expect, type BrowserContext, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { recordAnnouncements } from '../support/record-announcements.js'
import { stopClock } from '../support/clock.js'
import { chooseNetwork, open, SARA } from '../support/demo.js'
import {
  button,
  codeField,
  countryButton,
  countrySearch,
  identifierField,
  welcome,
  widget,
} from '../support/locators.js'
import { enterCode, readCode, sendCodeAudibly, wrongCode } from '../support/steps.js'

interface Fixtures {
  readonly page: Page
  readonly context: BrowserContext
}

const SENT = ['Sending the code…', 'Code sent.']

/** Actions, and all announcements that follow. */
const SCENARIOS: readonly (readonly [
  name: string,
  act: (fixtures: Fixtures) => Promise<unknown>,
  announced: readonly string[],
])[] = [
  ['the widget appears', async () => {}, []],
  ['a code is sent', ({ page }) => sendCodeAudibly(page), SENT],
  [
    // The field takes the focus, and its description says what is missing.
    'nothing is entered',
    async ({ page }) => {
      await button(page, 'Send code').click()
      await expect(identifierField(page)).toBeFocused()
      await expect(identifierField(page)).toHaveAccessibleDescription(
        'Enter your email, phone number or wallet.',
      )
    },
    [],
  ],
  [
    'a number is unusual',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await expect(countryButton(page)).toBeVisible()
      await page.clock.runFor(200)
      await identifierField(page).press('Tab')
    },
    [
      'Country: United Kingdom, +44',
      'That number is too short for the United Kingdom. Check it, or send the code anyway.',
    ],
  ],
  [
    'no country is found',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await countryButton(page).click()
      await page.clock.runFor(200)
      await countrySearch(page).fill('atlantis')
    },
    ['Country: United Kingdom, +44', 'No country found.'],
  ],
  [
    'the service fails',
    async ({ page }) => {
      await chooseNetwork(page, 'Server down')
      await identifierField(page).fill(SARA)
      await button(page, 'Send code').click()
    },
    ['Sending the code…', 'Something went wrong on our side. Wait a moment, then try again.'],
  ],
  [
    'a code is not complete',
    async ({ page }) => {
      await sendCodeAudibly(page)
      await codeField(page).fill('123')
      await codeField(page).press('Enter')
    },
    [...SENT, 'Enter all 6 digits of the code.'],
  ],
  [
    'a code is refused',
    async ({ page }) => {
      await sendCodeAudibly(page)
      await enterCode(page, wrongCode(await readCode(page)))
    },
    [...SENT, 'Checking the code…', 'That code isn’t right. 4 attempts left.'],
  ],
  [
    'a code is refused again',
    async ({ page }) => {
      await sendCodeAudibly(page)
      const wrong = wrongCode(await readCode(page))
      await enterCode(page, wrong)
      await expect(widget(page)).toContainText('4 attempts left.')
      await codeField(page).fill(wrongCode(wrong))
    },
    [
      ...SENT,
      'Checking the code…',
      'That code isn’t right. 4 attempts left.',
      'Checking the code…',
      'That code isn’t right. 3 attempts left.',
    ],
  ],
  [
    'the code expires',
    async ({ page }) => {
      await sendCodeAudibly(page)
      await page.clock.fastForward('05:00')
    },
    [...SENT, 'This code has expired.'],
  ],
  [
    'the code is sent again',
    async ({ page }) => {
      await sendCodeAudibly(page)
      await page.clock.fastForward('00:30')
      await button(page, 'Resend code').click()
    },
    [...SENT, ...SENT],
  ],
  [
    'somebody goes back to the identifier',
    async ({ page }) => {
      await sendCodeAudibly(page)
      await button(page, 'Change').click()
      await expect(identifierField(page)).toBeFocused()
    },
    SENT,
  ],
  [
    'the page goes offline, and comes back',
    async ({ page, context }) => {
      await sendCodeAudibly(page)
      await context.setOffline(true)
      await enterCode(page, await readCode(page))
      await expect(widget(page)).toContainText('You’re offline')
      await context.setOffline(false)
    },
    [
      ...SENT,
      'Checking the code…',
      'You’re offline What you typed is saved. We’ll try again when you’re back online.',
      'Checking the code…',
      'You’re signed in.',
    ],
  ],
  [
    'somebody signs in',
    async ({ page }) => {
      await sendCodeAudibly(page)
      await enterCode(page, await readCode(page))
      await expect(welcome(page)).toBeFocused()
    },
    [...SENT, 'Checking the code…', 'You’re signed in.'],
  ],
]

for (const [name, act, announced] of SCENARIOS) {
  test(`[WCAG-4.1.3] a screen reader says each thing once when ${name}`, async ({ page, context }) => {
    await page.clock.install()
    const announcements = await recordAnnouncements(page)
    await open(page)

    await act({ page, context })

    await expect.poll(announcements).toEqual(announced)
    await page.clock.runFor(1000)
    expect(await announcements()).toEqual(announced)
  })
}

test('[WCAG-2.2.2] nothing is announced on the code step, and its text changes every ten seconds at most', async ({
  page,
}) => {
  await page.clock.install()
  const announcements = await recordAnnouncements(page)
  await open(page)
  await sendCodeAudibly(page)
  await stopClock(page)
  const before = await announcements()

  const untilResend = await recordChanges(page, 35)
  await page.clock.runFor('03:10')
  const lastMinute = await recordChanges(page, 65)

  for (const seconds of [untilResend, lastMinute]) {
    const pauses = seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0))
    expect(pauses.length).toBeGreaterThanOrEqual(2)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(10)
  }
  expect(await announcements()).toEqual(before)
})

/** Lets time pass. @returns the seconds in which the text of the widget changes */
async function recordChanges(page: Page, seconds: number): Promise<readonly number[]> {
  const texts = [await widget(page).innerText()]
  for (let second = 1; second <= seconds; second += 1) {
    await page.clock.runFor(1000)
    texts.push(await widget(page).innerText())
  }
  return texts.flatMap((text, second) => (second > 0 && text !== texts[second - 1] ? [second] : []))
}
