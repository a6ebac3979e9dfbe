import { expect, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { stopClock } from '../support/clock.js'
import { chooseNetwork, open, SARA } from '../support/demo.js'
import { button, codeField, identifierField, welcome, widget } from '../support/locators.js'
import { enterCode, readCode } from '../support/steps.js'

const UNREACHABLE = 'We can’t reach the sign-in service. Check your connection and try again.'
const TOO_LONG = 'This is taking too long. Try again.'
const MALFORMED = 'We got an unexpected answer from the sign-in service. Try again in a moment.'
const FAILED = 'Something went wrong on our side. Wait a moment, then try again.'
const TOO_MANY = 'Too many attempts. Try again in 37 seconds.'
const LOCKED = 'Too many wrong codes. For security, sign-in is paused. Try again in 15 minutes.'
const REFUSED = 'We couldn’t sign you in. Try again, or use another way.'
const UNAVAILABLE = 'Sign-in isn’t available here. Contact the site’s support.'
const UNDELIVERABLE = 'We can’t send a code there. Check for typos, or use another address or number.'
const WRONG_CODE = 'That code isn’t right. Check your latest message and try again.'
const EXPIRED = 'That code no longer works. Send a new one.'

interface Outcome {
  readonly says: string
  /** Button to continue with, once the network works again and the wait is over. */
  readonly next: 'Try again' | 'Send code' | 'Verify' | 'Send a new code' | 'Resend code'
}

const sending = (says: string, next: Outcome['next'] = 'Try again'): Outcome => ({ says, next })
const checking = (says: string, next: Outcome['next'] = 'Verify'): Outcome => ({ says, next })

/** Faults of the demo's network, with the outcome of sending a code and of checking one. */
const FAULTS: readonly (readonly [network: string, sending: Outcome, checking: Outcome])[] = [
  ['The network is down', sending(UNREACHABLE), checking(UNREACHABLE)],
  ['The server never answers', sending(TOO_LONG), checking(TOO_LONG)],
  ['A page instead of a response', sending(MALFORMED), checking(MALFORMED)],
  ['An error page of a gateway', sending(FAILED), checking(FAILED)],
  ['An empty response', sending(MALFORMED), checking(MALFORMED)],
  ['Broken JSON', sending(MALFORMED), checking(MALFORMED)],
  ['A response of a megabyte', sending(MALFORMED), checking(MALFORMED)],
  ['Server down', sending(FAILED), checking(FAILED)],
  ['Too many attempts', sending(TOO_MANY), checking(TOO_MANY)],
  ['Too many wrong codes', sending(LOCKED, 'Send code'), checking(LOCKED, 'Send a new code')],
  ['The server says 401', sending(UNAVAILABLE, 'Send code'), checking(WRONG_CODE, 'Resend code')],
  ['The server says 403', sending(UNAVAILABLE, 'Send code'), checking(UNAVAILABLE)],
  ['The server says 409', sending(REFUSED, 'Send code'), checking(REFUSED)],
  ['The server says 410', sending(REFUSED, 'Send code'), checking(EXPIRED, 'Send a new code')],
  ['The server says 422', sending(UNDELIVERABLE, 'Send code'), checking(EXPIRED, 'Send a new code')],
  ['JSON of another shape', sending(MALFORMED), checking(MALFORMED)],
  ['A login without a token', sending(MALFORMED), checking(MALFORMED)],
]

/** No fault: it only takes time. */
const SLOW = 'Every response takes 5 seconds'

/** Faults of the page itself. They have tests of their own below. */
const IN_THE_PAGE = ['This device is offline', 'A part of the widget does not load']

const SERVER_MESSAGES =
  /Sign in to use the network|502 Bad Gateway|Server Error|Too Many Attempts|Locked\.|Unauthenticated|unauthorized|Conflict|Gone\.|given data|SyntaxError|TypeError/

test.beforeEach(({ page }) => page.clock.install())

// At werify, since it alone needs the body of the response to a sent code: for the others a malformed one is no fault.
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
    const code = await readCode(page)
    await chooseNetwork(page, network)
    await enterCode(page, code)
    await expect.poll(() => calls.count('verify')).toBe(1)
    if (check.says === TOO_LONG) await page.clock.fastForward('00:10')

    await expectPlainError(page, check.says)
    if (check.says === LOCKED) await expect(codeField(page)).toHaveCount(0)
    else await expect(codeField(page)).toHaveValue(code)
    await page.clock.fastForward(check.says === LOCKED ? '15:00' : '01:00')
    expect(calls.count('verify')).toBe(1)

    await chooseNetwork(page, 'Everything works')
    await button(page, check.next).click()
    if (check.next !== 'Verify') {
      await expect.poll(() => calls.count('send')).toBe(3)
      await expect(codeField(page)).toHaveValue('')
      await enterCode(page, await readCode(page))
    }
    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(2)
  })
}

test('[NET-11] every fault of the demo is tested above', async ({ page }) => {
  await open(page)

  const offered = await page.getByLabel('Network').getByRole('option').allTextContents()

  const tested = ['Everything works', ...FAULTS.map(([network]) => network), SLOW, ...IN_THE_PAGE]
  expect(offered.toSorted()).toEqual(tested.toSorted())
})

test('[NET-05] waits ten seconds for a response, and not one less', async ({ page, calls }) => {
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

  // The mock starts to wait when the request has reached it, which takes a moment of real time.
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

test('[MOCK-02] the demo lists identifiers with a fixed outcome, and they have it', async ({ page }) => {
  await open(page)
  const tryIt = page.getByRole('region', { name: 'Try it' })
  await tryIt.getByText('Test identifiers').click()
  await tryIt.getByRole('button', { name: 'locked@example.com' }).click()
  await button(page, 'Send code').click()
  await expectPlainError(page, LOCKED)
})

testOnNewPage('[NET-11] says that a part did not load, and to reload the page', async ({ page }) => {
  await open(page, { scenario: 'not-loaded' })
  await identifierField(page).fill(SARA)
  await button(page, 'Send code').click()
  await expectPlainError(page, 'We couldn’t load this part. Check your connection, then reload the page.')
  await expect(identifierField(page)).toHaveValue(SARA)
})

test('[REL-08] says that the device is offline, and sends the code when it is back', async ({ page }) => {
  await open(page, { scenario: 'device-offline' })
  await identifierField(page).fill(SARA)
  await button(page, 'Send code').click()
  await expect(widget(page).getByRole('alert').filter({ hasText: 'You’re offline' })).toBeVisible()

  await chooseNetwork(page, 'Everything works')
  await expect(codeField(page)).toBeFocused()
})

async function expectPlainError(page: Page, sentence: string) {
  await expect(widget(page).getByRole('alert').filter({ hasText: sentence })).toHaveText(sentence)
  expect(await page.content()).not.toMatch(SERVER_MESSAGES)
}
