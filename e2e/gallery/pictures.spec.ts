import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { violationsIn } from '../support/axe.js'
import { readQrIn } from '../support/qr-reader.js'
import { isDrawnHere } from './drawn-by.mjs'
import { test } from './shared-page.js'
import { sheetOf } from './sheet.js'
import {
  builtStates,
  changeGlobals,
  frame,
  type Globals,
  openState,
  placeInFrame,
  type Story,
  withTime,
} from './stories.js'

const THEMES = ['light', 'dark'] as const
const WIDTHS = ['320', '400', 'wide'] as const

/**
 * How much of its life a ticket had when it was drawn moves the end of the frame around it by a part of a pixel. Where
 * another browser draws, the edges of letters and of round corners differ too, and only what is larger is found.
 */
const TOLERANCE = isDrawnHere()
  ? { threshold: 0.02, maxDiffPixels: 8 }
  : { threshold: 0.2, maxDiffPixelRatio: 0.01 }

// One direction after the other: each page then changes its language once.
for (const dir of ['ltr', 'rtl'] as const) {
  for (const story of builtStates()) {
    test(`${story.title}, ${story.name}, ${dir}, is as it was drawn before`, async ({ page }) => {
      await openState(page, story, globalsFor(story, dir))
      for (const theme of THEMES) {
        await changeGlobals(page, { theme })
        const violations = await withTime(page, () => violationsIn(page))
        expect.soft(violations, `axe in ${theme}`).toEqual([])
        const name = [...story.id.split('--'), `${theme}-${dir}.png`]
        const sheet = sheetOf(await picturesOf(page))
        if (!isStored(sheet, name)) expect.soft(sheet).toMatchSnapshot(name, TOLERANCE)
      }
    })
  }
}

/** Persian is read from right to left. What is about a language keeps it, and is turned around. */
function globalsFor({ title }: Story, dir: 'ltr' | 'rtl'): Globals {
  if (title === 'Languages') return { dir }
  return dir === 'rtl' ? { locale: 'fa' } : {}
}

/** Most are the same to the byte, and need not be compared by pixel. */
function isStored(sheet: Buffer, name: readonly string[]): boolean {
  const path = test.info().snapshotPath(...name)
  return existsSync(path) && readFileSync(path).equals(sheet)
}

/** One for each width. A QR code in them is one that a camera reads. */
async function picturesOf(page: Page): Promise<readonly Buffer[]> {
  const pictures: Buffer[] = []
  for (const width of WIDTHS) {
    await changeGlobals(page, { width })
    const picture = await frame(page).screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
    const tile = await placeInFrame(page, '.werify-qr-tile:has(.werify-qr-modules)')
    if (tile !== undefined) {
      expect.soft(readQrIn(picture, tile), `the QR code at ${width}`).toMatch(/^[\w-]{43}$|^https?:/)
    }
    pictures.push(picture)
  }
  return pictures
}
