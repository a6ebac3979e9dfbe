import { expect } from '@playwright/test'
import { PNG } from 'pngjs'
import { countEdgePixels, MARGIN } from '../support/pixels.js'
import { decodeQr } from '../support/qr-reader.js'
import type { EnginePage } from './engine-page.js'
import { open, QR_TAB, SEND, sendCode } from './steps.js'
import { test } from './test.js'

// Forced colours, which a person has chosen for all pages. WebKit has none.

/** Least contrast of a line. System colours that nobody has chosen, such as the one for what is selected, have little. */
const LEAST_CONTRAST = 1.1

test.use({
  preferences: {
    'browser.display.document_color_use': 2,
    'browser.display.use_system_colors': false,
    // White on black, as many choose it: a QR code is dark on a tile of its own.
    'browser.display.background_color': '#000000',
    'browser.display.foreground_color': '#ffffff',
    'browser.display.background_color.dark': '#000000',
    'browser.display.foreground_color.dark': '#ffffff',
  },
})
test.skip(({ engineName }) => engineName === 'webkit', 'WebKit knows no forced colours.')

test.beforeEach(async ({ enginePage: page, baseURL }) => {
  await open(page, baseURL)
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
})

test('[ENG-01] [A11Y-FORCED-COLOURS] fields, buttons and the open tab have an edge on the first screen', async ({
  enginePage: page,
}) => {
  for (const selector of [
    '.werify-field-box:has(> input[inputmode])',
    SEND.selector,
    'main section a[data-variant=google]',
    'main section [role=tab][aria-selected=true]',
  ]) {
    await expectEdge(page, selector)
  }
  const closed = await readEdge(page, 'main section [role=tab][aria-selected=false]')
  // The open tab, which is beside it, has a line there.
  expect(closed.drawn).toBeLessThan(closed.length * 0.5)
})

test('[ENG-01] [A11Y-FORCED-COLOURS] slots, caret, dash and buttons can be seen on the code step', async ({
  enginePage: page,
}) => {
  await sendCode(page)
  await expectEdge(page, '.werify-otp-slot:nth-child(2)')
  await expectEdge(page, 'main section button[type=submit]')
  expect(await page.evaluate(readMark, '.werify-otp-slot[data-active]', '::after')).toBeGreaterThan(0)
  expect(await page.evaluate(readMark, '.werify-otp-slot[data-group]', '::before')).toBeGreaterThan(0)
})

test('[ENG-01] [A11Y-FORCED-COLOURS] a QR code can be scanned', async ({ enginePage: page }) => {
  await page.click(QR_TAB)
  await expect.poll(async () => decodeQr(await page.screenshot())).toMatch(/\w{8}/)
})

/** Expects a line around an element. Round corners make it shorter than a rectangle. */
async function expectEdge(page: EnginePage, selector: string) {
  const { drawn, length } = await readEdge(page, selector)
  expect.soft(drawn, selector).toBeGreaterThan(length * 0.8)
}

/** Counts the pixels of the line around an element, and measures how long it could be. */
async function readEdge(page: EnginePage, selector: string) {
  await page.centreOf({ selector })
  const { x, y, width, height } = await page.evaluate(measureBox, selector)
  const whole = PNG.sync.read(await page.screenshot())
  const part = new PNG({ width: width + 2 * MARGIN, height: height + 2 * MARGIN })
  PNG.bitblt(whole, part, x - MARGIN, y - MARGIN, part.width, part.height, 0, 0)
  return { drawn: countEdgePixels(part, LEAST_CONTRAST), length: 2 * (width + height) }
}

/** Runs in the page. */
function measureBox(selector: string) {
  const element = document.querySelector(selector)
  if (element === null) throw new Error(`${selector} is absent.`)
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}

/** Width of the borders that draw a mark, in pixels: forced colours remove backgrounds. Runs in the page. */
function readMark(selector: string, pseudo: string): number {
  const element = document.querySelector(selector)
  if (element === null) throw new Error(`${selector} is absent.`)
  const { borderInlineStartWidth, borderBlockStartWidth } = getComputedStyle(element, pseudo)
  return Number.parseFloat(borderInlineStartWidth) + Number.parseFloat(borderBlockStartWidth)
}
