import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'

/** What a camera reads on the screen; `undefined` where there is no QR code to read. */
export async function readQr(onScreen: Page | Locator): Promise<string | undefined> {
  return readQrIn(await onScreen.screenshot())
}

/** What a camera reads in a picture, a PNG. */
export function readQrIn(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture)
  const read = jsQR(new Uint8ClampedArray(data), width, height)?.data
  // In some pictures jsQR takes a few squares for a code that says nothing.
  return read === '' ? undefined : read
}
