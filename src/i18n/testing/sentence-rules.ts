import { en } from '../locales/en.js'
import { matchLocale, loadMessages, LOCALES } from '../load-messages.js'
import { toSentences } from './sentences.js'

/** Sentence of a language, with the English one in its place. */
export interface Sentence {
  /** Tag that was asked for. */
  readonly locale: string
  /** Language that was found for the tag. */
  readonly language: string
  readonly path: string
  readonly text: string
  readonly english: string
}

/** Rule for sentences, named by what a sentence does that keeps it. */
export type Rule = readonly [rule: string, isBroken: (sentence: Sentence) => boolean]

const ENGLISH = toSentences(en)

/** Every language, and countries with other digits. */
export const TESTED_TAGS = [...LOCALES, 'ar-EG', 'ur-IN']

export async function loadSentences(locale: string): Promise<readonly Sentence[]> {
  const language = matchLocale(locale)
  const sentences = toSentences(await loadMessages(locale))
  return [...sentences].map(([path, text]) => ({
    locale,
    language,
    path,
    text,
    english: ENGLISH.get(path) ?? '',
  }))
}

export function findViolations(sentences: readonly Sentence[], [, isBroken]: Rule): readonly string[] {
  return sentences.filter(isBroken).map(({ path, text }) => `${path}: ${text}`)
}
