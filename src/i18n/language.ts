import type { IdentifierKind } from '../domain/identifier.js'
import { IDENTIFIER_NOUNS, type IdentifierNoun } from './identifier-nouns.js'
import type { Messages } from './messages.js'

/** Language as the views use it: its messages, and its format of times. */
export interface Language {
  /** A BCP 47 tag. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly messages: Messages
  /** Time left, rounded up, such as "in 24 seconds" and "in 3 minutes". */
  readonly formatTimeLeft: (seconds: number) => string
  /** Sentences in a row, with a space between them where the language has one. */
  readonly joinSentences: (...sentences: readonly string[]) => string
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur']
const WITHOUT_SPACES = ['ja', 'zh']

/**
 * Makes no `Intl` object, which takes longer than the rest of the first screen, before one is needed.
 *
 * @param locale canonical BCP 47 tag; its region decides digits and formats: `de-CH`, `ar-EG`
 */
export function createLanguage(locale: string, messages: Messages): Language {
  const [primary = ''] = locale.split('-')
  let relative: Intl.RelativeTimeFormat | undefined
  const format = (count: number, unit: 'second' | 'minute' | 'hour') => {
    relative ??= new Intl.RelativeTimeFormat(locale)
    return relative.format(count, unit)
  }
  return {
    locale,
    dir: RIGHT_TO_LEFT.includes(primary) ? 'rtl' : 'ltr',
    messages,
    formatTimeLeft(seconds) {
      if (seconds < 60) return format(Math.max(1, Math.ceil(seconds)), 'second')
      const minutes = Math.ceil(seconds / 60)
      return minutes < 60 ? format(minutes, 'minute') : format(Math.ceil(minutes / 60), 'hour')
    },
    joinSentences: (...sentences) => sentences.join(WITHOUT_SPACES.includes(primary) ? '' : ' '),
  }
}

/** Nouns for identifiers of these kinds, as a list with "or". Both kinds of number have the same noun. */
export function toKindList(
  kinds: readonly IdentifierKind[],
  names: Readonly<Record<IdentifierNoun, string>>,
  { messages }: Language,
): string {
  const { two, three } = messages.identifier.oneOf
  const nouns: readonly IdentifierNoun[] = ['email', 'number', 'wallet']
  const [first = '', second, third] = nouns
    .filter(noun => kinds.some(kind => IDENTIFIER_NOUNS[kind] === noun))
    .map(noun => names[noun])
  if (second === undefined) return first
  return third === undefined ? two(first, second) : three(first, second, third)
}
