import { en } from './locales/en.js'
import { canonicalTag } from './language-tag.js'
import type { Messages } from './messages.js'

/**
 * One file per language, loaded when it is wanted. English is built in. A language whose digits depend on the
 * country is told which it is: Egypt writes ١٢٣, Morocco 123.
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

/** The tags of all languages that the widget speaks. */
export const LOCALES: readonly string[] = ['en', ...Object.keys(LOADERS)].toSorted()

/** The language that serves a BCP 47 tag best: `de-AT` is served by `de`, `zh-HK` by `zh-TW`, `xx` by `en`. */
export function bestLocale(tag: string): string {
  const { language, script, region } = new Intl.Locale(canonicalTag(tag))
  if (language === 'zh') return isTraditional(script, region) ? 'zh-TW' : 'zh-CN'
  return LOCALES.find(locale => locale.split('-')[0] === language) ?? 'en'
}

/** The messages that serve a BCP 47 tag best. */
export async function loadMessages(tag: string): Promise<Messages> {
  return LOADERS[bestLocale(tag)]?.(canonicalTag(tag)) ?? en
}

function isTraditional(script: string | undefined, region: string | undefined): boolean {
  return script === undefined ? ['TW', 'HK', 'MO'].includes(region ?? '') : script === 'Hant'
}
