import { expect, test as testOnNewPage, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { readQr } from '../support/qr-reader.js'
import { open, type Settings } from '../support/demo.js'
import { qrCode, qrPanel, widget } from '../support/locators.js'
import { openQrTab, waitUntilCodesExpire } from '../support/steps.js'

/** Conditions under which a camera reads the QR code. */
interface Conditions {
  readonly title: string
  readonly settings?: Settings
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active'
  readonly width?: number
  /** Device pixels per CSS pixel. */
  readonly density?: number
  /** Zoom of the browser: fewer CSS pixels, each of more device pixels. */
  readonly zoom?: number
}

const CONDITIONS: readonly Conditions[] = [
  { title: 'in the light theme', colorScheme: 'light' },
  { title: 'in the dark theme', colorScheme: 'dark' },
  { title: 'in the dark theme of the host', settings: { theme: 'dark' } },
  { title: 'in forced colours', forcedColors: 'active' },
  { title: 'in forced dark colours', colorScheme: 'dark', forcedColors: 'active' },
  { title: 'from right to left', settings: { dir: 'rtl' } },
  { title: 'on a dense screen', density: 2 },
  { title: 'on a denser screen', density: 3 },
  { title: 'at a zoom of 200 %', zoom: 2 },
  { title: 'on a screen 320 pixels wide', width: 320 },
  { title: 'on a dense screen 320 pixels wide', width: 320, density: 2 },
]

/** A ticket's token from the API of trader4: 256 bits in base64url. */
const TOKEN = /^[\w-]{43}$/

/** Modules across the longest payload, times the least CSS pixels for each. */
const MIN_SIZE = 77 * 3

for (const conditions of CONDITIONS) {
  const { title, width = 1280, density = 1, zoom = 1 } = conditions
  const viewport = { width: width / zoom, height: 900 / zoom }
  const name = `[QR-19] [QR-11] a QR code ${title} can be read, and cannot once it has expired`
  if (density === 1 && zoom === 1) {
    test(name, async ({ page }) => {
      await page.setViewportSize(viewport)
      await expectToBeReadUntilExpired(page, conditions)
    })
  } else {
    testOnNewPage.describe(() => {
      testOnNewPage.use({ viewport, deviceScaleFactor: density * zoom })
      testOnNewPage(name, ({ page }) => expectToBeReadUntilExpired(page, conditions))
    })
  }
}

async function expectToBeReadUntilExpired(page: Page, { settings, colorScheme, forcedColors }: Conditions) {
  await page.clock.install()
  await page.emulateMedia({
    ...(colorScheme !== undefined && { colorScheme }),
    ...(forcedColors !== undefined && { forcedColors }),
  })
  await open(page, settings)
  await openQrTab(page)

  expect(await readQr(qrCode(page))).toMatch(TOKEN)
  expect(await measureSize(qrCode(page))).toBeGreaterThanOrEqual(MIN_SIZE)

  await waitUntilCodesExpire(page)
  expect(await readQr(page)).toBeUndefined()
}

test('[QR-19] [F-84] a page that is printed has no QR code on it', async ({ page }) => {
  await open(page)
  await openQrTab(page)
  expect(await readQr(page)).toMatch(TOKEN)

  await page.emulateMedia({ media: 'print' })

  await expect(qrCode(page)).toBeHidden()
  // Neither its frame nor the time that is left for it.
  await expect(widget(page).locator('.werify-qr')).toBeHidden()
  await expect(qrPanel(page).getByText(/^New code/)).toBeHidden()
  await expect(qrPanel(page)).toBeVisible()
  expect(await readQr(page)).toBeUndefined()
})

/** The shorter side, in CSS pixels. */
async function measureSize(element: Locator): Promise<number> {
  const { width, height } = (await element.boundingBox()) ?? { width: 0, height: 0 }
  return Math.min(width, height)
}
