import { useEffect, useMemo, useState } from 'react'
import { en } from '../i18n/locales/en.js'
import { toLanguageTag } from '../i18n/language-tag.js'
import { createLanguage, type Language } from '../i18n/language.js'
import type { Messages } from '../i18n/messages.js'
import { overrideMessages, type MessageOverrides } from '../i18n/override-messages.js'
import { useBrowserValue, useIsInBrowser } from '../ui/use-browser-value.js'
import { findLoaded, loadLanguage, loadMarkupLanguage } from './load-language.js'

/**
 * Language of the widget. `undefined` while the first one loads, so that no text turns from one language into another;
 * while another one loads, the last one stays. English is built in, and stands in for a language that does not load.
 *
 * A server has every language, but does not know that of the page: there the default is English. In a component that
 * takes the markup of a server over, it suspends until its language is loaded.
 *
 * @param tag BCP 47 tag. @default the language of the page
 * @param overrides texts that replace those of the language. @default none
 */
export function useLanguage(tag?: string, overrides?: MessageOverrides): Language | undefined {
  const pageTag = useBrowserValue(readPageLanguage, watchPage) || 'en'
  const { locale, messages } = useMessages(toLanguageTag(tag ?? pageTag))
  return useMemo(() => {
    if (messages === undefined) return undefined
    return createLanguage(
      messages === en ? toEnglishLocale(locale) : locale,
      overrides === undefined ? messages : overrideMessages(messages, overrides),
    )
  }, [messages, locale, overrides])
}

interface LocalMessages {
  readonly locale: string
  /** `undefined` while the first language loads. */
  readonly messages: Messages | undefined
}

/** Messages of a language or, while that one loads, those of the last one. */
function useMessages(locale: string): LocalMessages {
  const isInBrowser = useIsInBrowser()
  const found = findLoaded(locale) ?? (isInBrowser ? undefined : readMarkupLanguage(locale))
  const [last, setLast] = useState<LocalMessages>({ locale, messages: found })
  if (found !== undefined && last.locale !== locale) setLast({ locale, messages: found })
  const isMissing = last.locale !== locale || last.messages === undefined

  useEffect(() => {
    if (!isMissing) return undefined
    let isWanted = true
    const take = (messages: Messages) => {
      if (isWanted) setLast({ locale, messages })
    }
    loadLanguage(locale).then(take, () => take(en))
    return () => {
      isWanted = false
    }
  }, [locale, isMissing])

  return last
}

/** @throws a promise, which React waits for */
function readMarkupLanguage(locale: string): Messages {
  const { messages, loaded } = loadMarkupLanguage(locale)
  if (messages === undefined) throw loaded
  return messages
}

const readPageLanguage = () => document.documentElement.lang

/** A page may name its language once it has loaded its own texts, or when the person chooses another one. */
function watchPage(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true })
  return () => observer.disconnect()
}

/** British English, unless the tag is itself English: lists and times are then written as in that country. */
function toEnglishLocale(locale: string): string {
  return locale.startsWith('en-') ? locale : 'en-GB'
}
