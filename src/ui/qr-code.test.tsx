import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { QrCode } from './qr-code.js'

type Rectangle = readonly [x: number, y: number, width: number, height: number]

/** Rectangles drawn on the canvas, in modules: the ground first, then each dark module. */
let rectangles: Rectangle[] = []

beforeEach(() => {
  rectangles = []
  const context = { scale() {}, fillRect: (...rectangle: Rectangle) => void rectangles.push(rectangle) }
  // jsdom draws nothing.
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
    configurable: true,
    value: () => context,
  })
})
afterEach(() => {
  cleanup()
  Reflect.deleteProperty(HTMLCanvasElement.prototype, 'getContext')
})

/** Modules per side, with the quiet zone, and the first and last dark ones. */
function drawn(payload: string) {
  render(<QrCode payload={payload} name="QR code" />)
  expect(screen.getByRole('img', { name: 'QR code' })).toBeInstanceOf(HTMLCanvasElement)
  const [[, , across] = [0, 0, 0], ...dark] = rectangles
  return {
    across,
    dark: {
      left: Math.min(...dark.map(([x]) => x)),
      top: Math.min(...dark.map(([, y]) => y)),
      right: Math.max(...dark.map(([x, , width]) => x + width)),
      bottom: Math.max(...dark.map(([, y, , height]) => y + height)),
    },
  }
}

test.each([1, 43, 120, 300])('[QR-19] %d bytes have a quiet zone of four modules on each side', bytes => {
  const { across, dark } = drawn('x'.repeat(bytes))
  expect(dark).toEqual({ left: 4, top: 4, right: across - 4, bottom: across - 4 })
})

/** ISO/IEC 18004: at level L these would take 25, 37, 57 and 61 modules. */
test.each([
  [20, 25],
  [110, 45],
  [250, 61],
  [300, 69],
])('[QR-19] %d bytes are drawn with the %d modules that error correction level M takes', (bytes, modules) => {
  expect(drawn('x'.repeat(bytes)).across).toBe(modules + 8)
})
