import type { Embed } from './embed.js'
import { elementStyle } from './html-code.js'
import { appLinkFunction } from './react-code.js'
import {
  backendCall,
  elementAttributes,
  importLine,
  indent,
  lines,
  namedBackend,
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
  const { appScheme, backend } = embed
  const style = elementStyle(embed)
  return lines(
    '<script setup>',
    hasOptions(embed) ? importLine('@werify/login', `{ ${backend} }`) : undefined,
    importLine('@werify/login/element'),
    '',
    hasOptions(embed) ? [`const backend = ${backendCall(embed)}`, ''] : undefined,
    appScheme === undefined ? undefined : [`const appLink = ${appLinkFunction(appScheme)}`, ''],
    sessionFunction(embed, '{ accessToken }'),
    '</script>',
    '',
    '<template>',
    indent(element(embed), 2),
    '</template>',
    style.length === 0 ? undefined : ['', '<style>', ...style, '</style>'],
  )
}

function element(embed: Embed): string {
  const attributes = [
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
