import type { CodeFormat } from '../../src/domain/code.js'
import { base64url } from './base64url.js'

/** Returns the given number of random bytes. */
export type ByteSource = (count: number) => Uint8Array

/**
 * Bytes that depend on the seed alone: sfc32, the small generator of PractRand. For tests only, since its output is
 * predictable.
 */
export function seededBytes(seed: number): ByteSource {
  let [a, b, c, counter] = [0, seed | 0, 0, 1]

  function nextWord(): number {
    const word = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + word) | 0
    return word
  }

  // Twelve rounds spread the seed over the whole state, as PractRand does.
  for (let round = 0; round < 12; round += 1) nextWord()

  return count => {
    const words = Int32Array.from({ length: Math.ceil(count / 4) }, nextWord)
    return new Uint8Array(words.buffer, 0, count)
  }
}

/** Unpredictable bytes, at most 65 536 at a time. Works in insecure contexts too. */
export function cryptoBytes(): ByteSource {
  return count => crypto.getRandomValues(new Uint8Array(count))
}

/** UUID of version 4 (RFC 9562, section 5.4). */
export function uuid(randomBytes: ByteSource): string {
  const bytes = Array.from(randomBytes(16), (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40
    if (index === 8) return (byte & 0x3f) | 0x80
    return byte
  })
  const hex = bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** 256 bits in base64url: 43 characters. */
export function secretToken(randomBytes: ByteSource): string {
  return base64url(String.fromCharCode(...randomBytes(32)))
}

const DIGITS = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

const CHARACTERS: Readonly<Record<CodeFormat['alphabet'], string>> = {
  digits: DIGITS,
  letters: LETTERS,
  both: DIGITS + LETTERS,
}

/**
 * A code in which all characters are equally likely. Rejection sampling: a byte past the last multiple of the
 * alphabet's size is drawn again, since its remainder would favour the first characters.
 */
export function randomCode(randomBytes: ByteSource, { length, alphabet }: CodeFormat): string {
  const characters = CHARACTERS[alphabet]
  const end = 256 - (256 % characters.length)
  let code = ''
  while (code.length < length) {
    const [byte = 0] = randomBytes(1)
    if (byte < end) code += characters.charAt(byte % characters.length)
  }
  return code
}
