import type { Embed } from './embed.js'
import { elementStyle } from './html-code.js'
import { appLinkFunction } from './react-code.js'
import {
  backendCall,
  elementAttributes,
  GO_ON,
  importLine,
  indent,
  lines,
  namedBackend,
  REFUSED,
  sessionFunction,
  tag,
  type SourceFile,
} from './source.js'

/** Component of a Vue app with the widget, and what its Vite plugin has to know. */
export function vueCode(embed: Embed): readonly SourceFile[] {
  return [
    { name: 'SignIn.vue', code: component(embed) },
    { name: 'vite.config.js', code: CONFIG },
  ]
}

const CONFIG = lines(
  importLine('@vitejs/plugin-vue', 'vue'),
  '',
  `const isCustomElement = tag => tag === 'werify-login'`,
  '',
  'export default {',
  '  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],',
  '}',
)

function component(embed: Embed): string {
  const { appScheme, backend, hasToken } = embed
  const style = elementStyle(embed)
  return lines(
    '<script setup>',
    hasOptions(embed) ? importLine('@werify/login', `{ ${backend} }`) : undefined,
    importLine('@werify/login/element'),
    hasToken ? importLine('vue', '{ ref }') : undefined,
    '',
    hasOptions(embed) ? [`const backend = ${backendCall(embed)}`, ''] : undefined,
    appScheme === undefined ? undefined : [`const appLink = ${appLinkFunction(appScheme)}`, ''],
    hasToken ? SESSION : GO_ON,
    '</script>',
    '',
    '<template>',
    hasToken ? indent(`<p v-if="failures > 0" role="alert">${REFUSED}</p>`, 2) : undefined,
    indent(element(embed), 2),
    '</template>',
    style.length === 0 ? undefined : ['', '<style>', ...style, '</style>'],
  )
}

const SESSION = [
  'const failures = ref(0)',
  '',
  ...sessionFunction('{ accessToken }', 'failures.value += 1 // a new key: the login starts over'),
]

function element(embed: Embed): string {
  const attributes = [
    ...(embed.hasToken ? [':key="failures"'] : []),
    ...(hasOptions(embed) ? [':backend.prop="backend"'] : namedBackend(embed)),
    ...elementAttributes(embed),
    ...(embed.appScheme === undefined ? [] : [':appLink.prop="appLink"']),
    ':successCallback.prop="startSession"',
  ]
  return tag('werify-login', attributes, ' />')
}

/** An attribute names a backend without options. */
function hasOptions({ options }: Embed): boolean {
  return Object.keys(options).length > 0
}
