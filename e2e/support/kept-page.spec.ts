import { expect, type Page } from '@playwright/test'
import { chooseSetting, open } from './demo.js'
import { test } from './kept-page.js'
import { phonePanel, widget } from './locators.js'
import { sendCode } from './steps.js'

// The second test looks at what the first one left.
test.describe.configure({ mode: 'serial' })

let untouched: Awaited<ReturnType<typeof look>>

test('a test changes the page that its worker keeps', async ({ page, context }) => {
  await open(page)
  untouched = await look(page)

  await open(page, { backend: 'werify' })
  await chooseSetting(page, 'Theme', 'Dark')
  await sendCode(page)
  await page.evaluate(() => {
    localStorage.setItem('left', 'here')
    sessionStorage.setItem('left', 'here')
    document.cookie = 'left=here'
    document.documentElement.style.fontSize = '200%'
    window.fetch = window.fetch.bind(window)
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  })
  await context.grantPermissions(['geolocation'])
  await context.route('**/routed', route => route.fulfill({ body: 'routed' }))
  await page.setViewportSize({ width: 320, height: 320 })
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active', media: 'print' })
  await page.clock.pauseAt(Date.now() + 60 * 60_000)

  const touched = await look(page)
  for (const [name, value] of Object.entries(untouched)) {
    expect.soft(Object.entries(touched), name).not.toContainEqual([name, value])
  }
})

test('the next test finds the page as the first one did, and its clock goes', async ({ page }) => {
  await open(page)
  expect(await look(page)).toEqual(untouched)
  const now = () => page.evaluate(() => Date.now())
  const before = await now()
  await expect.poll(now).toBeGreaterThan(before)
})

/** Reads all that a test may change. */
async function look(page: Page) {
  const { now, ...inPage } = await page.evaluate(async () => ({
    storage: [Object.keys(localStorage), Object.keys(sessionStorage)],
    cookie: document.cookie,
    style: document.documentElement.getAttribute('style'),
    fetch: window.fetch.name,
    visibility: document.visibilityState,
    permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
    isRouted: (await (await fetch('/routed')).text()) === 'routed',
    size: [window.innerWidth, window.innerHeight],
    media: ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map(
      query => window.matchMedia(query).matches,
    ),
    now: Date.now(),
  }))
  return {
    ...inPage,
    isLate: now > Date.now() + 60_000,
    query: new URL(page.url()).search,
    title: await widget(page).getByRole('heading').textContent(),
    messages: await phonePanel(page).getByRole('listitem').count(),
  }
}
