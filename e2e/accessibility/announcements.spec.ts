import { expect, type BrowserContext, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { keepAnnouncements } from '../support/record-announcements.js'
import {
  button,
  chooseNetwork,
  codeField,
  codeFor,
  countryButton,
  countrySearch,
  enterCode,
  identifierField,
  open,
  SARA,
  sendCode,
  signInWithCode,
  stopClock,
  widget,
  wrongCode,
} from '../support/steps.js'

interface Visit {
  readonly page: Page
  readonly context: BrowserContext
}

const SENT = ['Sending the code…', 'Code sent.']

/** What somebody does, and all that is said of it. */
const SCENARIOS: readonly (readonly [
  name: string,
  act: (visit: Visit) => Promise<unknown>,
  said: readonly string[],
])[] = [
  ['the widget appears', async () => {}, []],
  ['a code is sent', ({ page }) => sendCode(page), SENT],
  [
    'nothing is entered',
    ({ page }) => button(page, 'Send code').click(),
    ['Enter your email, phone or wallet address.'],
  ],
  [
    'a number looks odd',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await expect(countryButton(page)).toBeVisible()
      await identifierField(page).press('Tab')
    },
    ['That number is too short for the United Kingdom. Check it, or send the code anyway.'],
  ],
  [
    'no country is found',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await countryButton(page).click()
      await countrySearch(page).fill('atlantis')
    },
    ['No country is called that.'],
  ],
  [
    'the service fails',
    async ({ page }) => {
      await chooseNetwork(page, 'The server fails')
      await identifierField(page).fill(SARA)
      await button(page, 'Send code').click()
    },
    ['Sending the code…', 'Something went wrong on our side. Try again.'],
  ],
  [
    'a code is not complete',
    async ({ page }) => {
      await sendCode(page)
      await codeField(page).fill('123')
      await codeField(page).press('Enter')
    },
    [...SENT, 'Enter all 6 digits of the code.'],
  ],
  [
    'a code is refused',
    async ({ page }) => {
      await sendCode(page)
      await enterCode(page, wrongCode(await codeFor(page)))
    },
    [...SENT, 'Checking the code…', 'That code is not right. 4 tries left.'],
  ],
  [
    'a code is refused again',
    async ({ page }) => {
      await sendCode(page)
      const wrong = wrongCode(await codeFor(page))
      await enterCode(page, wrong)
      await expect(widget(page)).toContainText('4 tries left.')
      await codeField(page).fill(wrongCode(wrong))
    },
    [
      ...SENT,
      'Checking the code…',
      'That code is not right. 4 tries left.',
      'Checking the code…',
      'That code is not right. 3 tries left.',
    ],
  ],
  [
    'the code expires',
    async ({ page }) => {
      await sendCode(page)
      await page.clock.fastForward('05:00')
    },
    [...SENT, 'This code has expired.'],
  ],
  [
    'the code is sent again',
    async ({ page }) => {
      await sendCode(page)
      await page.clock.fastForward('00:30')
      await button(page, 'Resend code').click()
    },
    [...SENT, ...SENT],
  ],
  [
    'somebody goes back to the identifier',
    async ({ page }) => {
      await sendCode(page)
      await button(page, 'Change').click()
      await expect(identifierField(page)).toBeFocused()
    },
    SENT,
  ],
  [
    'the page goes offline, and comes back',
    async ({ page, context }) => {
      await sendCode(page)
      await context.setOffline(true)
      await enterCode(page, await codeFor(page))
      await expect(widget(page)).toContainText('You are offline')
      await context.setOffline(false)
    },
    [
      ...SENT,
      'Checking the code…',
      'You are offline What you typed is kept. We will try again when you are back.',
      'Checking the code…',
      'You are signed in.',
    ],
  ],
  [
    'somebody signs in',
    ({ page }) => signInWithCode(page),
    [...SENT, 'Checking the code…', 'You are signed in.'],
  ],
]

for (const [name, act, said] of SCENARIOS) {
  test(`[WCAG-4.1.3] a screen reader says each thing once when ${name}`, async ({ page, context }) => {
    await page.clock.install()
    const announcements = await keepAnnouncements(page)
    await open(page)

    await act({ page, context })

    await expect.poll(announcements).toEqual(said)
    await page.clock.runFor(1000)
    expect(await announcements()).toEqual(said)
  })
}

test('[WCAG-2.2.2] while a code is waited for, nothing is said, and text changes every ten seconds at most', async ({
  page,
}) => {
  await page.clock.install()
  const announcements = await keepAnnouncements(page)
  await open(page)
  await sendCode(page)
  await stopClock(page)
  const before = await announcements()

  const untilResend = await changesDuring(page, 35)
  await page.clock.runFor('03:10')
  const lastMinute = await changesDuring(page, 65)

  for (const seconds of [untilResend, lastMinute]) {
    const pauses = seconds.slice(1).map((second, index) => second - (seconds[index] ?? 0))
    expect(pauses.length).toBeGreaterThanOrEqual(2)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(10)
  }
  expect(await announcements()).toEqual(before)
})

/** In which of the next seconds the text of the widget changes. */
async function changesDuring(page: Page, seconds: number): Promise<readonly number[]> {
  const texts = [await widget(page).innerText()]
  for (let second = 1; second <= seconds; second += 1) {
    await page.clock.runFor(1000)
    texts.push(await widget(page).innerText())
  }
  return texts.flatMap((text, second) => (second > 0 && text !== texts[second - 1] ? [second] : []))
}
