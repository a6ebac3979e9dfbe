import type { Locator, Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { contrast, type Colour } from '../support/contrast.js'

/** Around what is looked at, in pixels: rings are drawn outside of what they are for. */
const MARGIN = 8

/** A picture of a control and of what is drawn around it. */
export async function pictureOf(page: Page, control: Locator): Promise<PNG> {
  await control.scrollIntoViewIfNeeded()
  const box = await control.boundingBox()
  if (box === null) throw new Error('What is not shown cannot be looked at.')
  const clip = {
    x: box.x - MARGIN,
    y: box.y - MARGIN,
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  }
  return PNG.sync.read(await page.screenshot({ clip, animations: 'disabled' }))
}

/** How many pixels of a picture are not as they were before, and stand out from the ground (WCAG 2.2, 1.4.11). */
export function newlyStandingOut(before: PNG, after: PNG): number {
  const ground = groundOf(before)
  return indexes(after).filter(
    at =>
      contrast(colourAt(before, at), colourAt(after, at)) > 1.05 &&
      contrast(colourAt(after, at), ground) >= 3,
  ).length
}

/** How many pixels along the edges of what a picture shows stand out from its corner. */
export function edgeStandingOut(picture: PNG): number {
  const { width, height } = picture
  const isAlong = (at: number, length: number) => Math.abs(Math.min(at, length - 1 - at) - MARGIN) <= 3
  const ground = colourAt(picture, 0)
  return indexes(picture).filter(at => {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    return (isAlong(x, width) || isAlong(y, height)) && contrast(colourAt(picture, at), ground) >= 3
  }).length
}

/** What most of the edge of a picture shows: words may reach into any one point of it. */
function groundOf(picture: PNG): Colour {
  const { width, height } = picture
  const edge = indexes(picture).filter(at => {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    return x === 0 || y === 0 || x === width - 1 || y === height - 1
  })
  const byLightness = edge.map(at => colourAt(picture, at)).toSorted((one, other) => sum(one) - sum(other))
  return byLightness[Math.floor(edge.length / 2)] ?? [0, 0, 0]
}

const sum = ([red, green, blue]: Colour) => red + green + blue

function indexes({ data }: PNG): readonly number[] {
  return Array.from({ length: data.length / 4 }, (_, index) => index * 4)
}

function colourAt({ data }: PNG, at: number): Colour {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}
