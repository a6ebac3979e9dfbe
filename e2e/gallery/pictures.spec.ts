import { expect, type Page } from '@playwright/test'
import { violationsIn } from '../axe.js'
import { readQrIn } from '../qr-reader.js'
import { test } from './one-page.js'
import { sheetOf } from './sheet.js'
import { builtStates, changeGlobals, frame, openState, type Story, withTime } from './stories.js'

const THEMES = ['light', 'dark'] as const
const WIDTHS = ['320', '400', 'wide'] as const

/** How much of its life a ticket had when it was drawn moves the end of the frame around it by a part of a pixel. */
const TOLERANCE = { threshold: 0.02, maxDiffPixels: 8 }

for (const story of builtStates()) {
  for (const dir of ['ltr', 'rtl'] as const) {
    test(`${story.title}, ${story.name}, ${dir}, is as it was drawn before`, async ({ page }) => {
      await openState(page, story, languageFor(story, dir))
      for (const theme of THEMES) {
        await changeGlobals(page, { theme })
        const violations = await withTime(page, () => violationsIn(page))
        expect.soft(violations, `axe in ${theme}`).toEqual([])
        const sheet = sheetOf(await picturesOf(page))
        expect.soft(sheet).toMatchSnapshot([...story.id.split('--'), `${theme}-${dir}.png`], TOLERANCE)
      }
    })
  }
}

/** Persian is read from right to left. What is about a language keeps it, and is turned around. */
function languageFor({ title }: Story, dir: 'ltr' | 'rtl') {
  if (title === 'Languages') return { dir }
  return dir === 'rtl' ? { locale: 'fa' } : {}
}

/** One for each width. A QR code in them is one that a camera reads. */
async function picturesOf(page: Page): Promise<readonly Buffer[]> {
  const pictures: Buffer[] = []
  for (const width of WIDTHS) {
    await changeGlobals(page, { width })
    const picture = await frame(page).screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
    const hasQrCode = await page.locator('.werify-qr-modules').isVisible()
    if (hasQrCode) expect.soft(readQrIn(picture), `the QR code at ${width}`).toMatch(/^[\w-]{43}$|^https?:/)
    pictures.push(picture)
  }
  return pictures
}
