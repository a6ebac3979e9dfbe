import { expect, test, type Page } from '@playwright/test'
import { decodeQr, readQr } from '../../support/qr-reader.js'
import { visit } from './visit.js'
import { button, part, press, tab } from './widget.js'

/** Ways in which a page, an extension, a browser or a system recolours what it shows. */
const RECOLOURINGS: readonly (readonly [title: string, recolour: (page: Page) => Promise<unknown>])[] = [
  ['as it is', async () => {}],
  [
    'a host that fills all shapes',
    rule('svg, svg *, path { fill: currentColor !important; stroke: red !important }'),
  ],
  [
    'a host that fades pictures',
    rule('img, svg, canvas, [role=img] { opacity: 0.8; border-radius: 8px; filter: grayscale(1) }'),
  ],
  [
    'a host with rules for canvases',
    rule('canvas { max-width: 100px; height: auto; background: #000; mix-blend-mode: screen }'),
  ],
  ['a host that colours everything', rule('* { color: #888; background: #222; fill: #333; stroke: #444 }')],
  [
    // What Dark Reader does to every element, in its dynamic mode.
    'an extension that darkens all colours',
    rule(
      '*:not(canvas):not(img) { background-color: #242525 !important; color: #e8e6e3 !important; fill: #18201d !important }',
    ),
  ],
  [
    'an extension that inverts the page, and pictures back',
    rule(
      'html { filter: invert(1) hue-rotate(180deg) } img, video, canvas, svg { filter: invert(1) hue-rotate(180deg) !important }',
    ),
  ],
  ['the dark mode of a browser', forceDark],
  ['forced colours', page => page.emulateMedia({ forcedColors: 'active' })],
  ['forced colours on black', page => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })],
]

for (const [title, recolour] of RECOLOURINGS) {
  test(`[HOST-11] the QR code is read with ${title}`, async ({ page }) => {
    await showQrCode(page)
    const tile = page.locator('.werify-qr')
    const payload = await readQr(tile)
    expect(payload).toMatch(/^\S+$/)
    await recolour(page)
    expect(await readQr(tile)).toBe(payload)
  })
}

for (const zoom of [1, 2, 3]) {
  test(`[HOST-11] at ${zoom} device pixels a CSS pixel, each module of the QR code has whole pixels`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ deviceScaleFactor: zoom })
    await showQrCode(page)
    const { pixels, shown } = await page
      .locator('.werify-qr canvas')
      .evaluate((canvas: HTMLCanvasElement) => ({
        pixels: canvas.width,
        shown: canvas.getBoundingClientRect().width * window.devicePixelRatio,
      }))
    expect(pixels).toBeGreaterThanOrEqual(shown)
    expect(decodeQr(await page.screenshot())).toBeDefined()
    await page.close()
  })
}

async function showQrCode(page: Page): Promise<void> {
  const { until } = await visit(page, '?sheet=bare')
  await until(button(page, 'Send code'))
  await press(tab(page, 'QR code'))
  await until(part(page, 'img', /^QR code/))
}

function rule(content: string) {
  return (page: Page) => page.addStyleTag({ content })
}

async function forceDark(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setAutoDarkModeOverride', { enabled: true })
}
