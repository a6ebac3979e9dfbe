import { CODE_WORD } from './code-words.js'

/** Shape of a code. */
export interface CodeShape {
  readonly length: number
  /** Pattern of one character, such as `[0-9]`. */
  readonly character: string
}

/** Part of a message that has the shape of a code. */
export interface Candidate {
  readonly code: string
  /** Nearest word for code: in another sentence or none, in the same sentence, right before the code. */
  readonly closeness: 0 | 1 | 2
  /** Characters between the code and that word. */
  readonly distance: number
  /** `true` if it may be a word, a year, or the number after a code of another length. */
  readonly isDoubtful: boolean
}

/** Part of a message, with the text on both sides of it. */
interface Piece {
  readonly text: string
  /** Beginning of its sentence. */
  readonly before: string
  readonly after: string
}

const CODE_WORDS = new RegExp(CODE_WORD, 'iu')
/** Text between a word for code and the code right after it: the end of that word, and perhaps an "is". */
const RIGHT_AFTER = /^[\p{L}\p{M}]{0,9}[^\p{L}\d|]*(?:is|ist|est?|lautet|è|é|är|adalah|là|to)?[^\p{L}\d|]*$/iu
const SENTENCE_END = /[.!?](?=\s)|[。।۔؟\n]/u
const CLAUSE_END = /[.,;:!?。।۔؟،|\d\n]/u
/** Characters in which a word for code is looked for, on either side. */
const REACH = 100

/** Parts of a message that have the shape of a code, whole or evenly split: `123 456`, `12-34-56`. */
export function candidatesIn(message: string, shape: CodeShape): Candidate[] {
  const hasCodeWord = CODE_WORDS.test(message)
  // In a message of capitals alone, capitals make no code.
  const isShouted = !/\p{Ll}/u.test(message)
  return piecesIn(message, shape).flatMap(piece => {
    const groups = piece.text.split(/\W+/)
    const code = groups.join('')
    const gapBefore = piece.before.split(CODE_WORDS).slice(1).at(-1)
    const gapAfter = CODE_WORDS.exec(piece.after.split(CLAUSE_END)[0] ?? '')?.index
    const isRightAfter = gapBefore !== undefined && RIGHT_AFTER.test(gapBefore)
    const isNear = gapBefore !== undefined || gapAfter !== undefined || (hasCodeWord && isSentence(piece))
    const isRandom = groups.every(looksRandom)
    const isYear = /^(?:19|20)\d\d$/.test(code)
    if (!isEvenlySplit(groups) || (isYear && !isNear)) return []
    if (!isRandom && !(isRightAfter && groups.length === 1)) return []

    const hasOnlyLetters = !/\d/.test(code)
    const mayBeWord = hasOnlyLetters && (isShouted || !isRandom || !isRightAfter || !endsClause(piece))
    const followsNumber = gapBefore !== undefined && /\d{4}/.test(gapBefore)
    return {
      code,
      closeness: isRightAfter ? 2 : isNear ? 1 : 0,
      distance: Math.min(gapBefore?.length ?? REACH, gapAfter ?? REACH),
      isDoubtful: mayBeWord || followsNumber || (isYear && !isRightAfter),
    }
  })
}

function piecesIn(message: string, { length, character }: CodeShape): Piece[] {
  const whole = `${character}{${length}}`
  const split = `(?<!\\d\\s)${character}(?:[\\s-]{0,3}${character}){${length - 1}}(?!\\s\\d)`
  const pattern = new RegExp(`(?<![\\w/]|\\d-)(?:${whole}|${split})(?![\\w/]|-\\w)`, 'g')
  return [...message.matchAll(pattern)].map(({ 0: text, index }) => ({
    text,
    before: sentenceStart(message.slice(Math.max(0, index - REACH), index)),
    after: message.slice(index + text.length, index + text.length + REACH),
  }))
}

/** Last sentence of a text, which goes on after it. */
function sentenceStart(text: string): string {
  return text.split(SENTENCE_END).at(-1) ?? ''
}

/** Checks whether a piece is a whole sentence or line. */
function isSentence({ before, after }: Piece): boolean {
  return before.trim() === '' && /^\.?[ \t]*(?:\n|$)/.test(after)
}

function endsClause({ after }: Piece): boolean {
  return /^\s*(?:[^\s\p{L}]|$)/u.test(after)
}

function isEvenlySplit(groups: readonly string[]): boolean {
  const lengths = groups.map(({ length }) => length)
  return Math.max(...lengths) - Math.min(...lengths) <= 1
}

/** No word of a sentence has a digit or an inner capital. A name of two words has: `WhatsApp`. */
function looksRandom(group: string): boolean {
  return /\d|.[A-Z]|[A-Z]$/.test(group) && !/^(?:[A-Z][a-z]+){2}$/.test(group)
}
