import { en } from './locales/en.js'
import { toLanguageTag } from './language-tag.js'
import type { Messages } from './messages.js'

/**
 * Dynamic imports, one for each language; English is built in. They are part of the first screen, since a list in a file
 * of its own would have to load before the language. Languages whose digits depend on the country get the whole tag: Egypt
 * writes ١٢٣, Morocco 123.
 */
const LOADERS: Readonly<Record<string, (locale: string) => Promise<Messages>>> = {
  ar: locale => import('./locales/ar.js').then(module => module.arabic(locale)),
  de: () => import('./locales/de.js').then(module => module.de),
  es: () => import('./locales/es.js').then(module => module.es),
  fa: () => import('./locales/fa.js').then(module => module.fa),
  fr: () => import('./locales/fr.js').then(module => module.fr),
  he: () => import('./locales/he.js').then(module => module.he),
  hi: () => import('./locales/hi.js').then(module => module.hi),
  id: () => import('./locales/id.js').then(module => module.id),
  it: () => import('./locales/it.js').then(module => module.it),
  ja: () => import('./locales/ja.js').then(module => module.ja),
  ko: () => import('./locales/ko.js').then(module => module.ko),
  nl: () => import('./locales/nl.js').then(module => module.nl),
  pl: () => import('./locales/pl.js').then(module => module.pl),
  'pt-BR': () => import('./locales/pt-BR.js').then(module => module.ptBR),
  ru: () => import('./locales/ru.js').then(module => module.ru),
  sv: () => import('./locales/sv.js').then(module => module.sv),
  th: () => import('./locales/th.js').then(module => module.th),
  tr: () => import('./locales/tr.js').then(module => module.tr),
  uk: () => import('./locales/uk.js').then(module => module.uk),
  ur: locale => import('./locales/ur.js').then(module => module.urdu(locale)),
  vi: () => import('./locales/vi.js').then(module => module.vi),
  'zh-CN': () => import('./locales/zh-CN.js').then(module => module.zhCN),
  'zh-TW': () => import('./locales/zh-TW.js').then(module => module.zhTW),
}

/** Tags of all languages, English included. */
export const LOCALES: readonly string[] = /* @__PURE__ */ ['en', ...Object.keys(LOADERS)].toSorted()

/** Chinese in traditional characters: by its script or, without one, by its region. */
const TRADITIONAL_CHINESE = /^zh-(?:Hant|TW|HK|MO)\b/

/** Best language for a BCP 47 tag: `de` for `de-AT`, `zh-TW` for `zh-HK`, `en` for `xx`. */
export function matchLocale(tag: string): string {
  const locale = toLanguageTag(tag)
  if (TRADITIONAL_CHINESE.test(locale)) return 'zh-TW'
  const [language] = locale.split('-')
  return Object.keys(LOADERS).find(known => known.split('-')[0] === language) ?? 'en'
}

/** Messages in the best language for a BCP 47 tag. */
export async function loadMessages(tag: string): Promise<Messages> {
  return LOADERS[matchLocale(tag)]?.(toLanguageTag(tag)) ?? en
}
