import { toAsciiDigits } from './ascii-digits.js'

/** Zero-width and bidirectional controls: they make what is shown differ from what is sent. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu
const SEPARATORS = /[\s().,/\p{Pd}]/gu
/** No identifier is longer, however it is written. */
export const MAX_TEXT = 320
const TELLING_DIGITS = 3

/** A text without what nobody sees in it. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').trim()
}

/**
 * The digits of a number, in whatever script and however grouped, after a `+` where the text has a country code:
 * `+447888872720`, `07888872720`. `undefined` for a text that is nothing like a number.
 */
export function compactNumber(text: string): string | undefined {
  const visible = visibleText(text)
  if (visible.length > MAX_TEXT) return undefined
  const compact = toAsciiDigits(visible.normalize('NFKC'))
    .replace(/^(\(?(?:\+|00)\s*\d{1,3}[^\d(]*)\(0\)/, '$1')
    .replace(SEPARATORS, '')
    .replace(/^00/, '+')
  return /^\+?\d+$/.test(compact) ? compact : undefined
}

/** Whether a number is being typed. A digit or two may be the beginning of anything. */
export function isNumberTyped(text: string): boolean {
  const compact = compactNumber(text)
  return compact !== undefined && (compact.startsWith('+') || compact.length >= TELLING_DIGITS)
}
