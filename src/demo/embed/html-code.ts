import type { Embed } from './embed.js'
import { appLinkFunction } from './react-code.js'
import {
  cssRule,
  elementAttributes,
  GO_ON,
  indent,
  lines,
  namedBackend,
  REFUSED,
  sessionFunction,
  tag,
  type SourceFile,
} from './source.js'

/** Page with the widget, without React and without a build. */
export function htmlCode(embed: Embed): readonly SourceFile[] {
  const style = elementStyle(embed)
  const code = lines(
    '<!doctype html>',
    '<html lang="en">',
    '  <head>',
    '    <meta charset="utf-8" />',
    '    <meta name="viewport" content="width=device-width, initial-scale=1" />',
    `    <title>${embed.props['appName']}</title>`,
    '    <!-- The folder dist/element of the package @werify/login, as /login on your server -->',
    '    <script type="module" src="/login/werify-login.js"></script>',
    style.length === 0 ? undefined : ['    <style>', indent(lines(style), 6), '    </style>'],
    '  </head>',
    '  <body>',
    indent(element(embed), 4),
    '',
    '    <script type="module">',
    indent(script(embed), 6),
    '    </script>',
    '  </body>',
    '</html>',
  )
  return [{ name: 'sign-in.html', code }]
}

function element(embed: Embed): string {
  const options = Object.keys(embed.options)
  return lines(
    options.length === 0
      ? undefined
      : `<!-- Without ${options.join(', ')}: that takes a backend object, and so a build, as with React or Vue -->`,
    embed.hasToken ? '<p id="failure" role="alert"></p>' : undefined,
    tag('werify-login', [...namedBackend(embed), ...elementAttributes(embed)], '></werify-login>'),
  )
}

function script(embed: Embed): string {
  const { appScheme, hasToken } = embed
  return lines(
    `const login = document.querySelector('werify-login')`,
    appScheme === undefined ? undefined : `login.appLink = ${appLinkFunction(appScheme)}`,
    'login.successCallback = startSession',
    '',
    hasToken ? SESSION : GO_ON,
  )
}

const SESSION = sessionFunction(
  '{ accessToken }',
  `const failure = document.querySelector('#failure')`,
  `failure.textContent = '${REFUSED}'`,
  '// Taken out and put back, the login starts over.',
  'login.remove()',
  'setTimeout(() => failure.after(login))',
)

/** Rule for the element: its tokens, and its width. */
export function elementStyle({ tokens, maxWidth }: Embed): readonly string[] {
  return cssRule('werify-login', {
    ...(maxWidth !== undefined && { 'max-width': `${maxWidth}px` }),
    ...tokens,
  })
}
