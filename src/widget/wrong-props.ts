import { en } from '../i18n/locales/en.js'
import { findWrongProps, type CheckedProp } from './prop-checks.js'

const TEXT = 'a text'
const SWITCH = 'true or false'

/** Types of the optional props, in words. */
const EXPECTED: Readonly<Record<CheckedProp, string>> = {
  appName: TEXT,
  logo: 'something that React renders, such as <img>',
  defaultIdentifier: TEXT,
  rememberIdentifier: SWITCH,
  maskIdentifier: SWITCH,
  countries: "a list of country codes, such as ['GB', 'IE']",
  appLink: 'a function that returns an address',
  autoFocus: SWITCH,
  autoSubmit: SWITCH,
  headingLevel: 'a number from 1 to 6',
  theme: '"auto", "light" or "dark"',
  locale: 'a language tag, such as "pt-BR"',
  messages: 'an object with texts',
  dir: '"ltr" or "rtl"',
  className: TEXT,
  onError: 'a function',
  askIdentity: SWITCH,
  resume: SWITCH,
  defaultMethod: '"code" or "qr"',
  methods: "a list of 'qr' and 'google'",
  rememberMethod: SWITCH,
  termsHref: 'an address',
  privacyHref: 'an address',
  footer: 'something that React renders, such as <a>',
  onEvent: 'a function',
  beforeSend: 'a function',
}

/** Sentences about props that a host got wrong. */
export function describeWrongProps(props: object): readonly string[] {
  const given = new Map<string, unknown>(Object.entries(props))
  const { locale, countries, onSuccess, messages } = Object.fromEntries<unknown>(given)
  const wrong = findWrongProps(props)
  return [
    ...wrong.map(name => `"${name}" must be ${EXPECTED[name]}. Its default is used.`),
    ...(typeof onSuccess === 'function' ? [] : ['"onSuccess" must be a function. Nobody gets the session.']),
    ...(typeof locale === 'string' && !isLanguageTag(locale)
      ? [`"locale" is not a language tag: "${locale}". English is used.`]
      : []),
    ...(Array.isArray(countries) ? countries.filter(code => !isCountryCode(code)) : []).map(
      code => `"countries" has "${String(code)}", which is not a country code. It is left out.`,
    ),
    ...(wrong.includes('messages') || messages === undefined ? [] : describeWrongMessages(en, messages)),
  ]
}

function describeWrongMessages(ours: object, theirs: unknown, path = 'messages'): readonly string[] {
  if (typeof theirs !== 'object' || theirs === null)
    return [`"${path}" must be an object with texts. Ours are used.`]
  const known = new Map<string, unknown>(Object.entries(ours))
  return Object.entries(theirs).flatMap(([key, text]: [string, unknown]) => {
    const at = `${path}.${key}`
    const own = known.get(key)
    if (text === undefined) return []
    if (own === undefined) return [`"${at}" is not a message of the widget.`]
    if (typeof own === 'object' && own !== null) return describeWrongMessages(own, text, at)
    if (typeof text === typeof own) return []
    return [
      `"${at}" must be ${typeof own === 'string' ? TEXT : 'a function that returns a text'}. Ours is used.`,
    ]
  })
}

function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')) instanceof Intl.Locale
  } catch {
    return false
  }
}

function isCountryCode(code: unknown): boolean {
  return typeof code === 'string' && /^[a-z]{2}$/i.test(code)
}
