import { candidatesIn, type Candidate, type CodeShape } from './code-candidates.js'
import { isIsoDate, withoutAmounts, withoutLabelledNumbers } from './other-numbers.js'

export interface FoundCode {
  readonly code: string
  /** `false` if a person should look at the code before it is sent. */
  readonly isCertain: boolean
}

/**
 * Code in a text with ASCII digits and dashes: the number nearest to a word for code, never a date, a time or an
 * amount. The number of an order or a card is taken if there is nothing else, and it is not certain.
 */
export function findCodeInMessage(text: string, shape: CodeShape): FoundCode | undefined {
  const undoubted = codeAlone(text, shape) ?? boundCode(text, shape)
  if (undoubted !== undefined) return { code: undoubted, isCertain: true }

  const message = withoutAmounts(text)
  const found = closest(candidatesIn(withoutLabelledNumbers(message), shape))
  if (found !== undefined) return found
  const labelled = closest(candidatesIn(message, shape))
  return labelled && { ...labelled, isCertain: false }
}

/** Code with nothing but separators in it, and nothing but punctuation or a prefix such as `G-` around it. */
function codeAlone(text: string, { length, character }: CodeShape): string | undefined {
  if (isIsoDate(text)) return undefined
  const rest = `(?:[\\s.-]*${character}){${length - 1}}`
  const alone = new RegExp(`^[\\p{P}\\s]*(?:[A-Z]{1,2}-)?(${character}${rest})[\\p{P}\\s]*$`, 'u')
  return alone.exec(text)?.[1]?.replace(/\W/g, '')
}

/** Code of a line that binds it to a website: `@host #123456`. */
function boundCode(text: string, { length, character }: CodeShape): string | undefined {
  return new RegExp(`@[^\\s@]+ #(${character}{${length}})(?!\\w)`).exec(text)?.[1]
}

/** Candidate by a word for code. With several, it is the nearest one, and a person should look. */
function closest(candidates: readonly Candidate[]): FoundCode | undefined {
  const closeness = Math.max(...candidates.map(candidate => candidate.closeness))
  const rivals = candidates.filter(candidate => candidate.closeness === closeness)
  const [best] = rivals.toSorted((one, other) => one.distance - other.distance)
  if (best === undefined) return undefined
  const isClear = rivals.every(({ code }) => code === best.code)
  return { code: best.code, isCertain: isClear && closeness > 0 && !best.isDoubtful }
}
