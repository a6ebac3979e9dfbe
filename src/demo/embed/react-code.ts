import type { Embed } from './embed.js'
import {
  backendCall,
  cssRule,
  GO_ON,
  importLine,
  indent,
  lines,
  literal,
  REFUSED,
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
  const { backend, hasToken } = embed
  const types = hasToken ? ', type TokenSession' : ''
  const placed = place(embed)
  return lines(
    importLine('@werify/login', `{ ${backend}, WerifyLogin${types} }`),
    importLine('@werify/login/styles.css'),
    hasToken ? importLine('react', '{ useState }') : undefined,
    hasSheet ? importLine('./sign-in.css') : undefined,
    '',
    `const backend = ${backendCall(embed)}`,
    '',
    'export function SignIn() {',
    hasToken ? SESSION.map(line => indent(line, 2)) : undefined,
    placed.includes('\n') ? ['  return (', indent(placed, 4), '  )'] : `  return ${placed}`,
    '}',
    hasToken ? undefined : ['', ...GO_ON],
  )
}

const SESSION = [
  'const [failures, setFailures] = useState(0)',
  '',
  ...sessionFunction(
    '{ accessToken }: TokenSession',
    'setFailures(failures + 1) // a new key: the login starts over',
  ),
  '',
]

/** The login, below what the person is told after a failure, and as wide as the host wants it. */
function place(embed: Embed): string {
  const { maxWidth, hasToken } = embed
  const login = tag('WerifyLogin', jsxAttributes(embed), ' />')
  if (maxWidth === undefined && !hasToken) return login
  const failure = `{failures > 0 && <p role="alert">${REFUSED}</p>}`
  const end = maxWidth === undefined ? '</>' : '</div>'
  return lines(
    maxWidth === undefined ? '<>' : `<div style={{ maxWidth: ${maxWidth} }}>`,
    hasToken ? indent(failure, 2) : undefined,
    indent(login, 2),
    end,
  )
}

function jsxAttributes({ props, appScheme, hasToken }: Embed): readonly string[] {
  return [
    ...(hasToken ? ['key={failures}'] : []),
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
