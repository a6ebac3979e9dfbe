import { toAsciiDigits } from './ascii-digits.js'
import { MAX_TEXT_LENGTH, toVisibleText } from './visible-text.js'

/**
 * Punctuation between digits, but not what stands for something else, what a Japanese keyboard types for a dash, and
 * joiners, which Arabic digits may be between.
 */
const SEPARATORS = /[^\P{P}@#%&]|[\s~|ー−\u200c\u200d]/gu
/**
 * Zero in brackets after a country code, which is dialled only inside the country. It is a part of the number in Italy
 * and San Marino, Ivory Coast, Burkina Faso, Niger, Benin, Gabon, the Congo and Tajikistan.
 */
const TRUNK_ZERO =
  /^(\W*(?:\+|00|0011|01[01]|8\W*10)\W*(?!39|22[5679]|24[12]|378|992)\d{1,3}[^\d([]*)[([]\W*0\W*[)\]]/
/** Digits from which on a text is taken for a number. Fewer may be the beginning of anything. */
const LIKELY_DIGITS = 3

/**
 * The digits of a number, in any script and grouping, after a `+` if the text has one: `+447888872720`, `07888872720`.
 * `undefined` for a text that is not a number.
 */
export function normaliseNumber(text: string): string | undefined {
  const visible = toVisibleText(text)
  if (visible === '' || visible.length > MAX_TEXT_LENGTH) return undefined
  const compact = toAsciiDigits(visible.normalize('NFKC')).replace(TRUNK_ZERO, '$1').replace(SEPARATORS, '')
  return /^\+?\d+$/.test(compact) ? compact.replace(/\+00(?=[1-9])/, '+') : undefined
}

/** Puts a plus sign where a number begins with two zeros, which most countries dial for a call abroad. */
export function withPlusSign(number: string): string {
  return number.replace(/^00(?=[1-9])/, '+')
}

/** True for a text that is being typed and will probably be a number. */
export function isLikelyNumber(text: string): boolean {
  const number = normaliseNumber(text)
  return number !== undefined && (number.startsWith('+') || number.length >= LIKELY_DIGITS)
}
