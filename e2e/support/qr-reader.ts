import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** Reads a QR code from the screen, as a camera does. @returns `undefined` where there is none */
export async function readQr(onScreen: Page | Locator): Promise<string | undefined> {
  return decodeQr(await onScreen.screenshot())
}

/** Part of a picture, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Reads a QR code from a PNG, or from a part of it. @returns `undefined` where there is none */
export function decodeQr(picture: Buffer, part?: Box): string | undefined {
  const whole = PNG.sync.read(picture)
  const { data, width, height } = part === undefined ? whole : cutOut(whole, part)
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data
  // jsQR mistakes some pictures for a code with an empty text.
  return read === '' ? undefined : read
}

function cutOut(whole: PNG, part: Box): PNG {
  const cut = new PNG({ width: Math.floor(part.width), height: Math.floor(part.height) })
  PNG.bitblt(whole, cut, Math.floor(part.x), Math.floor(part.y), cut.width, cut.height, 0, 0)
  return cut
}
