import { cleanup, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { collectUncaught } from '../testing/collect-uncaught.js'
import { loadDeferredParts, settle, silenceConsole } from '../testing/rendered.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { WerifyLogin } from '../werify-login.js'
import { CHECKED_PROPS } from './prop-checks.js'
import { describeWrongProps } from './wrong-props.js'

let written: readonly unknown[][] = []
let uncaught: readonly unknown[] = []

beforeAll(async () => {
  await loadDeferredParts()
  await import('../i18n/load-messages.js')
})
beforeEach(() => {
  // The console says each sentence once.
  vi.resetModules()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  written = silenceConsole()
  uncaught = collectUncaught()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

const { backend } = scriptedServer({ hasGoogle: true })

/** Renders a page as a host without TypeScript may. */
async function renderHost(props: object) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  const Widget: unknown = WerifyLogin
  if (!isComponent(Widget)) throw new Error('the widget is no component')
  render(
    <>
      <h1>The page of a host</h1>
      <Widget backend={backend} onSuccess={() => {}} {...props} />
    </>,
  )
  await settle()
  vi.useRealTimers()
}

function isComponent(value: unknown): value is (props: Readonly<Record<string, unknown>>) => null {
  return typeof value === 'function'
}

const isFirstScreen = () => screen.queryByRole('textbox', { name: 'Email or phone' }) !== null
const said = () => written.map(([sentence]) => sentence)

const wrong: readonly (readonly [prop: string, value: unknown, sentence: string])[] = [
  ['messages', null, '"messages" must be an object with texts. Its default is used.'],
  ['messages', 'Hello', '"messages" must be an object with texts. Its default is used.'],
  ['messages', { signIn: null }, '"messages.signIn" must be an object with texts. Ours are used.'],
  ['messages', { signInn: { title: 'Hi' } }, '"messages.signInn" is not a message of the widget.'],
  ['messages', { signIn: { titel: 'Hi' } }, '"messages.signIn.titel" is not a message of the widget.'],
  [
    'messages',
    { signIn: { titleTo: 'Hi' } },
    '"messages.signIn.titleTo" must be a function that returns a text. Ours is used.',
  ],
  ['messages', { signIn: { title: () => 'Hi' } }, '"messages.signIn.title" must be a text. Ours is used.'],
  [
    'countries',
    null,
    `"countries" must be a list of country codes, such as ['GB', 'IE']. Its default is used.`,
  ],
  [
    'countries',
    'GB',
    `"countries" must be a list of country codes, such as ['GB', 'IE']. Its default is used.`,
  ],
  ['countries', [null], '"countries" has "null", which is not a country code. It is left out.'],
  ['countries', [{}], '"countries" has "[object Object]", which is not a country code. It is left out.'],
  ['theme', 'blue', '"theme" must be "auto", "light" or "dark". Its default is used.'],
  ['locale', 5, '"locale" must be a language tag, such as "pt-BR". Its default is used.'],
  ['locale', '!', '"locale" is not a language tag: "!". English is used.'],
  ['headingLevel', 7, '"headingLevel" must be a number from 1 to 6. Its default is used.'],
  ['dir', 'up', '"dir" must be "ltr" or "rtl". Its default is used.'],
  ['appName', { name: 'Acme' }, '"appName" must be a text. Its default is used.'],
  [
    'logo',
    { src: '/logo.svg' },
    '"logo" must be something that React renders, such as <img>. Its default is used.',
  ],
  ['logo', [[{}]], '"logo" must be something that React renders, such as <img>. Its default is used.'],
  ['appLink', 'app:', '"appLink" must be a function that returns an address. Its default is used.'],
  ['onError', {}, '"onError" must be a function. Its default is used.'],
  ['onSuccess', 'done', '"onSuccess" must be a function. Nobody gets the session.'],
  ['defaultIdentifier', 5, '"defaultIdentifier" must be a text. Its default is used.'],
  ['maskIdentifier', 0, '"maskIdentifier" must be true or false. Its default is used.'],
  ['className', ['a'], '"className" must be a text. Its default is used.'],
]

test.each(wrong)(
  '[HOST-07] [XSS-06] %s = %j: the first screen, and a sentence for developers',
  async (prop, value, sentence) => {
    await renderHost({ [prop]: value })
    expect(isFirstScreen()).toBe(true)
    expect(said()).toContain(`WerifyLogin: ${sentence}`)
    expect(said()).toHaveLength(1)
  },
)

test.each(wrong)('[HOST-07] %s = %j: in production the console stays silent', async (prop, value) => {
  vi.stubEnv('NODE_ENV', 'production')
  await renderHost({ [prop]: value })
  expect(isFirstScreen()).toBe(true)
  expect(said()).toEqual([])
})

test('[HOST-07] a page without a bundler has no `process`, and needs none', async () => {
  vi.stubGlobal('process', undefined)
  await renderHost({ theme: 'blue' })
  vi.unstubAllGlobals()
  expect(isFirstScreen()).toBe(true)
  expect(said()).toEqual([])
})

test('props of the right types need no word', () => {
  const props = {
    onSuccess: () => {},
    countries: ['GB', 'ie'],
    locale: 'pt_BR',
    logo: ['ACME', <b key="logo">!</b>, null],
    messages: { signIn: { title: 'Hi', titleTo: () => 'Hi' }, qr: undefined },
    theme: 'dark',
    dir: undefined,
  }
  expect(describeWrongProps(props)).toEqual([])
})

const backends: readonly (readonly [name: string, backend: unknown, missing: string])[] = [
  ['no backend', undefined, '"backend" has no "name"'],
  ['null', null, '"backend" has no "name"'],
  ['a function', () => backend, '"backend" has no "identifiers"'],
  ['a name', 'trader4', '"backend" has no "name"'],
  ['a backend without identifiers', { ...backend, identifiers: null }, '"backend" has no "identifiers"'],
  ['a backend that cannot verify', { ...backend, verifyOtp: undefined }, '"backend" has no "verifyOtp"'],
  ['a backend without a format', { ...backend, code: undefined }, '"backend" has no "code"'],
  ['a backend with half of a QR', { ...backend, qr: { create() {} } }, '"qr" has no "check"'],
  ['a backend with null for Google', { ...backend, google: null }, '"google" has no "href"'],
]

test.each(backends)(
  '[HOST-07] %s: the page stands, and a TypeError says what to pass',
  async (_name, value, missing) => {
    const onError = vi.fn()
    await renderHost({ backend: value, onError })
    expect(screen.getByRole('heading', { name: 'The page of a host' })).toBeDefined()
    expect(screen.getByRole('button', { name: 'Start over' })).toBeDefined()
    expect(onError.mock.calls).toEqual([[{ code: 'widget-error' }]])
    const errors = written.flat().filter(one => one instanceof TypeError)
    expect(String(errors[0])).toContain(`${missing}. Pass a backend as docs/backends.md shows.`)
  },
)

test('[HOST-07] no props of JSON unmount the host', async () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('fa', 'light', 'rtl', {}, [], null))
  const names = [...CHECKED_PROPS, 'queryClient']
  const props = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 })
  await fc.assert(
    fc.asyncProperty(props, async given => {
      await renderHost(given)
      expect(screen.getByRole('heading', { name: 'The page of a host' })).toBeDefined()
      expect(screen.getAllByRole('textbox')).toHaveLength(1)
      cleanup()
    }),
    { numRuns: 60 },
  )
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (anyBackend, anyFunction) => {
      await renderHost({ backend: anyBackend, onSuccess: anyFunction, onError: anyFunction })
      expect(screen.getByRole('button', { name: 'Start over' })).toBeDefined()
      cleanup()
    }),
    { numRuns: 30 },
  )
  expect(uncaught).toEqual([])
})
