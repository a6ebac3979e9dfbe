import { en } from '../locales/en.js'
import { bestLocale, loadMessages, LOCALES } from '../load-messages.js'
import { sentencesOf } from './sentences.js'

/** One sentence, and what English says in its place. */
export interface Said {
  /** The tag that was asked for. */
  readonly locale: string
  /** The language that serves it. */
  readonly language: string
  readonly path: string
  readonly text: string
  readonly english: string
}

/** A rule for sentences, and whether one breaks it. */
export type Rule = readonly [rule: string, isBroken: (said: Said) => boolean]

const ENGLISH = sentencesOf(en)

/** Every language, and countries that write their digits otherwise. */
export const TAGS = [...LOCALES, 'ar-EG', 'ur-IN']

/** Every sentence of a language. */
export async function allSaid(locale: string): Promise<readonly Said[]> {
  const language = bestLocale(locale)
  const sentences = sentencesOf(await loadMessages(locale))
  return [...sentences].map(([path, text]) => ({
    locale,
    language,
    path,
    text,
    english: ENGLISH.get(path) ?? '',
  }))
}

export function breaches(said: readonly Said[], [, isBroken]: Rule): readonly string[] {
  return said.filter(isBroken).map(({ path, text }) => `${path}: ${text}`)
}
