import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tableRows } from '../docs/examples/markdown-tables.js'
import { createLoginService } from '../mocks/service/login-service.js'
import { consumers } from '../e2e/hosts/consumers.mjs'
import { SHEETS } from '../e2e/hosts/any-page/sheets.js'
import type { LoginBackend } from '../src/backends/login-backend.js'
import { d7 } from '../src/backends/d7/backend.js'
import { digipay } from '../src/backends/digipay/backend.js'
import { trader4 } from '../src/backends/trader4/backend.js'
import { werifyOauth } from '../src/backends/werify-oauth/backend.js'
import { werify } from '../src/backends/werify/backend.js'
import * as headless from '../src/headless/index.js'
import { LOCALES } from '../src/i18n/load-messages.js'
import { DOCUMENTS, parseInterface, withTables } from './props.mjs'

const readme = readFileSync('README.md', 'utf8')

test.each(DOCUMENTS)(
  'the tables of types in %s are as the types are: `npm run props` writes them',
  async path => {
    expect(await withTables(path)).toBe(readFileSync(path, 'utf8'))
  },
)

const props = [
  ['src/use-werify-login.ts', 'UseWerifyLoginOptions'],
  ['src/werify-login.tsx', 'WerifyLoginProps'],
].flatMap(([path = '', name = '']) => parseInterface(readFileSync(path, 'utf8'), name))

test('the table of props has every prop of the widget', () => {
  const shown = tableRows(readme, 'Props').map(([name]) => name)
  expect(shown).toEqual(props.map(({ name }) => name))
  expect(shown).toContain('backend')
  expect(shown).toContain('className')
})

test.each(props.map(prop => [prop.name, prop] as const))(
  '%s has a description, and a default',
  (_name, prop) => {
    expect(prop.text).not.toBe('')
    if (prop.isOptional) expect(prop.default).toMatch(/./)
  },
)

test('the quick start is shown as it is', () => {
  expect(readme).toContain(`\n\`\`\`tsx\n${readFileSync('docs/examples/quick-start.tsx', 'utf8')}\`\`\`\n`)
})

test('the README counts the languages, and names the budget of the first screen', () => {
  const [, budget] = /'first screen': ([\d.]+)/.exec(readFileSync('scripts/size.mjs', 'utf8')) ?? []
  expect(readme).toContain(`${LOCALES.length} languages`)
  expect(readme).toContain(`First screen of at most ${budget} kB`)
})

test('the table of hosts has every host that is signed in to, and no other', () => {
  expect(tableRows(readme, 'Hosts')).toEqual(
    consumers.map(({ folder, title }) => [folder, title.replaceAll('`', '')]),
  )
})

test('the table of style sheets has every sheet that the widget is compared under, and no other', () => {
  expect(tableRows(readme, 'Style sheets')).toEqual(
    SHEETS.map(({ id, title }) => [id, title.replaceAll('`', '')]),
  )
})

test('the table of the headless entry has everything that it exports, but for types', () => {
  const shown = tableRows(readme, 'Headless').flatMap(([names = '']) => names.split(', '))
  expect(new Set(shown)).toEqual(new Set(Object.keys(headless)))
})

const backends: Readonly<Record<string, LoginBackend>> = {
  'trader4()': trader4(),
  'werify()': werify(),
  'werifyOauth()': werifyOauth(),
  'd7()': d7({ baseUrl: 'https://app.example.com/login/d7' }),
  'digipay()': digipay({ baseUrl: 'https://your-proxy.example' }),
}

test('the table of backends has every backend', () => {
  expect(tableRows(readme, 'Backends').map(([name]) => name)).toEqual(Object.keys(backends))
})

test.each(tableRows(readme, 'Backends'))('the table of backends is right about %s', (...cells) => {
  const [name = '', identifiers, code, qr, google] = cells
  const backend = backends[name]
  expect(identifiers).toBe(backend?.identifiers.join(', '))
  expect(code).toBe(`${backend?.code.length} ${backend?.code.alphabet}`)
  expect(qr).toBe(backend?.qr === undefined ? 'no' : 'yes')
  expect(google).toBe(backend?.google === undefined ? 'no' : 'yes')
})

test('the table of tokens has every token with its value, dark where it differs', () => {
  const [plain = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@supports')
  const expected = [...plain.matchAll(/: var\((--werify-[\w-]+), ([^;]+)\)(, [\w-]+)?;/g)].map(
    ([, name, value = '', fallback = '']) => [
      name,
      value
        .replace(/^light-dark\(([^,]+), ([^)]+)\)$/, '$1, dark $2')
        .replace('var(--_brand-text)', 'follows the brand') + fallback,
    ],
  )
  expect(tableRows(readme, 'Styling').map(([name, value]) => [name, value])).toEqual(expected)
})

test('the table of dependencies has every package that is installed with this one, or beside it', () => {
  const { dependencies, peerDependencies }: Readonly<Record<string, object>> = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const shown = tableRows(readme, 'Dependencies').flatMap(([names = '']) => names.split(/, | \(/))
  expect(shown).toEqual(
    expect.arrayContaining([...Object.keys(dependencies ?? {}), ...Object.keys(peerDependencies ?? {})]),
  )
})

test('[OTP-14] text messages end as the simulated ones do, with the host of the page', () => {
  const { codes, outbox } = createLoginService({ smsHost: 'your-host' })
  codes.request('+447888872720')
  const [message] = outbox.all()
  const lastLine = message?.text.split('\n').at(-1)?.replace(message.code, '123456') ?? 'no message'
  expect(readme).toContain(`\`${lastLine}\``)
  expect(readme).toContain(`\`${lastLine.replace('your-host', 'top-host')} @your-host\``)
})
