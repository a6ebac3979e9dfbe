import { expect, type Page } from '@playwright/test'
import { test } from './calls.js'
import {
  button,
  chooseNetwork,
  codeField,
  codeFor,
  enterCode,
  identifierField,
  open,
  SARA,
  sendCode,
  stopClock,
  welcome,
  widget,
} from './steps.js'

const UNREACHABLE = 'The sign-in service cannot be reached. Check your connection and try again.'
const TOO_LONG = 'This is taking too long. Try again.'
const SENSELESS = 'The sign-in service gave an answer that makes no sense. Try again in a little while.'
const FAILED = 'Something went wrong on our side. Try again.'
const TOO_MANY = 'Too many tries. Try again in 37 seconds.'

/** What the demo's network can do, and what the page says of it. */
const FAULTS = [
  ['The network is down', UNREACHABLE],
  ['The server never answers', TOO_LONG],
  ['A page instead of an answer', SENSELESS],
  ['An error page of a gateway', FAILED],
  ['An empty answer', SENSELESS],
  ['Broken JSON', SENSELESS],
  ['An answer of a megabyte', SENSELESS],
  ['The server fails', FAILED],
  ['Too many requests', TOO_MANY],
  ['JSON of another shape', SENSELESS],
  ['A login without a token', SENSELESS],
] as const

const SERVERS_WORDS =
  /Sign in to use the network|502 Bad Gateway|Server Error|Too Many Attempts|SyntaxError|TypeError/

test.beforeEach(({ page }) => page.clock.install())

// Of the three backends, werify is the one whose code is named by its answer: there every fault is one.
for (const [network, sentence] of FAULTS) {
  test(`[NET-11] [NET-14] a code cannot be sent: ${network.toLowerCase()}`, async ({ page, calls }) => {
    await open(page, { backend: 'werify' })
    await identifierField(page).fill(SARA)
    await chooseNetwork(page, network)
    await button(page, 'Send code').click()
    await expect.poll(() => calls.count('send')).toBe(1)
    if (sentence === TOO_LONG) await page.clock.fastForward('00:10')

    await expectPlainError(page, sentence)
    await expect(identifierField(page)).toHaveValue(SARA)
    await page.clock.fastForward('10:00')
    expect(calls.count('send')).toBe(1)

    await chooseNetwork(page, 'Everything works')
    await button(page, 'Try again').click()
    await expect(codeField(page)).toBeFocused()
    await enterCode(page, await codeFor(page))
    await expect(welcome(page)).toBeFocused()
  })

  test(`[NET-11] [NET-14] a code cannot be checked: ${network.toLowerCase()}`, async ({ page, calls }) => {
    await open(page, { backend: 'werify' })
    await sendCode(page)
    const code = await codeFor(page)
    await chooseNetwork(page, network)
    await enterCode(page, code)
    await expect.poll(() => calls.count('verify')).toBe(1)
    if (sentence === TOO_LONG) await page.clock.fastForward('00:10')

    await expectPlainError(page, sentence)
    await expect(codeField(page)).toHaveValue(code)
    await page.clock.fastForward('01:00')
    expect(calls.count('verify')).toBe(1)

    await chooseNetwork(page, 'Everything works')
    await button(page, 'Verify').click()
    await expect(welcome(page)).toBeFocused()
    expect(calls.count('verify')).toBe(2)
  })
}

test('[NET-11] every fault that the demo offers is tried above', async ({ page }) => {
  await open(page)

  const offered = await page.getByLabel('Network').getByRole('option').allTextContents()

  expect(offered).toEqual(['Everything works', ...FAULTS.map(([network]) => network)])
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

async function expectPlainError(page: Page, sentence: string) {
  await expect(widget(page).getByRole('alert').filter({ hasText: sentence })).toHaveText(sentence)
  expect(await page.content()).not.toMatch(SERVERS_WORDS)
}
