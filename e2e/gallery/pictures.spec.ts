import { existsSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { findViolations } from '../support/axe.js'
import { decodeQr } from '../support/qr-reader.js'
import { isDrawnHere } from './drawn-by.mjs'
import { test } from './shared-page.js'
import { toSheet } from './sheet.js'
import {
  changeGlobals,
  findInFrame,
  frame,
  openState,
  withRunningClock,
  type Globals,
} from './gallery-page.js'
import { readStories, type Story } from './stories.js'

const THEMES = ['light', 'dark'] as const
const WIDTHS = ['320', '400', 'wide'] as const

/**
 * The frame around a QR code shows the time left, which differs by a part of a pixel. In another browser the edges of
 * letters and round corners differ too, so only larger differences are found.
 */
const TOLERANCE = isDrawnHere()
  ? { threshold: 0.02, maxDiffPixels: 8 }
  : { threshold: 0.2, maxDiffPixelRatio: 0.01 }

// One direction after the other, so that a page changes its language once.
for (const dir of ['ltr', 'rtl'] as const) {
  for (const story of readStories()) {
    test(`${story.title}, ${story.name}, ${dir}, looks as in its picture`, async ({ page }) => {
      await openState(page, story, globalsFor(story, dir))
      for (const theme of THEMES) {
        await changeGlobals(page, { theme })
        const violations = await withRunningClock(page, () => findViolations(page))
        expect.soft(violations, `axe in ${theme}`).toEqual([])
        const name = [...story.id.split('--'), `${theme}-${dir}.png`]
        const sheet = toSheet(await takePictures(page))
        if (!isStored(sheet, name)) expect.soft(sheet).toMatchSnapshot(name, TOLERANCE)
      }
    })
  }
}

/** Shows Persian from right to left. A state about a language keeps it, and only the direction changes. */
function globalsFor({ title }: Story, dir: 'ltr' | 'rtl'): Globals {
  if (title === 'Languages') return { dir }
  return dir === 'rtl' ? { locale: 'fa' } : {}
}

/** Compares bytes, which is faster than pixels. Most pictures are the same to the byte. */
function isStored(sheet: Buffer, name: readonly string[]): boolean {
  const path = test.info().snapshotPath(...name)
  return existsSync(path) && readFileSync(path).equals(sheet)
}

/** Takes a picture at each width, and expects a camera to read a QR code in it. */
async function takePictures(page: Page): Promise<readonly Buffer[]> {
  const pictures: Buffer[] = []
  for (const width of WIDTHS) {
    await changeGlobals(page, { width })
    const picture = await frame(page).screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' })
    const tile = await findInFrame(page, '[data-step="showing"] .werify-qr-tile:has(.werify-qr-modules)')
    if (tile !== undefined) {
      expect.soft(decodeQr(picture, tile), `the QR code at ${width}`).toMatch(/^[\w-]{43}$|^https?:/)
    }
    pictures.push(picture)
  }
  return pictures
}
