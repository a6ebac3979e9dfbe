import type { Embed } from './embed.js'
import {
  backendCall,
  cssRule,
  importLine,
  indent,
  lines,
  literal,
  sessionFunction,
  tag,
  type SourceFile,
} from './source.js'

/** Files of a React app with the widget. */
export function reactCode(embed: Embed): readonly SourceFile[] {
  const { tokens } = embed
  const hasSheet = Object.keys(tokens).length > 0
  const sheet = hasSheet ? [{ name: 'sign-in.css', code: lines(cssRule(':root', tokens)) }] : []
  return [{ name: 'sign-in.tsx', code: component(embed, hasSheet) }, ...sheet]
}

function component(embed: Embed, hasSheet: boolean): string {
  const { backend, maxWidth, hasToken } = embed
  const types = hasToken ? ', type TokenSession' : ''
  const login = tag('WerifyLogin', jsxAttributes(embed), ' />')
  const placed =
    maxWidth === undefined
      ? login
      : lines(`<div style={{ maxWidth: ${maxWidth} }}>`, indent(login, 2), '</div>')
  return lines(
    importLine('@werify/login', `{ ${backend}, WerifyLogin${types} }`),
    importLine('@werify/login/styles.css'),
    hasSheet ? importLine('./sign-in.css') : undefined,
    '',
    `const backend = ${backendCall(embed)}`,
    '',
    'export function SignIn() {',
    placed.includes('\n') ? ['  return (', indent(placed, 4), '  )'] : `  return ${placed}`,
    '}',
    '',
    sessionFunction(embed, '{ accessToken }: TokenSession'),
  )
}

function jsxAttributes({ props, appScheme }: Embed): readonly string[] {
  return [
    'backend={backend}',
    ...Object.entries(props).map(([name, value]) => {
      if (value === true) return name
      return value === false ? `${name}={false}` : `${name}="${value}"`
    }),
    ...(appScheme === undefined ? [] : [`appLink={${appLinkFunction(appScheme)}}`]),
    'onSuccess={startSession}',
  ]
}

/** Function that opens the app with a ticket. */
export function appLinkFunction(scheme: string): string {
  return `payload => ${literal(scheme)} + encodeURIComponent(payload)`
}
