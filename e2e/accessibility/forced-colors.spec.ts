import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/kept-page.js'
import { countEdgePixels, countNewPixels, takePicture } from '../support/pixels.js'
import { readQr } from '../support/qr-reader.js'
import { goToScreen } from '../support/screens.js'
import { open } from '../support/demo.js'
import { button, codeField, googleLink, identifierField, qrCode, tab, widget } from '../support/locators.js'
import { openQrTab, sendCode } from '../support/steps.js'

/** Elements that only an edge makes visible, since forced colours remove their background. */
const EDGES: readonly (readonly [screen: string, edge: (page: Page) => Locator])[] = [
  ['the identifier', page => identifierField(page).locator('..')],
  ['the identifier', page => button(page, 'Send code')],
  ['the identifier', page => googleLink(page)],
  ['a failing server', page => widget(page).getByRole('alert').filter({ hasText: 'wrong' }).locator('div')],
  ['a number with its country', page => identifierField(page).locator('..')],
  ['the code', page => codeField(page).locator('xpath=following-sibling::*/*[2]')],
  ['the code', page => button(page, 'Verify')],
]

test.beforeEach(async ({ page }) => {
  await page.clock.install()
  await open(page)
})

for (const screen of new Set(EDGES.map(([name]) => name))) {
  test(`[A11Y-FORCED-COLOURS] fields, buttons and notices have an edge on ${screen}`, async ({
    page,
    context,
  }) => {
    await goToScreen(screen, { page, context })
    // Browsers draw another edge under the pointer, which pressed a button on the way.
    await page.mouse.move(0, 0)
    await expect(widget(page).locator('button:hover')).toHaveCount(0)
    await inForcedColors(page, async scheme => {
      for (const [, edge] of EDGES.filter(([name]) => name === screen)) {
        await expectEdge(page, edge(page), scheme)
      }
    })
  })
}

test('[A11Y-FORCED-COLOURS] [WCAG-1.4.1] only the open tab has an edge', async ({ page }) => {
  await inForcedColors(page, async scheme => {
    await tab(page, 'One-time code').click()
    const opened = await takePicture(page, tab(page, 'One-time code'))
    await openQrTab(page)
    const closed = await takePicture(page, tab(page, 'One-time code'))

    const { width, height } = await measureSize(tab(page, 'One-time code'))
    expect.soft(countNewPixels(closed, opened), scheme).toBeGreaterThan(2 * (width + height) * 0.8)
  })
})

test('[A11Y-FORCED-COLOURS] the caret, the dash between the digits and the links can be seen', async ({
  page,
}) => {
  await sendCode(page)
  const slots = codeField(page).locator('xpath=following-sibling::*/*')
  await expect(slots.nth(0)).toHaveAttribute('data-active')
  await inForcedColors(page, async scheme => {
    // The caret is a bar in the middle of its slot, and the dash one before the fourth slot.
    expect.soft(await measureMark(slots.nth(0), '::after'), scheme).toBeGreaterThan(0)
    expect.soft(await measureMark(slots.nth(3), '::before'), scheme).toBeGreaterThan(0)

    const [link, text] = await Promise.all(
      [button(page, 'Change'), widget(page).getByText('Sent to', { exact: true })].map(part =>
        part.evaluate(element => getComputedStyle(element).color),
      ),
    )
    expect.soft(link, scheme).not.toBe(text)
  })
})

test('[A11Y-FORCED-COLOURS] a QR code can be scanned', async ({ page }) => {
  await openQrTab(page)
  await inForcedColors(page, async scheme => {
    expect.soft(await readQr(qrCode(page)), scheme).toMatch(/\w/)
  })
})

/** Looks at a page in forced light colours, and in forced dark ones. */
async function inForcedColors(page: Page, look: (scheme: string) => Promise<void>) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await look(colorScheme)
  }
}

/** Expects a line around an element. Round corners make it shorter than a rectangle. */
async function expectEdge(page: Page, locator: Locator, scheme: string) {
  const { width, height } = await measureSize(locator)
  const drawn = countEdgePixels(await takePicture(page, locator))
  expect.soft(drawn, `${String(locator)}, ${scheme}`).toBeGreaterThan(2 * (width + height) * 0.8)
}

/** Width of the borders that draw a mark, in pixels. Forced colours keep borders, and remove backgrounds. */
function measureMark(element: Locator, pseudo: string): Promise<number> {
  return element.evaluate((found, part) => {
    const { borderInlineStartWidth, borderBlockStartWidth } = getComputedStyle(found, part)
    return Number.parseFloat(borderInlineStartWidth) + Number.parseFloat(borderBlockStartWidth)
  }, pseudo)
}

async function measureSize(locator: Locator): Promise<{ readonly width: number; readonly height: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('The element is not visible.')
  return box
}
