import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/api-calls.js'
import { edgeStandingOut, newlyStandingOut, pictureOf } from './pixels.js'
import { readQr } from '../support/qr-reader.js'
import { reach } from '../support/screens.js'
import {
  button,
  codeField,
  googleLink,
  identifierField,
  open,
  openQrTab,
  qrCode,
  tab,
  widget,
} from '../support/steps.js'

/** What is known by its edge alone: no ground of it is drawn. */
const EDGES: readonly (readonly [screen: string, edge: (page: Page) => Locator])[] = [
  ['the identifier', page => identifierField(page).locator('..')],
  ['the identifier', page => button(page, 'Send code')],
  ['the identifier', page => googleLink(page)],
  ['a failing server', page => widget(page).getByRole('alert').filter({ hasText: 'wrong' }).locator('div')],
  ['a number with its country', page => identifierField(page).locator('..')],
  ['the code', page => codeField(page).locator('xpath=following-sibling::*/*[2]')],
  ['the code', page => button(page, 'Verify')],
]

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme })
      await page.clock.install()
      await open(page)
    })

    for (const screen of new Set(EDGES.map(([name]) => name))) {
      test(`[A11Y-FORCED-COLOURS] fields, buttons and notices have an edge on ${screen}`, async ({
        page,
        context,
      }) => {
        await reach(screen, { page, context })
        for (const [, edge] of EDGES.filter(([name]) => name === screen)) {
          await expectEdge(page, edge(page))
        }
      })
    }

    test('[A11Y-FORCED-COLOURS] [WCAG-1.4.1] a tab has an edge while it is open, and none otherwise', async ({
      page,
    }) => {
      const opened = await pictureOf(page, tab(page, 'Code'))
      await openQrTab(page)
      const closed = await pictureOf(page, tab(page, 'Code'))

      const { width, height } = await sizeOf(tab(page, 'Code'))
      expect(newlyStandingOut(closed, opened)).toBeGreaterThan(2 * (width + height) * 0.8)
    })

    test('[A11Y-FORCED-COLOURS] a QR code is drawn as ever, and can be scanned', async ({ page }) => {
      await openQrTab(page)
      expect(await readQr(qrCode(page))).toMatch(/\w/)
    })
  })
}

/** A line around it, all but its round corners. */
async function expectEdge(page: Page, locator: Locator) {
  const { width, height } = await sizeOf(locator)
  const drawn = edgeStandingOut(await pictureOf(page, locator))
  expect.soft(drawn, String(locator)).toBeGreaterThan(2 * (width + height) * 0.8)
}

async function sizeOf(locator: Locator): Promise<{ readonly width: number; readonly height: number }> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('What is not shown has no size.')
  return box
}
