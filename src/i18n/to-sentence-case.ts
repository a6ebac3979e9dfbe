import type { Language } from './language.js'

/** A text with a capital letter at its beginning, where the language has such. */
export function toSentenceCase(text: string, { locale }: Pick<Language, 'locale'>): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
