import type { Embed, Literal } from './embed.js'

/** Text of a file that a host writes, to be copied. */
export interface SourceFile {
  readonly name: string
  readonly code: string
}

/** Joins lines; what is `undefined` or empty is left out, and an empty line stays. */
export function lines(...parts: readonly (string | readonly string[] | undefined)[]): string {
  return parts.flatMap(part => part ?? []).join('\n')
}

export function indent(code: string, by: number): string {
  return code.replaceAll(/^(?=.)/gm, ' '.repeat(by))
}

/** Rules of a style sheet; without declarations there is none. */
export function cssRule(selector: string, declarations: Readonly<Record<string, string>>): readonly string[] {
  const each = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`)
  return each.length === 0 ? [] : [`${selector} {`, ...each, '}']
}

/** Call that creates the backend: `trader4({ holdSeconds: 25 })`. */
export function backendCall({ backend, proxyPath, options }: Embed): string {
  const all = Object.entries({ ...(proxyPath !== undefined && { baseUrl: proxyPath }), ...options })
  return `${backend}(${all.length === 0 ? '' : literal(Object.fromEntries(all))})`
}

/** Value as JavaScript, as Prettier writes it. */
export function literal(value: Literal | Readonly<Record<string, Literal>>): string {
  if (typeof value !== 'object') return typeof value === 'string' ? `'${value}'` : String(value)
  const members = Object.entries(value).map(([name, member]) => `${name}: ${literal(member)}`)
  return `{ ${members.join(', ')} }`
}

/** Import of a module: of names, or for its effects alone. */
export function importLine(module: string, names?: string): string {
  const source = names === undefined ? literal(module) : `${names} from ${literal(module)}`
  return `import ${source}`
}

/** Sentence for a person whose token the host's server has refused. */
export const REFUSED = 'We couldn’t sign you in. Please try again.'

/** Function `startSession` of a login without a token, which only goes on. */
export const GO_ON = [
  '// Your proxy has started the session: it saw the same response.',
  'function startSession() {',
  `  location.assign('/')`,
  '}',
]

/**
 * Function `startSession` of a login with a token.
 *
 * @param startOver statements for a server that refuses the token, or that is out of reach
 */
export function sessionFunction(parameter: string, ...startOver: readonly string[]): readonly string[] {
  return [
    '// Your server verifies the token and starts the session.',
    `async function startSession(${parameter}) {`,
    `  const response = await fetch('/session', {`,
    `    method: 'POST',`,
    '    body: accessToken,',
    '  }).catch(() => undefined)',
    `  if (response?.ok) return location.assign('/')`,
    ...startOver.map(statement => `  ${statement}`),
    '}',
  ]
}

/** Tag with its attributes: on one line if it fits. */
export function tag(name: string, attributes: readonly string[], end: string): string {
  const short = [`<${name}`, ...attributes].join(' ') + end
  if (short.length <= 68) return short
  return lines(`<${name}`, indent(attributes.join('\n'), 2), end.trimStart())
}

/** Attributes of `<werify-login>` that name a backend. */
export function namedBackend({ backend, proxyPath }: Embed): readonly string[] {
  const path = proxyPath === undefined ? [] : [`base-url="${proxyPath}"`]
  return [`backend="${toKebabCase(backend)}"`, ...path]
}

/** Attributes of `<werify-login>` for the props. */
export function elementAttributes({ props }: Embed): readonly string[] {
  return Object.entries(props).map(([prop, value]) => {
    const attribute = toKebabCase(prop)
    return value === true ? attribute : `${attribute}="${value}"`
  })
}

function toKebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
