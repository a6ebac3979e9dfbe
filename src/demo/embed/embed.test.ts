import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseSettings } from '../settings.js'
import { toEmbed } from './embed.js'
import { htmlCode } from './html-code.js'
import { reactCode } from './react-code.js'
import { vueCode } from './vue-code.js'

const embed = (query: string) => toEmbed(parseSettings(query))
const react = (query: string) => reactCode(embed(query)).map(({ code }) => code)
const html = (query: string) => htmlCode(embed(query))[0]?.code
const vue = (query: string) => vueCode(embed(query))[0]?.code

/** Settings by their query, with the lines that each adds to the code for React, HTML and Vue. */
const SETTINGS = [
  ['theme=dark', 'theme="dark"', 'theme="dark"', 'theme="dark"'],
  ['locale=pt-BR', 'locale="pt-BR"', 'locale="pt-BR"', 'locale="pt-BR"'],
  ['dir=rtl', 'dir="rtl"', 'dir="rtl"', 'dir="rtl"'],
  ['confirm=on', 'askIdentity', 'ask-identity', 'ask-identity'],
  ['autoSubmit=off', 'autoSubmit={false}', 'auto-submit="false"', 'auto-submit="false"'],
  ['mask=off', 'maskIdentifier={false}', 'mask-identifier="false"', 'mask-identifier="false"'],
  ['brand=%236d28d9', '--werify-brand: #6d28d9;', '--werify-brand: #6d28d9;', '--werify-brand: #6d28d9;'],
  ['corners=sharp', '--werify-radius: 4px;', '--werify-radius: 4px;', '--werify-radius: 4px;'],
  ['width=520', 'maxWidth: 520', 'max-width: 520px;', 'max-width: 520px;'],
  ['width=phone', 'maxWidth: 360', 'max-width: 360px;', 'max-width: 360px;'],
  ['backend=werify', '= werify()', 'backend="werify"', 'backend="werify"'],
  ['backend=werifyOauth', '= werifyOauth()', 'backend="werify-oauth"', 'backend="werify-oauth"'],
  ['backend=d7', `d7({ baseUrl: '/login/d7' })`, 'base-url="/login/d7"', 'base-url="/login/d7"'],
  [
    'backend=digipay',
    `digipay({ baseUrl: '/login/digipay' })`,
    'base-url="/login/digipay"',
    'base-url="/login/digipay"',
  ],
  ['backend=digipay', 'appName="Digipay"', 'app-name="Digipay"', 'app-name="Digipay"'],
  [
    'hold=on',
    'trader4({ holdSeconds: 25 })',
    '<!-- Without holdSeconds: that takes a backend object, and so a build, as with React or Vue -->',
    'trader4({ holdSeconds: 25 })',
  ],
  [
    'backend=werify&qrCheck=session-check',
    `werify({ qrCheck: 'session-check' })`,
    '<!-- Without qrCheck: ',
    `werify({ qrCheck: 'session-check' })`,
  ],
  [
    'backend=d7&code=letters',
    `d7({ baseUrl: '/login/d7', code: { length: 6, alphabet: 'letters' } })`,
    '<!-- Without code: ',
    `d7({ baseUrl: '/login/d7', code: { length: 6, alphabet: 'letters' } })`,
  ],
  [
    'appLink=on',
    `appLink={payload => 'werify://scan?code=' + encodeURIComponent(payload)}`,
    `login.appLink = payload => 'werify://scan?code=' + encodeURIComponent(payload)`,
    ':appLink.prop="appLink"',
  ],
] as const

test.each(SETTINGS)(
  '[DEMO-03] the setting %s is in the code for React, HTML and Vue',
  (query, inReact, inHtml, inVue) => {
    expect(react(query).join('\n')).toContain(inReact)
    expect(html(query)).toContain(inHtml)
    expect(vue(query)).toContain(inVue)
  },
)

test.each(SETTINGS.filter(([query]) => !query.startsWith('backend')))(
  'without the setting %s, nothing of it is in the code',
  (_query, inReact, inHtml, inVue) => {
    expect(react('').join('\n')).not.toContain(inReact)
    expect(html('')).not.toContain(inHtml)
    expect(vue('')).not.toContain(inVue)
  },
)

test.each(['theme=auto', 'locale=en', 'width=card', 'scenario=locked', 'resume=on', 'matchCodes=on'])(
  'the setting %s, a default or a part of the simulation, adds nothing to the code',
  query => {
    expect(react(query)).toEqual(react(''))
  },
)

test('the code for React is one short file', () => {
  expect(react('')).toEqual([
    `import { trader4, WerifyLogin, type TokenSession } from '@werify/login'
import '@werify/login/styles.css'
import { useState } from 'react'

const backend = trader4()

export function SignIn() {
  const [failures, setFailures] = useState(0)

  // Your server verifies the token and starts the session.
  async function startSession({ accessToken }: TokenSession) {
    const response = await fetch('/session', {
      method: 'POST',
      body: accessToken,
    }).catch(() => undefined)
    if (response?.ok) return location.assign('/')
    setFailures(failures + 1) // a new key: the login starts over
  }

  return (
    <div style={{ maxWidth: 400 }}>
      {failures > 0 && <p role="alert">We couldn’t sign you in. Please try again.</p>}
      <WerifyLogin
        key={failures}
        backend={backend}
        appName="Trader4"
        onSuccess={startSession}
      />
    </div>
  )
}`,
  ])
})

test.each(['', 'width=wide'])(
  '[DEMO-03] whose token is refused reads the sentence of the README in %j',
  query => {
    const sentence = /<p role="alert">(.*)<\/p>/.exec(readFileSync('README.md', 'utf8'))?.[1]
    expect(sentence).toMatch(/^We couldn’t/)
    for (const code of [react(query)[0], html(query), vue(query)]) expect(code).toContain(sentence)
  },
)

test('a widget as wide as its page has no width in the code', () => {
  expect(react('width=wide').join('\n')).not.toContain('maxWidth')
  expect(html('width=wide')).not.toContain('<style>')
  expect(vue('width=wide')).not.toContain('<style>')
})

test('[DEMO-03] the code for React compiles for every server and with every setting', () => {
  const folder = mkdtempSync(join('node_modules', '.embed-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const all = SETTINGS.map(([query]) => query)
    .filter(query => !query.startsWith('backend'))
    .join('&')
  const queries = ['', all, ...SETTINGS.map(([query]) => query).filter(query => query.startsWith('backend'))]
  const files = queries.map((query, index) => {
    const [code = ''] = react(query)
    writeFileSync(join(folder, `${index}.tsx`), code)
    return `${index}.tsx`
  })
  writeFileSync(join(folder, 'sign-in.css'), '')
  const config = {
    extends: '../../tsconfig.json',
    files: [...files, '../../src/phone/virtual-modules.d.ts'],
    include: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  expect(() =>
    execFileSync('npx', ['tsc', '-p', folder], { stdio: 'inherit', shell: process.platform === 'win32' }),
  ).not.toThrow()
})

test.each([
  ['', 'async function startSession({ accessToken })'],
  ['backend=digipay', 'async function startSession({ accessToken })'],
  ['backend=d7', 'function startSession() {'],
])('the code for %j starts the session as its server needs it', (query, line) => {
  expect(html(query)).toContain(line)
})
