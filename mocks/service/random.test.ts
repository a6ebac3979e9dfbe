import { expect, test } from 'vitest'
import type { CodeFormat } from '../../src/domain/code.js'
import { cryptoBytes, randomCode, secretToken, seededBytes, uuid } from './random.js'

/** Pearson's chi-square: the distance of the counts from being equal. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}

function histogram(numbers: readonly number[], bins: number): readonly number[] {
  const counts = Array.from({ length: bins }, () => 0)
  for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1
  return counts
}

const sixDigits: CodeFormat = { length: 6, alphabet: 'digits' }

test('the same seed gives the same bytes, and another seed gives others', () => {
  const draw = (seed: number) => [...seededBytes(seed)(64)]
  expect(draw(1)).toEqual(draw(1))
  expect(draw(1)).not.toEqual(draw(2))
})

test.each([0, 1, 3, 4, 5, 32])('both sources return exactly %i bytes', count => {
  expect(seededBytes(7)(count)).toHaveLength(count)
  expect(cryptoBytes()(count)).toHaveLength(count)
})

test('[OTP-15] 100 000 codes are spread evenly, as a whole and in every digit', () => {
  const randomBytes = seededBytes(20_261_121)
  const codes = Array.from({ length: 100_000 }, () => randomCode(randomBytes, sixDigits))

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

test.each<[CodeFormat['alphabet'], number]>([
  // Limits are the 99.9th percentiles for 51 and for 61 degrees of freedom.
  ['letters', 87.97],
  ['both', 100.89],
])('[OTP-15] codes of %s have all characters equally often, in both cases', (alphabet, limit) => {
  const code = randomCode(seededBytes(20_261_121), { length: 100_000, alphabet })
  const characters = Array.from(new Set(code))
  expect(characters).toHaveLength(alphabet === 'letters' ? 52 : 62)
  const numbers = Array.from(code, character => characters.indexOf(character))
  expect(chiSquare(histogram(numbers, characters.length))).toBeLessThan(limit)
})

/** A source that returns these bytes one by one. */
const drawing = (bytes: readonly number[]) => {
  const left = [...bytes]
  return () => Uint8Array.of(left.shift() ?? 0)
}

test.each<[CodeFormat['alphabet'], number, string]>([
  ['digits', 250, '99'],
  ['letters', 208, 'zz'],
  ['both', 248, 'zz'],
])('[OTP-15] for %s, a byte of %i or more is drawn again', (alphabet, end, last) => {
  expect(randomCode(drawing([end - 1, 255, end, end - 1]), { length: 2, alphabet })).toBe(last)
})

test('[OTP-15] a code can have leading zeros', () => {
  expect(randomCode(drawing([0, 0, 0, 0, 4, 2]), sixDigits)).toBe('000042')
})

test('a UUID has version 4', () => {
  expect(uuid(() => new Uint8Array(16).fill(0xff))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  expect(uuid(() => new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000')
})

test('[QR-21] a token is 256 bits in base64url', () => {
  expect(secretToken(() => new Uint8Array(32).fill(0xff))).toBe(`${'_'.repeat(42)}8`)
  expect(secretToken(seededBytes(1))).toMatch(/^[\w-]{43}$/)
})

test('[QR-15] match digits are spread evenly', () => {
  const randomBytes = seededBytes(5)
  const numbers = Array.from({ length: 100_000 }, () =>
    Number(randomCode(randomBytes, { length: 2, alphabet: 'digits' })),
  )
  // The 99.9th percentile for 99 degrees of freedom.
  expect(chiSquare(histogram(numbers, 100))).toBeLessThan(148.3)
})
