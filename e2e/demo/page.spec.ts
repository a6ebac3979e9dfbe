import { expect, type Locator, type Page } from '@playwright/test'
import { test as testOnNewPage } from '../support/api-calls.js'
import { test } from '../support/kept-page.js'
import { findViolations, WITHOUT_CONTRAST } from '../support/axe.js'
import { chooseSetting, open } from '../support/demo.js'
import { identifierField, phonePanel, widget } from '../support/locators.js'
import { openQrTab, sendCode } from '../support/steps.js'
import { tryIt } from './try-it.js'

const SIZES = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
] as const

test('[DEMO-01] the first screen of a small phone shows what to sign in to, and the field', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await open(page)
  await expect(widget(page).getByRole('heading', { name: 'Sign in to Trader4' })).toBeInViewport({ ratio: 1 })
  await expect(identifierField(page)).toBeInViewport({ ratio: 1 })
})

test('the phone is beside the widget where there is room, and what to try is below', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page)
  const login = await measure(widget(page))
  const phone = await measure(phonePanel(page))
  const chips = await measure(tryIt(page))
  expect(phone.x).toBeGreaterThan(login.x + login.width)
  expect(phone.y).toBe(login.y)
  expect(chips.y).toBeGreaterThan(login.y + login.height)
  expect(chips.y).toBeLessThan(720)
})

test('the widget takes any width, and the address keeps it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await open(page)
  const anyWidth = page.getByRole('slider', { name: 'Any width' })
  expect(await measure(widget(page))).toMatchObject({ width: 400 })
  for (const width of [280, 520, 760]) {
    await anyWidth.fill(String(width))
    await expect.poll(async () => (await measure(widget(page))).width).toBe(width)
  }
  await expect(anyWidth).toHaveAttribute('aria-valuetext', '760 pixels')
  await expect(page).toHaveURL(/width=760/)
  await anyWidth.fill('400')
  await expect(page.getByRole('radio', { name: 'Card' })).toBeChecked()
})

test('a large screen shows widget, settings and code beside each other', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await open(page)
  for (const name of ['Settings', 'Embed exactly this']) {
    await expect(page.getByRole('heading', { name })).toBeInViewport()
  }
  await expect(phonePanel(page)).toBeInViewport({ ratio: 1 })
})

test('the page says what it is, and where to read on', async ({ page }) => {
  await open(page)
  const header = page.getByRole('banner')
  await expect(header.getByRole('heading', { level: 1 })).toHaveText('Werify login')
  await expect(header).toContainText('one-time code or your phone')
  await expect(header.getByText('Simulated')).toBeVisible()
  await expect(header.getByRole('link')).toHaveText(['Gallery', 'Documents', 'GitHub'])
  const icon = await page
    .locator('link[rel="icon"]')
    .evaluate(link => link instanceof HTMLLinkElement && link.href)
  expect((await page.request.get(String(icon))).headers()['content-type']).toBe('image/svg+xml')
})

testOnNewPage(
  'back and forward bring the settings of their address, and a link within the page changes nothing',
  async ({ page }) => {
    await open(page, { backend: 'werify' })
    await identifierField(page).fill('hi@trader4.net')
    await page.evaluate(() => (window.location.hash = 'settings'))
    await expect(identifierField(page)).toHaveValue('hi@trader4.net')
    await page.getByLabel('Backend').selectOption('Trader4')
    await expect(widget(page).getByRole('heading')).toHaveText('Sign in to Trader4')

    await page.goBack()
    await expect(widget(page).getByRole('heading')).toHaveText('Sign in to Werify')
    await page.goForward()
    await expect(widget(page).getByRole('heading')).toHaveText('Sign in to Trader4')
  },
)

for (const theme of ['Light', 'Dark']) {
  test(`the whole page is in the ${theme.toLowerCase()} theme of the widget`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme === 'Light' ? 'dark' : 'light' })
    await open(page)
    await chooseSetting(page, 'Theme', theme)
    const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    expect(scheme).toBe(theme.toLowerCase())
  })
}

test('[DEMO-01] axe finds nothing on the page, at any size, and nothing scrolls sideways', async ({
  page,
}) => {
  await open(page)
  await openQrTab(page)
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height })
    for (const theme of ['Light', 'Dark']) {
      await chooseSetting(page, 'Theme', theme)
      expect.soft(await findViolations(page, {}, 'html'), `${theme}, ${width} pixels wide`).toEqual([])
    }
    expect.soft(await measureSidewaysScroll(page), `${width} pixels wide`).toBe(0)
  }
})

testOnNewPage(
  '[DEMO-01] axe finds nothing with a code to tap in, all identifiers open, right to left',
  async ({ page }) => {
    await page.addInitScript(() => document.documentElement.setAttribute('dir', 'rtl'))
    await open(page, { dir: 'rtl', brand: '#f59e0b' })
    await sendCode(page)
    await page.getByText('Test identifiers').click()
    await chooseSetting(page, 'Framework', 'Vue')
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height })
      expect.soft(await findViolations(page, {}, 'html'), `${width} pixels wide`).toEqual([])
      expect.soft(await measureSidewaysScroll(page), `${width} pixels wide`).toBe(0)
    }
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await findViolations(page, WITHOUT_CONTRAST, 'html')).toEqual([])
  },
)

async function measure(part: Locator) {
  await expect(part).toBeVisible()
  return (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
}

function measureSidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
