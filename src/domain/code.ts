import { toAsciiDigits } from './ascii-digits.js'
import type { CodeShape } from './code-candidates.js'
import { findCodeInMessage, type FoundCode } from './code-in-message.js'
import { withoutAmounts } from './other-numbers.js'

/** Format of a backend's one-time codes. */
export interface CodeFormat {
  /** Characters, 2–10. */
  readonly length: number
  readonly alphabet: 'digits' | 'letters' | 'both'
}

const CHARACTERS: Readonly<Record<CodeFormat['alphabet'], string>> = {
  digits: '[0-9]',
  letters: '[A-Za-z]',
  both: '[0-9A-Za-z]',
}

/** Characters that are searched for a code, which an email with its footer rarely exceeds. */
const MAX_MESSAGE_LENGTH = 4000

/** Code of `normaliseCode`, and whether it is the code of the message without a doubt. */
export function readCode(text: string, format: CodeFormat): FoundCode {
  const { length, alphabet } = format
  const shape = { length, character: CHARACTERS[alphabet] }
  if (isPartOfCode(text, shape)) return { code: text, isCertain: isCompleteCode(text, format) }
  const plain = toPlainText(text)
  return findCodeInMessage(plain, shape) ?? { code: keepTyped(plain, shape), isCertain: false }
}

/**
 * Code in a text that was typed, pasted or filled in: `۱۲۳۴۵۶`, `123-456` and `Your code is 123 456` all give `123456`.
 * Never longer than the format's length; shorter while it is being typed, and empty for a message without a code.
 */
export function normaliseCode(text: string, format: CodeFormat): string {
  return readCode(text, format).code
}

/** False for a text of which a person should look at the code before it is sent: it may be another number. */
export function isCertainCode(text: string, format: CodeFormat): boolean {
  const { code, isCertain } = readCode(text, format)
  return isCertain || !isCompleteCode(code, format)
}

export function isCompleteCode(code: string, { length }: CodeFormat): boolean {
  return code.length === length
}

/**
 * True for what a code consists of while it is typed, and for an empty text. It needs no search: the patterns of that
 * take a slow phone 25 ms to compile, at the first use.
 */
function isPartOfCode(text: string, { length, character }: CodeShape): boolean {
  return new RegExp(`^${character}{0,${length}}$`).test(text)
}

/** Text with ASCII digits and dashes, without invisible characters. */
function toPlainText(text: string): string {
  // Twice, since NFKC can make a text 18 times as long.
  const compatible = text.slice(0, MAX_MESSAGE_LENGTH).normalize('NFKC').slice(0, MAX_MESSAGE_LENGTH)
  return toAsciiDigits(compatible)
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
}

/** Characters of the alphabet in a text that is too short for a message, and no date or amount. */
function keepTyped(text: string, { length, character }: CodeShape): string {
  if (text.length > 2 * length) return ''
  // A code with letters may look like an amount before it is whole: `5KR`.
  const numbers = character === CHARACTERS.digits ? withoutAmounts(text) : text
  return (numbers.match(new RegExp(character, 'g')) ?? []).join('').slice(0, length)
}
