import { expect, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import {
  button,
  chooseNetwork,
  codeField,
  codeFor,
  enterCode,
  identifierField,
  open,
  phone,
  SARA,
  stopClock,
  welcome,
  widget,
} from '../support/steps.js'

const UNREACHABLE = 'The sign-in service cannot be reached. Check your connection and try again.'
const TOO_LONG = 'This is taking too long. Try again.'
const SENSELESS = 'The sign-in service gave an answer that makes no sense. Try again in a little while.'
const FAILED = 'Something went wrong on our side. Try again.'
const TOO_MANY = 'Too many tries. Try again in 37 seconds.'
const LOCKED = 'Too many wrong codes. Try again in 15 minutes.'
const REFUSED = 'Sign-in could not continue. Try again, or use another way.'
const NOT_HERE = 'Sign-in is not available here. Contact the site.'
const NO_SUCH_PLACE = 'No code can be sent there. Check it, or use another address or number.'
const NOT_RIGHT = 'That code is not right. Check the newest message, and try again.'
const NO_LONGER_GOOD = 'That code is no longer good. Send a new one.'

interface Outcome {
  readonly says: string
  /** The button that leads on, once the network is as it should be and the wait is over. */
  readonly next: 'Try again' | 'Send code' | 'Verify' | 'Send a new code' | 'Resend code'
}

const sending = (says: string, next: Outcome['next'] = 'Try again'): Outcome => ({ says, next })
const checking = (says: string, next: Outcome['next'] = 'Verify'): Outcome => ({ says, next })

/** What the demo's network can do, and what the page says of it when a code is sent, and when one is checked. */
const FAULTS: readonly (readonly [network: string, sending: Outcome, checking: Outcome])[] = [
  ['The network is down', sending(UNREACHABLE), checking(UNREACHABLE)],
  ['The server never answers', sending(TOO_LONG), checking(TOO_LONG)],
  ['A page instead of an answer', sending(SENSELESS), checking(SENSELESS)],
  ['An error page of a gateway', sending(FAILED), checking(FAILED)],
  ['An empty answer', sending(SENSELESS), checking(SENSELESS)],
  ['Broken JSON', sending(SENSELESS), checking(SENSELESS)],
  ['An answer of a megabyte', sending(SENSELESS), checking(SENSELESS)],
  ['The server fails', sending(FAILED), checking(FAILED)],
  ['Too many requests', sending(TOO_MANY), checking(TOO_MANY)],
  ['Too many wrong codes', sending(LOCKED, 'Send code'), checking(LOCKED, 'Send a new code')],
  ['The server says 401', sending(NOT_HERE, 'Send code'), checking(NOT_RIGHT, 'Resend code')],
  ['The server says 403', sending(NOT_HERE, 'Send code'), checking(NOT_HERE)],
  ['The server says 409', sending(REFUSED, 'Send code'), checking(REFUSED)],
  ['The server says 410', sending(REFUSED, 'Send code'), checking(NO_LONGER_GOOD, 'Send a new code')],
  ['The server says 422', sending(NO_SUCH_PLACE, 'Send code'), checking(NO_LONGER_GOOD, 'Send a new code')],
  ['JSON of another shape', sending(SENSELESS), checking(SENSELESS)],
  ['A login without a token', sending(SENSELESS), checking(SENSELESS)],
]

/** It only makes people wait. */
const SLOW = 'Every answer takes 5 seconds'

/** What happens in the page has tests of its own. */
const IN_THE_PAGE = ['This device is offline', 'A part of the widget does not load']

const SERVERS_WORDS =
  /Sign in to use the network|502 Bad Gateway|Server Error|Too Many Attempts|Locked\.|Unauthenticated|unauthorized|Conflict|Gone\.|given data|SyntaxError|TypeError/

test.beforeEach(({ page }) => page.clock.install())

// Of the three backends, werify is the one whose code is named by its answer: there every fault is one.
for (const [network, send, check] of FAULTS) {
  test(`[NET-11] [NET-14] a code cannot be sent, nor checked: ${network.toLowerCase()}`, async ({
    page,
    calls,
  }) => {
    await open(page, { backend: 'werify' })
    await identifierField(page).fill(SARA)
    await chooseNetwork(page, network)
    await button(page, 'Send code').click()
    await expect.poll(() => calls.count('send')).toBe(1)
    if (send.says === TOO_LONG) await page.clock.fastForward('00:10')

    await expectPlainError(page, send.says)
    await expect(identifierField(page)).toHaveValue(SARA)
    await page.clock.fastForward('15:00')
    expect(calls.count('send')).toBe(1)

    await chooseNetwork(page, 'Everything works')
    await button(page, send.next).click()
    await expect(codeField(page)).toBeFocused()
    const code = await codeFor(page)
    await chooseNetwork(page, network)
    await enterCode(page, code)
    await expect.poll(() => calls.count('verify')).toBe(1)
    if (check.says === TOO_LONG) await page.clock.fastForward('00:10')

    await expectPlainError(page, check.says)
    await expect(codeField(page)).toHaveValue(code)
    await page.clock.fastForward(check.says === LOCKED ? '15:00' : '01:00')
    expect(calls.count('verify')).toBe(1)

    await chooseNetwork(page, 'Everything works')
    await button(page, check.next).click()
    if (check.next !== 'Verify') {
      await expect.poll(() => calls.count('send')).toBe(3)
      await expect(codeField(page)).toHaveValue('')
      await enterCode(page, await codeFor(page))
    }
    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(2)
  })
}

test('[NET-11] every fault that the demo offers is tried above', async ({ page }) => {
  await open(page)

  const offered = await page.getByLabel('Network').getByRole('option').allTextContents()

  expect(offered).toEqual(['Everything works', ...FAULTS.map(([network]) => network), SLOW, ...IN_THE_PAGE])
})

test('[NET-05] waits ten seconds for an answer, and not one less', async ({ page, calls }) => {
  await open(page, { scenario: 'never-answers' })
  await stopClock(page)
  await identifierField(page).fill(SARA)
  await button(page, 'Send code').click()
  await expect.poll(() => calls.count('send')).toBe(1)

  await page.clock.runFor(9900)
  await expect(page.getByText(TOO_LONG)).toBeHidden()
  await page.clock.runFor(100)

  await expect(page.getByText(TOO_LONG)).toBeVisible()
})

test('[MOCK-02] the address may name several faults: a slow server, and then one that locks', async ({
  page,
  calls,
}) => {
  await open(page, { scenario: 'slow,locked' })
  await expect(page.getByLabel('Network').locator('option:checked')).toHaveText(
    `${SLOW}, then: Too many wrong codes`,
  )
  await stopClock(page)
  await identifierField(page).fill(SARA)
  await button(page, 'Send code').click()
  await expect.poll(() => calls.count('send')).toBe(1)

  // The mock begins to be slow when the request has reached it, which is a moment of real time later.
  let waited = 0
  await expect
    .poll(async () => {
      await page.clock.runFor(500)
      waited += 500
      return page.getByText(LOCKED).count()
    })
    .toBe(1)
  expect(waited).toBeGreaterThanOrEqual(5000)
})

test('[MOCK-02] the phone lists the identifiers that always end in one way, and so they do', async ({
  page,
}) => {
  await open(page)
  await phone(page).getByText('Identifiers that always end in one way').click()
  const locked = phone(page).getByRole('definition').filter({ hasText: 'The lock ends in 15 minutes.' })
  await expect(locked).toBeVisible()
  await identifierField(page).fill('locked@example.com')
  await button(page, 'Send code').click()
  await expectPlainError(page, LOCKED)
})

test('[NET-11] says that a part did not load, and that reloading the page is the way on', async ({
  page,
}) => {
  await open(page, { scenario: 'not-loaded' })
  await identifierField(page).fill(SARA)
  await button(page, 'Send code').click()
  await expectPlainError(page, 'This part could not be loaded. Check your connection, then reload the page.')
  await expect(identifierField(page)).toHaveValue(SARA)
})

test('[REL-08] says that the device is offline, and sends the code when it is back', async ({ page }) => {
  await open(page, { scenario: 'device-offline' })
  await identifierField(page).fill(SARA)
  await button(page, 'Send code').click()
  await expect(widget(page).getByRole('alert').filter({ hasText: 'You are offline' })).toBeVisible()

  await chooseNetwork(page, 'Everything works')
  await expect(codeField(page)).toBeFocused()
})

async function expectPlainError(page: Page, sentence: string) {
  await expect(widget(page).getByRole('alert').filter({ hasText: sentence })).toHaveText(sentence)
  expect(await page.content()).not.toMatch(SERVERS_WORDS)
}
