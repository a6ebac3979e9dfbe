import type { Locator, Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { contrast, type Colour } from './contrast.js'
import { finishMotions } from './motions.js'

/** Space around a control in its picture, in pixels. A focus ring is drawn outside its control. */
export const MARGIN = 8

/** Least contrast of the parts that identify a control (WCAG 2.2, 1.4.11). */
const MIN_CONTRAST = 3

/** Takes a picture of a control and of the space around it. */
export async function takePicture(page: Page, control: Locator): Promise<PNG> {
  // The control is drawn where it comes to rest.
  await finishMotions(page)
  await control.scrollIntoViewIfNeeded()
  const box = await control.boundingBox()
  if (box === null) throw new Error('The control is not visible.')
  const clip = {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  }
  return PNG.sync.read(await page.screenshot({ clip, animations: 'disabled' }))
}

/** Counts the pixels that have changed, and contrast with the background. */
export function countNewPixels(before: PNG, after: PNG): number {
  const background = findBackground(before)
  return indexes(after).filter(
    at =>
      contrast(colourAt(before, at), colourAt(after, at)) > 1.05 &&
      contrast(colourAt(after, at), background) >= MIN_CONTRAST,
  ).length
}

/** Counts the pixels along the control's edges that contrast with the corner of the picture. */
export function countEdgePixels(picture: PNG, leastContrast = MIN_CONTRAST): number {
  const { width, height } = picture
  const isAlong = (at: number, length: number) => Math.abs(Math.min(at, length - 1 - at) - MARGIN) <= 3
  const background = colourAt(picture, 0)
  return indexes(picture).filter(at => {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    const isEdge = isAlong(x, width) || isAlong(y, height)
    return isEdge && contrast(colourAt(picture, at), background) >= leastContrast
  }).length
}

/** The median colour along the border of a picture. A single pixel there may belong to a letter. */
function findBackground(picture: PNG): Colour {
  const { width, height } = picture
  const border = indexes(picture).filter(at => {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    return x === 0 || y === 0 || x === width - 1 || y === height - 1
  })
  const byLightness = border.map(at => colourAt(picture, at)).toSorted((one, other) => sum(one) - sum(other))
  return byLightness[Math.floor(border.length / 2)] ?? [0, 0, 0]
}

const sum = ([red, green, blue]: Colour) => red + green + blue

/** The index of each pixel in the data. */
function indexes({ data }: PNG): readonly number[] {
  return Array.from({ length: data.length / 4 }, (_, index) => index * 4)
}

function colourAt({ data }: PNG, at: number): Colour {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}
