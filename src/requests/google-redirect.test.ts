import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { consumeGoogleCallback, leaveForGoogle, placeholderState } from './google-redirect.js'
import { parseGoogleCallback } from './parse-google-callback.js'

type Backend = Parameters<typeof placeholderState>[0]

const acme: Backend = { name: 'acme' }

beforeEach(() => window.history.replaceState({ of: 'the host' }, '', '/sign-in?plan=pro#top'))
afterEach(() => {
  vi.restoreAllMocks()
  window.sessionStorage.clear()
})

/** Loads the page at the address that a server redirects to. */
function comeBack(query: Record<string, string> | string, backend: Backend = acme, place = 0) {
  const added = typeof query === 'string' ? query : String(new URLSearchParams(query))
  window.history.replaceState(window.history.state, '', `/sign-in?plan=pro&${added}#top`)
  return consumeGoogleCallback(backend, from => from === place)
}

const leave = (backend: Backend = acme, place = 0) => leaveForGoogle(backend, place) ?? expect.unreachable()
const addressNow = () => window.location.pathname + window.location.search + window.location.hash

test('[SSO-03] a state has 128 bits, differs each time, and is kept in this tab until it is compared', () => {
  const states = Array.from({ length: 100 }, () => leave())
  expect(new Set(states).size).toBe(100)
  for (const state of states) expect(state).toMatch(/^werify-login\.acme\.0(-\d+){4}$/)
  expect(Object.entries(window.sessionStorage)).toEqual([['werify-login.["acme",""]', states.at(-1)]])
  comeBack({ code: 'one-time', state: states.at(-1) ?? '' })
  expect(window.sessionStorage).toHaveLength(0)
})

test('[SSO-03] the bits of a state are drawn by the generator for secrets, not by the one for games', () => {
  const drawn = vi.spyOn(crypto, 'getRandomValues')
  const predictable = vi.spyOn(Math, 'random')
  const bits = leave().split('-').slice(2)
  expect(bits.join(',')).toBe(String(drawn.mock.results[0]?.value))
  expect(predictable).not.toHaveBeenCalled()
})

test('[SSO-03] [SSO-04] a callback with the stored state gives its code, and is removed from the address at once', () => {
  const state = leave()
  const steps = window.history.length
  const back = comeBack({ code: 'one-time', state, iss: 'https://id.example.com' })
  expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'granted', code: 'one-time' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
  expect(window.history.state).toEqual({ of: 'the host' })
  expect(window.history).toHaveLength(steps)
})

test('[SSO-03] only the first caller gets the callback', () => {
  const state = leave()
  expect(comeBack({ code: 'one-time', state })).toBeDefined()
  expect(consumeGoogleCallback(acme, () => true)).toBeUndefined()
})

test.each<[string, (state: string) => string]>([
  ['of somebody else', state => state.replace(/.$/, last => (last === '0' ? '1' : '0'))],
  ['that is shorter', state => state.slice(0, -1)],
  ['that is longer', state => `${state}0`],
  ['of a link that was not clicked', () => placeholderState(acme)],
])('[SSO-03] a callback with a state %s fails, and takes nothing from the genuine one', (_what, forge) => {
  const state = leave()
  const forged = comeBack({ code: 'c', state: forge(state) })
  expect(forged && parseGoogleCallback(forged, {})).toEqual({ outcome: 'failed' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')

  const genuine = comeBack({ code: 'one-time', state })
  expect(genuine && parseGoogleCallback(genuine, {})).toEqual({ outcome: 'granted', code: 'one-time' })
  expect(window.sessionStorage).toHaveLength(0)
})

test.each<[string, (state: string) => Record<string, string> | string]>([
  ['two states', state => `code=c&state=${state}&state=${state}`],
  ['two codes', state => `code=c&code=d&state=${state}`],
  ['no code', state => ({ state })],
  ['an empty code', state => ({ code: '', state })],
  ['a code with an unprintable character', state => ({ code: 'c\u0000', state })],
  ['a code that begins with an unprintable character', state => ({ code: '\u0000c', state })],
  ['a code of five thousand characters', state => ({ code: 'c'.repeat(5000), state })],
  ['an error', state => ({ error: 'server_error', state })],
  ['an error and a code', state => ({ error: 'server_error', code: 'c', state })],
])('[SSO-03] a callback with %s fails, and is removed from the address and the storage', (_what, query) => {
  const back = comeBack(query(leave()))
  expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'failed' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
  expect(window.sessionStorage).toHaveLength(0)
})

test('[SSO-03] a callback that comes a second time fails', () => {
  const state = leave()
  comeBack({ code: 'one-time', state })
  const replayed = comeBack({ code: 'one-time', state })
  expect(replayed && parseGoogleCallback(replayed, {})).toEqual({ outcome: 'failed' })
})

test('[SSO-03] in a tab without a stored state, every callback fails', () => {
  for (const state of [placeholderState(acme), `${placeholderState(acme)}${'0'.repeat(32)}`]) {
    const back = comeBack({ code: 'c', state })
    expect(back?.expectedState).toBe('')
    expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'failed' })
  }
})

test('[SSO-03] access_denied means that the person cancelled at Google', () => {
  const back = comeBack({ error: 'access_denied', error_description: 'no', state: leave() })
  expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'cancelled' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
})

test.each([
  ['without a state', { code: 'c' }],
  ["with a state of the host's own", { code: 'c', state: 'f3a9' }],
  ['with the state of another backend', { code: 'c', state: 'werify-login.other.00' }],
  [
    'with the state of a backend whose name only begins the same',
    { code: 'c', state: 'werify-login.acme.eu.00' },
  ],
])('[SSO-03] a code %s belongs to the host, and stays in the address', (_what, query) => {
  leave()
  const added = String(new URLSearchParams(query))
  expect(comeBack(query)).toBeUndefined()
  expect(addressNow()).toBe(`/sign-in?plan=pro&${added}#top`)
  expect(window.sessionStorage).toHaveLength(1)
})

const GOOGLE = 'https://accounts.google.com'
const ACME = 'https://id.acme.example'

test.each<[string, Parameters<typeof parseGoogleCallback>[1], readonly string[], 'granted' | 'failed']>([
  ['none, from any server', { address: ACME }, [], 'granted'],
  ['the origin of its address', { address: `${ACME}/v1` }, [ACME], 'granted'],
  ['that of another server', { address: ACME }, [GOOGLE], 'failed'],
  ['a longer one', { address: ACME }, [`${ACME}.evil.example`], 'failed'],
  ['an empty one', { address: ACME }, [''], 'failed'],
  ['its own twice', { address: ACME }, [ACME, ACME], 'failed'],
  ['the one that the backend states', { address: ACME, google: { issuer: GOOGLE } }, [GOOGLE], 'granted'],
  ['another than the backend states', { address: ACME, google: { issuer: GOOGLE } }, [ACME], 'failed'],
  ['any, from a server without an address', {}, [GOOGLE], 'granted'],
])('[IDENT-04] a callback with an issuer, %s, has %4$s', (_which, server, issuers, outcome) => {
  const state = leave()
  const query = new URLSearchParams({ code: 'one-time', state })
  for (const issuer of issuers) query.append('iss', issuer)
  const back = comeBack(String(query))
  expect(back && parseGoogleCallback(back, server)).toMatchObject({ outcome })
})

test.each([
  '?q=a%20b&flag',
  '?q=a+b&flag=',
  '?q=%c3%a9&&=x',
  '?a[]=1&a[]=2',
  '??a=1',
  '?b&?code=c',
  "?it's=~!*()",
  '',
])('[IDENT-04] [SSO-04] the query of the host comes back as it was: %s', query => {
  const ours = new URLSearchParams({ code: 'one-time', state: leave(), iss: 'i', error_uri: 'u' })
  window.history.replaceState(null, '', `/sign-in${query === '' ? '?' : `${query}&`}${ours}#top`)
  const kept = new URL(`/sign-in${query}`, window.location.href).search
  expect(consumeGoogleCallback(acme, () => true)).toBeDefined()
  expect(addressNow()).toBe(`/sign-in${kept}#top`)
})

/** From the test vectors of FNV-1a. */
test.each([
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('[IDENT-01] a state names the address "%s" by its hash', (address, hash) => {
  expect(placeholderState({ name: 'acme', address })).toBe(`werify-login.acme.${hash.toString(36)}.`)
})

const eu: Backend = { name: 'acme', address: 'https://eu.acme.example' }
const us: Backend = { name: 'acme', address: 'https://us.acme.example' }

test.each<[string, Backend, number]>([
  ['of another address', us, 0],
  ['without an address', acme, 0],
  ['at another place on the page', eu, 1],
])('[IDENT-01] the callback of a login is left to it by a login %s', (_whose, other, place) => {
  const state = leave(eu)
  leave(other, place)
  const query = { code: 'one-time', state }
  expect(comeBack(query, other, place)).toBeUndefined()
  expect(addressNow()).toContain('code=one-time')
  expect(window.sessionStorage).toHaveLength(2)

  const back = comeBack(query, eu)
  expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'granted', code: 'one-time' })
  expect(window.sessionStorage).toHaveLength(1)
})

test('[IDENT-01] a callback is that of the place on the page which its state names', () => {
  const isOurs = vi.fn(() => true)
  for (const place of [0, 1, 12]) {
    window.history.replaceState(null, '', `/sign-in?code=c&state=${leave(acme, place)}`)
    consumeGoogleCallback(acme, isOurs)
  }
  expect(isOurs.mock.calls).toEqual([[0], [1], [12]])
})

test('[SSO-03] [SSO-04] a state in a parameter of another name is read there, and removed', () => {
  const backend = { ...acme, google: { stateParameter: 'nonce' } }
  const nonce = leave(backend)
  const back = comeBack({ code: 'one-time', nonce }, backend)
  expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'granted', code: 'one-time' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')

  leave(backend)
  const forged = comeBack({ code: 'c', nonce: `${nonce}0`, state: nonce }, backend)
  expect(forged && parseGoogleCallback(forged, {})).toEqual({ outcome: 'failed' })
})

test('[TOK-01] without storage nobody leaves for Google, and every callback fails', () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(leaveForGoogle(acme, 0)).toBeUndefined()
  const back = comeBack({ code: 'c', state: placeholderState(acme) })
  expect(back?.expectedState).toBe('')
  expect(back && parseGoogleCallback(back, {})).toEqual({ outcome: 'failed' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
})

test('[SSO-03] two states match only if they are equal', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '%', '\u0436'), maxLength: 4 })
  fc.assert(
    fc.property(text, text, (received, expectedState) => {
      const query = String(new URLSearchParams({ code: 'c', state: received }))
      const isGranted = parseGoogleCallback({ query, expectedState }, {}).outcome === 'granted'
      expect(isGranted).toBe(received === expectedState && expectedState !== '')
    }),
    { numRuns: 2000 },
  )
})
