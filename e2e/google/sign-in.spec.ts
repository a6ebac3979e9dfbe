import { expect, type Page } from '@playwright/test'
import { addStyle } from '../support/add-style.js'
import { recordPayloads } from '../support/record-payloads.js'
import { test } from '../support/api-calls.js'
import { recordConsole } from '../support/record-console.js'
import { recordAnnouncements } from '../support/record-announcements.js'
import { open, SARA } from '../support/demo.js'
import { googleLink, hostResult, identifierField, welcome, widget } from '../support/locators.js'
import { signInWithCode } from '../support/steps.js'

const FAILED = 'We couldn’t sign you in with Google. Try again, or use another way.'
const CANCELLED = 'You cancelled signing in with Google.'
const FINISHING = 'Signing in with Google…'

/** Follows the link to the simulated page of Google. */
async function goToGoogle(page: Page) {
  await googleLink(page).click()
  await expect(page).toHaveTitle('Google, simulated')
}

/** Reads the state of a link that nobody has clicked. */
async function readStatePrefix(page: Page): Promise<string> {
  const href = await googleLink(page).getAttribute('href')
  return new URL(href ?? '').searchParams.get('state') ?? ''
}

const choose = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** Keys in the storage of the tab. */
const readStorageKeys = (page: Page) =>
  page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)])

/** Records the bodies of the requests that exchange a code for a session. */
function recordExchanges(page: Page): readonly string[] {
  const bodies: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/oauth/google')) {
      bodies.push(request.postData() ?? '')
    }
  })
  return bodies
}

test('[SSO-03] [SSO-04] [TOK-01] [TOK-06] signs in with Google, and leaves the code and the token nowhere', async ({
  page,
}) => {
  const exchanges = recordExchanges(page)
  const payloads = await recordPayloads(page)
  const lines = await recordConsole(page)
  await open(page, { theme: 'dark' })
  await goToGoogle(page)
  expect(new URL(page.url()).searchParams.get('state')).toMatch(/^werify-login\.trader4\.\w+\.0(-\d+){4}$/)
  const after: string[] = []
  page.on('request', request => after.push(request.url(), request.headers()['referer'] ?? ''))
  const cameBack = page.waitForRequest(request => new URL(request.url()).searchParams.has('code'))
  await choose(page, SARA)
  const code = new URL((await cameBack).url()).searchParams.get('code') ?? ''

  await expect(welcome(page)).toBeFocused()
  await expect(hostResult(page)).toBeVisible()
  expect(exchanges).toEqual([JSON.stringify({ code })])
  // The settings of the demo stay in the address.
  expect(new URL(page.url()).searchParams.get('theme')).toBe('dark')
  expect(page.url()).not.toMatch(/code=|state=/)
  expect(await readStorageKeys(page)).toEqual([])
  expect(await page.evaluate(() => JSON.stringify(history.state) + document.referrer)).not.toContain(code)
  expect(await page.content()).not.toMatch(new RegExp(`${code}|\\.0(-\\d+){4}`))
  // The browser keeps it here as well, and no page can remove it. The code is spent.
  const arrivals = await page.evaluate(() =>
    performance.getEntriesByType('navigation').map(({ name }) => name),
  )
  expect(arrivals.filter(name => name.includes(code))).toHaveLength(1)
  const token = payloads.at(-1)?.['access_token'] ?? ''
  expect(token).not.toBe('')
  expect(after.filter(address => address.includes(token))).toEqual([])
  // The code is in the callback address that the server redirected to.
  expect(
    after.filter(address => address.includes(code) && address.startsWith('http')).length,
  ).toBeGreaterThan(0)
  expect(lines).toEqual([])

  await page.reload()
  await expect(identifierField(page)).toBeVisible()
  expect(exchanges).toHaveLength(1)
})

test('[SSO-03] somebody who cancels at Google is told politely, and can try again', async ({ page }) => {
  const announcements = await recordAnnouncements(page)
  await open(page)
  await goToGoogle(page)
  await choose(page, 'Cancel')
  await expect(widget(page).getByText(CANCELLED)).toBeVisible()
  await expect(widget(page).getByRole('alert').filter({ hasText: CANCELLED })).toHaveCount(0)
  expect(await announcements()).toEqual([FINISHING, CANCELLED])
  expect(page.url()).not.toMatch(/error=|state=/)

  await goToGoogle(page)
  await choose(page, SARA)
  await expect(welcome(page)).toBeFocused()
})

test('[SSO-03] a forged callback signs nobody in, and says that it failed', async ({ page }) => {
  const exchanges = recordExchanges(page)
  const announcements = await recordAnnouncements(page)
  await open(page)
  await page.goto(`/?code=of-the-attacker&state=${await readStatePrefix(page)}${'0'.repeat(32)}`)
  await expect(widget(page).getByRole('alert').filter({ hasText: FAILED })).toBeVisible()
  expect(await announcements()).toEqual([FINISHING, FAILED])
  expect(exchanges).toEqual([])
  expect(new URL(page.url()).search).toBe('')
  await signInWithCode(page)
})

test('[SSO-03] a callback that is opened once more exchanges nothing', async ({ page }) => {
  const exchanges = recordExchanges(page)
  await open(page)
  await goToGoogle(page)
  const cameBack = page.waitForRequest(request => new URL(request.url()).searchParams.has('code'))
  await choose(page, SARA)
  const callback = (await cameBack).url()
  await expect(welcome(page)).toBeFocused()

  await page.goto(callback)
  await expect(widget(page).getByRole('alert').filter({ hasText: FAILED })).toBeVisible()
  expect(exchanges).toHaveLength(1)
})

test("[SSO-03] the callback of the host's own sign-in is left alone", async ({ page }) => {
  const exchanges = recordExchanges(page)
  await page.goto('/?code=of-the-host&state=f3a9')
  await expect(identifierField(page)).toBeVisible()
  expect(new URL(page.url()).search).toBe('?code=of-the-host&state=f3a9')
  expect(exchanges).toEqual([])
})

test('[SSO-04] an exchange that the server never answers is shown and announced, and ends in an error', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, { scenario: 'never-answers' })
  await goToGoogle(page)
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

test('[SSO-01] [TOK-06] where Google is blocked, the link is there and a code signs in', async ({ page }) => {
  await page.route(isToGoogle, route => route.abort('blockedbyclient'))
  await open(page)
  await expect(googleLink(page)).toBeVisible()
  await signInWithCode(page)
})

test('[SSO-01] [SSO-05] the link needs no script, and nothing is requested from Google before it is followed', async ({
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
  expect(await readStorageKeys(page)).toEqual([])
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

  test('[SSO-06] names other ways to sign in, since Google refuses the browsers in apps', async ({
    page,
  }) => {
    await open(page)
    await expect(googleLink(page)).toHaveCount(0)
    await expect(widget(page)).toContainText('Open this page in your browser, or use a code.')
    await signInWithCode(page)
  })
})

/** Also by way of the server that redirects there. */
function isToGoogle({ hostname, pathname }: URL): boolean {
  return hostname.includes('google') || pathname.endsWith('/google')
}

for (const theme of ['light', 'dark'] as const) {
  test(`the link has the mark of Google in its own colours, whatever the page draws its pictures in, ${theme}`, async ({
    page,
  }) => {
    await open(page, { theme })
    await addStyle(page, 'svg, svg path { fill: tomato; color: tomato }')
    const mark = googleLink(page).locator('svg')

    await expect(mark).toHaveAttribute('aria-hidden', 'true')
    expect(
      await mark.locator('path').evaluateAll(paths => paths.map(path => getComputedStyle(path).fill)),
    ).toEqual(['rgb(234, 67, 53)', 'rgb(66, 133, 244)', 'rgb(251, 188, 5)', 'rgb(52, 168, 83)'])
    await expect(googleLink(page)).toHaveCSS(
      'background-color',
      theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(19, 19, 20)',
    )
  })
}
