// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { QrCode } from './qr-code.js'

afterEach(cleanup)

/** How many modules there are across, the quiet zone included, and where the dark ones begin and end. */
function drawn(payload: string) {
  render(<QrCode payload={payload} name="QR code" />)
  const svg = screen.getByRole('img')
  const [, , across] = svg.getAttribute('viewBox')?.split(' ') ?? []
  const path = svg.querySelector('path + path')?.getAttribute('d') ?? ''
  const runs = [...path.matchAll(/M(\d+)[ ,](\d+) ?h(\d+)/g)].map(([, x, y, width]) => ({
    x: Number(x),
    end: Number(x) + Number(width),
    y: Number(y),
  }))
  return {
    across: Number(across),
    dark: {
      left: Math.min(...runs.map(run => run.x)),
      top: Math.min(...runs.map(run => run.y)),
      right: Math.max(...runs.map(run => run.end)),
      bottom: Math.max(...runs.map(run => run.y + 1)),
    },
  }
}

test.each([1, 43, 120, 300])('[QR-19] %d bytes have a quiet zone of four modules on each side', bytes => {
  const { across, dark } = drawn('x'.repeat(bytes))
  expect(dark).toEqual({ left: 4, top: 4, right: across - 4, bottom: across - 4 })
})

/** By ISO/IEC 18004: at level L these would take 25, 37, 57 and 61 modules. */
test.each([
  [20, 25],
  [110, 45],
  [250, 61],
  [300, 69],
])('[QR-19] %d bytes are drawn with the %d modules that error correction level M takes', (bytes, modules) => {
  expect(drawn('x'.repeat(bytes)).across).toBe(modules + 8)
})
