import { expect, test } from 'vitest'
import { cryptoBytes, secretToken, seededBytes, sixDigits, twoDigits, uuid } from './random.js'

/** How far counts are from all being equal: Pearson's chi-square. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

function histogram(numbers: readonly number[], bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0)
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
  return counts
}

test('the same seed gives the same bytes, and another seed gives others', () => {
  const draw = (seed: number) => [...seededBytes(seed)(64)]
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})

test.each([0, 1, 3, 4, 5, 32])('both sources give exactly %i bytes when asked for them', count => {
  expect(seededBytes(7)(count)).toHaveLength(count)
  expect(cryptoBytes()(count)).toHaveLength(count)
})

test('[OTP-15] 100 000 codes are spread evenly, as a whole and in every digit', () => {
  const randomBytes = seededBytes(20_261_121)
  const codes = Array.from({ length: 100_000 }, () => sixDigits(randomBytes))

  // Limits are the 99.9th percentiles for 999 and for 9 degrees of freedom.
  expect(
    chiSquare(
      histogram(
        codes.map(code => Math.floor(Number(code) / 1000)),
        1000,
      ),
    ),
  ).toBeLessThan(1142.8)
  for (const place of [0, 1, 2, 3, 4, 5]) {
    expect(
      chiSquare(
        histogram(
          codes.map(code => Number(code[place])),
          10,
        ),
      ),
    ).toBeLessThan(27.9)
  }
})

test('[OTP-15] a number past the last code is drawn again', () => {
  const draws = [
    [0xff, 0xff, 0xff],
    [0x0f, 0x42, 0x40],
    [0x0f, 0x42, 0x3f],
  ]
  expect(sixDigits(() => Uint8Array.from(draws.shift() ?? []))).toBe('999999')
})

test('[OTP-15] leading zeros belong to a code', () => {
  expect(sixDigits(() => Uint8Array.of(0, 0, 42))).toBe('000042')
})

test('a UUID says that it is of version 4', () => {
  expect(uuid(() => new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(uuid(() => new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000')
})

test('[QR-21] a token is 256 bits in base64url', () => {
  expect(secretToken(() => new Uint8Array(32).fill(0xff))).toBe(`${'_'.repeat(42)}8`)
  expect(secretToken(seededBytes(1))).toMatch(/^[\w-]{43}$/)
})

test('[QR-15] two digits are spread evenly', () => {
  const randomBytes = seededBytes(5)
  const numbers = Array.from({ length: 100_000 }, () => Number(twoDigits(randomBytes)))
  // The 99.9th percentile for 99 degrees of freedom.
  expect(chiSquare(histogram(numbers, 100))).toBeLessThan(148.3)
})
