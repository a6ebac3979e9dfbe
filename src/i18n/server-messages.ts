import { matchLocale } from './load-messages.js'
import { arabic } from './locales/ar.js'
import { de } from './locales/de.js'
import { es } from './locales/es.js'
import { fa } from './locales/fa.js'
import { fr } from './locales/fr.js'
import { he } from './locales/he.js'
import { hi } from './locales/hi.js'
import { id } from './locales/id.js'
import { it } from './locales/it.js'
import { ja } from './locales/ja.js'
import { ko } from './locales/ko.js'
import { nl } from './locales/nl.js'
import { pl } from './locales/pl.js'
import { ptBR } from './locales/pt-BR.js'
import { ru } from './locales/ru.js'
import { sv } from './locales/sv.js'
import { th } from './locales/th.js'
import { tr } from './locales/tr.js'
import { uk } from './locales/uk.js'
import { urdu } from './locales/ur.js'
import { vi } from './locales/vi.js'
import { zhCN } from './locales/zh-CN.js'
import { zhTW } from './locales/zh-TW.js'
import { en } from './locales/en.js'
import type { Messages } from './messages.js'

/**
 * Every language, for a server, which cannot wait for one. A browser gets `no-messages.ts`. Made when it is asked for:
 * a language that a host imports before the widget has no messages yet while this module runs.
 */
const getMessages = (): Readonly<Record<string, Messages | ((locale: string) => Messages)>> => ({
  ar: arabic,
  de,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  'pt-BR': ptBR,
  ru,
  sv,
  th,
  tr,
  uk,
  ur: urdu,
  vi,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
})

/**
 * Messages in the best language for a BCP 47 tag, at once.
 *
 * @param locale canonical BCP 47 tag
 */
export function findMessages(locale: string): Messages | undefined {
  const found = getMessages()[matchLocale(locale)] ?? en
  return typeof found === 'function' ? found(locale) : found
}
