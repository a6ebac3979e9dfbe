import { useEffect, useMemo, useState } from 'react'
import { en } from '../i18n/locales/en.js'
import { canonicalTag } from '../i18n/language-tag.js'
import { createLanguage, type Language } from '../i18n/language.js'
import type { Messages } from '../i18n/messages.js'
import { overrideMessages, type MessageOverrides } from '../i18n/override-messages.js'

/**
 * The language to speak, or `undefined` while it is loaded: nobody wants to see a page in one language turn into
 * another. One that does not load gives way to English, which is built in.
 *
 * @param tag a BCP 47 tag. @default the language of the page
 */
export function useLanguage(tag = pageLanguage(), overrides?: MessageOverrides): Language | undefined {
  const [loaded, setLoaded] = useState<{ readonly locale: string; readonly messages: Messages }>()
  const locale = canonicalTag(tag)
  const isEnglish = locale.split('-')[0] === 'en'

  useEffect(() => {
    if (isEnglish) return undefined
    let isWanted = true
    const take = (messages: Messages) => {
      if (isWanted) setLoaded({ locale, messages })
    }
    load(locale).then(take, () => take(en))
    return () => {
      isWanted = false
    }
  }, [locale, isEnglish])

  const arrived = loaded?.locale === locale ? loaded.messages : undefined
  const messages = isEnglish ? en : arrived
  return useMemo(() => {
    if (messages === undefined) return undefined
    const spoken = messages === en ? englishOf(locale) : locale
    return createLanguage(spoken, overrides === undefined ? messages : overrideMessages(messages, overrides))
  }, [messages, locale, overrides])
}

/** The list of languages is itself something that English does without. */
async function load(locale: string): Promise<Messages> {
  const { loadMessages } = await import('../i18n/load-messages.js')
  return loadMessages(locale)
}

function pageLanguage(): string {
  return typeof document === 'undefined' ? 'en' : document.documentElement.lang || 'en'
}

/** Where English stands in for another language, and where no country is said, it writes lists as in Britain. */
function englishOf(locale: string): string {
  return locale.startsWith('en-') ? locale : 'en-GB'
}
