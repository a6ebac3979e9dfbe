import { OPTIONAL_METHODS, type OptionalMethod } from '../widget/is-offered.js'
import type { WerifyLoginProps } from '../werify-login.js'

type Props = Omit<WerifyLoginProps, 'backend' | 'onSuccess' | 'onError' | 'onEvent' | 'logo' | 'footer'>

/** The value of an attribute, as the prop that it stands for. `undefined` leaves the prop at its default. */
type Parse<Value> = (text: string) => Value | undefined

const text: Parse<string> = value => value
/** Present means yes, as for attributes of HTML; `="false"` turns off what is on by default. */
const flag: Parse<boolean> = value => value !== 'false'
const list: Parse<readonly string[]> = value => value.split(/[\s,]+/).filter(item => item !== '')
const methods: Parse<readonly OptionalMethod[]> = value =>
  OPTIONAL_METHODS.filter(method => list(value)?.includes(method))
const oneOf =
  <Value extends string | number>(...values: readonly Value[]): Parse<Value> =>
  value =>
    values.find(each => String(each) === value)

/** Attributes of `<werify-login>` and the props they stand for, apart from those that choose the backend. */
const ATTRIBUTES = {
  'app-name': ['appName', text],
  'default-identifier': ['defaultIdentifier', text],
  'remember-identifier': ['rememberIdentifier', flag],
  'mask-identifier': ['maskIdentifier', flag],
  'ask-identity': ['askIdentity', flag],
  'auto-submit': ['autoSubmit', flag],
  autofocus: ['autoFocus', flag],
  resume: ['resume', flag],
  countries: ['countries', list],
  methods: ['methods', methods],
  'default-method': ['defaultMethod', oneOf('code', 'qr')],
  'remember-method': ['rememberMethod', flag],
  'terms-href': ['termsHref', text],
  'privacy-href': ['privacyHref', text],
  'heading-level': ['headingLevel', oneOf(1, 2, 3, 4, 5, 6)],
  locale: ['locale', text],
  theme: ['theme', oneOf('auto', 'light', 'dark')],
  dir: ['dir', oneOf('ltr', 'rtl')],
} as const satisfies Readonly<Record<string, readonly [keyof Props, Parse<unknown>]>>

export const ATTRIBUTE_NAMES: readonly string[] = Object.keys(ATTRIBUTES)

/** Props from the attributes of an element. What is absent, or has none of the values it may have, is left out. */
export function propsFromAttributes(element: Pick<Element, 'getAttribute'>): Partial<Props> {
  const entries = Object.entries(ATTRIBUTES).map(([name, [prop, parse]]) => {
    const value = element.getAttribute(name)
    return [prop, value === null ? undefined : parse(value)] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
