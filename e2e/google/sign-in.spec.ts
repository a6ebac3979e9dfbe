import { expect, type Page } from '@playwright/test'
import { keepPayloads } from '../support/record-payloads.js'
import { test } from '../support/api-calls.js'
import { keepConsole } from '../support/record-console.js'
import { keepAnnouncements } from '../support/record-announcements.js'
import {
  googleLink,
  hostResult,
  identifierField,
  open,
  SARA,
  signInWithCode,
  welcome,
  widget,
} from '../support/steps.js'

const FAILED = 'The sign-in with Google did not finish. Try again, or use another way.'
const FINISHING = 'Signing in with Google…'
const MARK = 'werify-login.trader4.'

/** Goes to Google, as far as the page that plays it. */
async function leave(page: Page) {
  await googleLink(page).click()
  await expect(page).toHaveTitle('Google, simulated')
}

const choose = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** All that this tab keeps. */
const stored = (page: Page) =>
  page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])

/** The requests that would sign somebody in. */
function keepExchanges(page: Page): readonly string[] {
  const bodies: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/oauth/google')) {
      bodies.push(request.postData() ?? '')
    }
  })
  return bodies
}

test('[SSO-03] [SSO-04] [TOK-01] [TOK-06] a person signs in with Google, and leaves no trace', async ({
  page,
}) => {
  const exchanges = keepExchanges(page)
  const payloads = await keepPayloads(page)
  const said = await keepConsole(page)
  await open(page, { theme: 'dark' })
  await leave(page)
  expect(new URL(page.url()).searchParams.get('state')).toMatch(/^werify-login\.trader4\.\d+(-\d+){3}$/)
  const after: string[] = []
  page.on('request', request => after.push(request.url(), request.headers()['referer'] ?? ''))
  const cameBack = page.waitForRequest(request => new URL(request.url()).searchParams.has('code'))
  await choose(page, SARA)
  const code = new URL((await cameBack).url()).searchParams.get('code') ?? ''

  await expect(welcome(page)).toBeFocused()
  await expect(hostResult(page)).toBeVisible()
  expect(exchanges).toEqual([JSON.stringify({ code })])
  // The demo's own settings are where they were.
  expect(new URL(page.url()).searchParams.get('theme')).toBe('dark')
  expect(page.url()).not.toMatch(/code=|state=/)
  expect(await stored(page)).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(history.state) + document.referrer)).not.toContain(code)
  const token = payloads.at(-1)?.['access_token'] ?? ''
  expect(token).not.toBe('')
  expect(after.filter(address => address.includes(token))).toEqual([])
  // The code is in the one address that the server led back to.
  expect(
    after.filter(address => address.includes(code) && address.startsWith('http')).length,
  ).toBeGreaterThan(0)
  expect(said).toEqual([])

  await page.reload()
  await expect(identifierField(page)).toBeVisible()
  expect(exchanges).toHaveLength(1)
})

test('[SSO-03] who cancels at Google reads it quietly, and tries again', async ({ page }) => {
  const announced = await keepAnnouncements(page)
  await open(page)
  await leave(page)
  await choose(page, 'Cancel')
  await expect(widget(page).getByText(FAILED)).toBeVisible()
  await expect(widget(page).getByRole('alert').filter({ hasText: FAILED })).toHaveCount(0)
  expect(await announced()).toEqual([FINISHING, FAILED])
  expect(page.url()).not.toMatch(/error=|state=/)

  await leave(page)
  await choose(page, SARA)
  await expect(welcome(page)).toBeFocused()
})

test('[SSO-03] a callback that somebody made up signs nobody in, and is said to have failed', async ({
  page,
}) => {
  const exchanges = keepExchanges(page)
  const announced = await keepAnnouncements(page)
  await page.goto(`/?code=of-the-attacker&state=${MARK}${'0'.repeat(32)}`)
  await expect(widget(page).getByRole('alert').filter({ hasText: FAILED })).toBeVisible()
  expect(await announced()).toEqual([FINISHING, FAILED])
  expect(exchanges).toEqual([])
  expect(new URL(page.url()).search).toBe('')
  await signInWithCode(page)
})

test('[SSO-03] a callback that is opened once more exchanges nothing', async ({ page }) => {
  const exchanges = keepExchanges(page)
  await open(page)
  await leave(page)
  const cameBack = page.waitForRequest(request => new URL(request.url()).searchParams.has('code'))
  await choose(page, SARA)
  const callback = (await cameBack).url()
  await expect(welcome(page)).toBeFocused()

  await page.goto(callback)
  await expect(widget(page).getByRole('alert').filter({ hasText: FAILED })).toBeVisible()
  expect(exchanges).toHaveLength(1)
})

test("[SSO-03] a sign-in of the page's own is left alone", async ({ page }) => {
  const exchanges = keepExchanges(page)
  await page.goto('/?code=of-the-host&state=f3a9')
  await expect(identifierField(page)).toBeVisible()
  expect(new URL(page.url()).search).toBe('?code=of-the-host&state=f3a9')
  expect(exchanges).toEqual([])
})

test('[SSO-04] an exchange that the server never answers is shown and heard, and ends in words', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, { scenario: 'never-answers' })
  await leave(page)
  await choose(page, SARA)
  await expect(widget(page).getByRole('heading', { name: FINISHING })).toBeVisible()
  await expect(widget(page).getByRole('status').filter({ hasText: FINISHING })).toHaveCount(1)
  await expect
    .poll(async () => {
      await page.clock.runFor(1000)
      return widget(page).getByRole('alert').filter({ hasText: 'This is taking too long.' }).count()
    })
    .toBe(1)
  await expect(identifierField(page)).toBeVisible()
})

test('[SSO-01] [TOK-06] where everything of Google is blocked, the link is there and a code signs in', async ({
  page,
}) => {
  await page.route(isToGoogle, route => route.abort('blockedbyclient'))
  await open(page)
  await expect(googleLink(page)).toBeVisible()
  await signInWithCode(page)
})

test('[SSO-01] [SSO-05] the link needs no script of anybody, and is followed by nobody but the person', async ({
  page,
}) => {
  const elsewhere: string[] = []
  page.on('request', request => {
    if (isToGoogle(new URL(request.url()))) elsewhere.push(request.url())
  })
  await open(page)
  await expect(googleLink(page)).toHaveAttribute('rel', 'noopener')
  await expect(googleLink(page)).toHaveAttribute(
    'href',
    /^http:\/\/127\.0\.0\.1:\d+\/api\/trader4\/v1\/oauth\/google\?/,
  )
  await expect(googleLink(page)).not.toHaveAttribute('target', /./)
  await googleLink(page).hover()
  await googleLink(page).focus()
  expect(elsewhere).toEqual([])
  expect(await stored(page)).toEqual([])
})

test('[WCAG-2.1.1] signs in with Google by keyboard alone', async ({ page }) => {
  await open(page)
  await identifierField(page).focus()
  for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('Tab')
  await expect(googleLink(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle('Google, simulated')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(welcome(page)).toBeFocused()
})

test.describe('inside an app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22G86 Instagram 400.0.0.27.78',
    viewport: { width: 320, height: 640 },
  })

  test('[SSO-06] other ways are named where Google signs nobody in', async ({ page }) => {
    await open(page)
    await expect(googleLink(page)).toHaveCount(0)
    await expect(widget(page)).toContainText('Open this page in your browser, or use a code.')
    await signInWithCode(page)
  })
})

/** Also by way of the server that redirects there. A part of the widget is named after Google, too. */
function isToGoogle({ hostname, pathname }: URL): boolean {
  return hostname.includes('google') || pathname.endsWith('/google')
}
