import { findMessages } from '#server-messages'
import { toLanguageTag } from '../i18n/language-tag.js'
import { loadMessages } from '../i18n/load-messages.js'
import { en } from '../i18n/locales/en.js'
import type { Messages } from '../i18n/messages.js'

const loadedLanguages = new Map<string, Messages>()

/**
 * Gives the widget a language that the host has imported, so that it need not load it: the first screen is then as fast
 * as in English. Call it before the widget is rendered.
 *
 * @param tag BCP 47 tag that the language is for, such as `pt-BR`; one without a region is for every region
 * @param messages from `@werify/login/locales/…`
 */
export function registerLanguage(tag: string, messages: Messages): void {
  loadedLanguages.set(toLanguageTag(tag), messages)
}

/**
 * Messages that are there at once: English, what was loaded before, and on a server every language.
 *
 * @param locale canonical BCP 47 tag
 */
export function findLoaded(locale: string): Messages | undefined {
  const [primary = ''] = locale.split('-')
  if (primary === 'en') return en
  return loadedLanguages.get(locale) ?? loadedLanguages.get(primary) ?? findMessages(locale)
}

/**
 * Loads a language. Not a lazy part: those wait while the browser reports that it is offline, but a page that came from a
 * cache may have its language there, too.
 */
export async function loadLanguage(locale: string): Promise<Messages> {
  const messages = await loadMessages(locale)
  loadedLanguages.set(locale, messages)
  return messages
}

/** Language of a server's markup, which the first render in the browser waits for. */
interface MarkupLanguage {
  /** English, if the language did not load. */
  messages?: Messages
  /** Resolves when the messages are there: to `false`, if the language did not load. */
  readonly loaded: Promise<boolean>
}

const markupLanguages = new Map<string, MarkupLanguage>()

/** Loads a language once, however often React renders while it waits. */
export function loadMarkupLanguage(locale: string): MarkupLanguage {
  const known = markupLanguages.get(locale)
  if (known !== undefined) return known
  const take = (messages: Messages, isLoaded: boolean) => {
    language.messages = messages
    return isLoaded
  }
  const language: MarkupLanguage = {
    loaded: loadLanguage(locale).then(
      messages => take(messages, true),
      () => take(en, false),
    ),
  }
  markupLanguages.set(locale, language)
  return language
}
