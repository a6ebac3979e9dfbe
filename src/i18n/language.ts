import type { IdentifierKind } from '../domain/identifier.js'
import type { IdentifierNoun, Messages } from './messages.js'

/** A language as the views use it: its sentences, and how it writes lists and times. */
export interface Language {
  /** A BCP 47 tag. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly messages: Messages
  /** Such as "email, phone or wallet". */
  readonly either: (words: readonly string[]) => string
  /** Such as "in 24 seconds" and "in 3 minutes". */
  readonly inTime: (seconds: number) => string
  /** One sentence after another. */
  readonly join: (...sentences: readonly string[]) => string
}

const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur']
const WITHOUT_SPACES = ['ja', 'zh']

/** @param locale a canonical BCP 47 tag, which may say more than the messages need: `de-CH`, `ar-EG` */
export function createLanguage(locale: string, messages: Messages): Language {
  const [primary = ''] = locale.split('-')
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  const relative = new Intl.RelativeTimeFormat(locale)
  return {
    locale,
    dir: RIGHT_TO_LEFT.includes(primary) ? 'rtl' : 'ltr',
    messages,
    either: words => list.format(words),
    inTime(seconds) {
      if (seconds < 60) return relative.format(Math.max(1, Math.ceil(seconds)), 'second')
      const minutes = Math.ceil(seconds / 60)
      return minutes < 60
        ? relative.format(minutes, 'minute')
        : relative.format(Math.ceil(minutes / 60), 'hour')
    },
    join: (...sentences) => sentences.join(WITHOUT_SPACES.includes(primary) ? '' : ' '),
  }
}

/** What identifiers of these kinds are called in a sentence, as a list; both kinds of number have one name. */
export function eitherOf(
  kinds: readonly IdentifierKind[],
  names: Readonly<Record<IdentifierNoun, string>>,
  { either }: Language,
): string {
  const nouns: readonly IdentifierNoun[] = ['email', 'number', 'wallet']
  return either(nouns.filter(noun => kinds.some(kind => NOUNS[kind] === noun)).map(noun => names[noun]))
}

/** What an identifier of this kind is called. */
export const NOUNS: Readonly<Record<IdentifierKind, IdentifierNoun>> = {
  email: 'email',
  mobile: 'number',
  phone: 'number',
  crypto: 'wallet',
}
