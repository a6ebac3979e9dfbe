import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** What a camera reads on the screen; `undefined` where there is no QR code to read. */
export async function readQr(onScreen: Page | Locator): Promise<string | undefined> {
  return readQrIn(await onScreen.screenshot())
}

/** A part of a picture, in its pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a camera reads in a picture, a PNG, or in the part of it that it is held to. */
export function readQrIn(picture: Buffer, part?: Box): string | undefined {
  const whole = PNG.sync.read(picture)
  const { data, width, height } = part === undefined ? whole : cutOut(whole, part)
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data
  // In some pictures jsQR takes a few squares for a code that says nothing.
  return read === '' ? undefined : read
}

function cutOut(whole: PNG, part: Box): PNG {
  const cut = new PNG({ width: Math.floor(part.width), height: Math.floor(part.height) })
  PNG.bitblt(whole, cut, Math.floor(part.x), Math.floor(part.y), cut.width, cut.height, 0, 0)
  return cut
}
