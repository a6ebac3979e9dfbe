import { CODE_WORD, CURRENCY, LABEL } from './code-words.js'

/** Date whose dashes are not those of a code. */
const ISO_DATE = '(?<!\\d)(?:19|20)\\d\\d-[01]?\\d-[0-3]?\\d(?!\\d)'
const ISO_DATE_ALONE = new RegExp(`^\\s*${ISO_DATE}\\s*$`)

/** Stands for a number that was taken out. No pattern reaches over it. */
const TAKEN_OUT = ' | '

const NO_CODE = new RegExp(
  [
    // Links, masked cards, telephone numbers.
    'https?:[!-~]+',
    '(?<![*•.])(?:[*•]{2,} ?|\\.{2,})\\d+(?![\\d*])',
    '\\+\\d(?:(?:[\\s.-]|\\)\\s?|\\s?\\()?\\d)*',
    '\\(\\d{2,5}\\)\\s?\\d{3}[\\d\\s-]*',
    // Amounts, dates, times, decimals, durations.
    `(?:${CURRENCY})\\.?\\s?\\d[\\d.,]*`,
    '(?<![\\d-])(?:20\\d\\d-\\d\\d?-\\d\\d?|\\d\\d?-\\d\\d?-20\\d\\d)(?![\\d-])',
    ISO_DATE,
    '(?<![\\d.,:/])\\d+(?:[.:/]\\d+|,\\d{2,3}(?![\\d\\p{L}]))+',
    `(?<!\\d)\\d+\\s?(?:(?:${CURRENCY})\\.?|%|年|min|sec)`,
  ].join('|'),
  'giu',
)

/** A word for code is matched first, and ends the reach of a label: "Card code: 123456". */
const LABELLED_NUMBER = new RegExp(
  `(${CODE_WORD})|(?:${LABEL})\\.?(?:(?!${CODE_WORD})[^\\d.!?\\n]){0,12}\\d\\w*(?:[\\s.-]\\d\\w*)*`,
  'giu',
)

export function isIsoDate(text: string): boolean {
  return ISO_DATE_ALONE.test(text)
}

/** A message without its links, telephone numbers, dates, times and amounts. */
export function withoutAmounts(message: string): string {
  return message.replace(NO_CODE, TAKEN_OUT)
}

/** A message without the numbers of its orders, cards, accounts and the like. */
export function withoutLabelledNumbers(message: string): string {
  return message.replace(LABELLED_NUMBER, (_, codeWord?: string) => codeWord ?? TAKEN_OUT)
}
