import { toAsciiDigits } from './ascii-digits.js'

/** What a backend's one-time codes are made of. `length` counts characters, 2–10. */
export interface CodeFormat {
  readonly length: number
  readonly alphabet: 'digits' | 'letters' | 'both'
}

const ALPHABETS: Readonly<Record<CodeFormat['alphabet'], RegExp>> = {
  digits: /[0-9]/g,
  letters: /[A-Za-z]/g,
  both: /[0-9A-Za-z]/g,
}

/** Longer than any message with a code in it. */
const MAX_TEXT = 1000

/**
 * The code in what was typed, pasted or filled in: `۱۲۳۴۵۶`, `123-456` and `Your code is 123 456` all give
 * `123456`. Never longer than the format's length; shorter while it is being typed.
 */
export function normaliseCode(text: string, { length, alphabet }: CodeFormat): string {
  const ascii = toAsciiDigits(text.slice(0, MAX_TEXT).normalize('NFKC'))
  return codeInProse(ascii, { length, alphabet }) ?? keep(ascii, alphabet).slice(0, length)
}

export function isCompleteCode(code: string, { length }: CodeFormat): boolean {
  return code.length === length
}

function keep(text: string, alphabet: CodeFormat['alphabet']): string {
  return (text.match(ALPHABETS[alphabet]) ?? []).join('')
}

/**
 * The last piece of a message that is exactly a code, also where a space or a dash splits it (`123 456`). What no word
 * of a sentence has, a digit or a capital inside, goes before what may be one.
 */
function codeInProse(text: string, { length, alphabet }: CodeFormat): string | undefined {
  const pieces = alphabet === 'digits' ? text.match(/\d+(?:[\s-]\d+)*/g) : text.match(/[0-9A-Za-z]+/g)
  const codes = (pieces ?? []).map(piece => keep(piece, alphabet)).filter(piece => piece.length === length)
  return (
    codes.findLast(code => /\d/.test(code)) ?? codes.findLast(code => /.[A-Z]/.test(code)) ?? codes.at(-1)
  )
}
