/** A scheme that begins with a J is `javascript:`, which React 18 and Preact let through. */
const isAddress = (href: unknown) => typeof href === 'string' && !/^[^\w/]*j[^/]*:/i.test(href)

/** Types of the optional props, by `typeof`, or all their values. A host without TypeScript may pass anything. */
const PROP_TYPES = {
  appName: 'string',
  logo: isRenderable,
  defaultIdentifier: 'string',
  rememberIdentifier: 'boolean',
  maskIdentifier: 'boolean',
  countries: Array.isArray,
  appLink: 'function',
  autoFocus: 'boolean',
  autoSubmit: 'boolean',
  headingLevel: [1, 2, 3, 4, 5, 6],
  theme: ['auto', 'light', 'dark'],
  locale: 'string',
  messages: 'object',
  dir: ['ltr', 'rtl'],
  className: 'string',
  onError: 'function',
  askIdentity: 'boolean',
  resume: 'boolean',
  defaultMethod: ['code', 'qr'],
  methods: Array.isArray,
  rememberMethod: 'boolean',
  termsHref: isAddress,
  privacyHref: isAddress,
  footer: isRenderable,
  onEvent: 'function',
  beforeSend: 'function',
} as const satisfies Readonly<
  Record<string, string | readonly (string | number)[] | ((value: unknown) => boolean)>
>

export type CheckedProp = keyof typeof PROP_TYPES

const isChecked = (name: string): name is CheckedProp => name in PROP_TYPES
export const CHECKED_PROPS = Object.keys(PROP_TYPES).filter(isChecked)

/** Names of the optional props whose type is wrong. */
export function findWrongProps(props: object): readonly CheckedProp[] {
  return CHECKED_PROPS.filter(name => {
    const value: unknown = Reflect.get(props, name)
    return value !== undefined && !isRight(name, value)
  })
}

function isRight(name: CheckedProp, value: unknown): boolean {
  const type: string | readonly unknown[] | ((value: unknown) => boolean) = PROP_TYPES[name]
  if (typeof type === 'function') return type(value)
  return typeof type === 'string' ? typeof value === type && value !== null : type.includes(value)
}

/** Props without those whose type is wrong, so that their defaults count. */
export function withoutWrongProps<Props extends object>(props: Props): Props {
  return { ...props, ...Object.fromEntries(findWrongProps(props).map(name => [name, undefined])) }
}

/** Other objects, and arrays with one, make React throw. Elements, portals, lists and promises it renders. */
function isRenderable(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isRenderable)
  if (typeof node !== 'object' || node === null) return true
  return '$$typeof' in node || Symbol.iterator in node || 'then' in node
}
