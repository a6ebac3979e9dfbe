// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerOf } from './parse-google-callback.js'
import { comeBackFromGoogle, leaveForGoogle, restingState } from './google-redirect.js'

beforeEach(() => window.history.replaceState({ of: 'the host' }, '', '/sign-in?plan=pro#top'))
afterEach(() => {
  vi.restoreAllMocks()
  window.sessionStorage.clear()
})

/** The page is loaded at what a server led back to. */
function comeBack(query: Record<string, string> | string, name = 'acme') {
  const added = typeof query === 'string' ? query : String(new URLSearchParams(query))
  window.history.replaceState(window.history.state, '', `/sign-in?plan=pro&${added}#top`)
  return comeBackFromGoogle(name)
}

const leave = (name = 'acme') => leaveForGoogle(name) ?? expect.unreachable()
const addressNow = () => window.location.pathname + window.location.search + window.location.hash

test('[SSO-03] a state has 128 bits, differs each time, and is kept in this tab until it is compared', () => {
  const states = Array.from({ length: 100 }, () => leave())
  expect(new Set(states).size).toBe(100)
  for (const state of states) expect(state).toMatch(/^werify-login\.acme\.\d+(-\d+){3}$/)
  expect(Object.entries(window.sessionStorage)).toEqual([['werify-login.acme.', states.at(-1)]])
  comeBack({ code: 'one-time', state: states.at(-1) ?? '' })
  expect(window.sessionStorage).toHaveLength(0)
})

test('[SSO-03] [SSO-04] who comes back with the state that was left with brings a code, which leaves the address at once', () => {
  const state = leave()
  const steps = window.history.length
  const back = comeBack({ code: 'one-time', state, iss: 'https://id.example.com' })
  expect(back && answerOf(back)).toEqual({ outcome: 'granted', code: 'one-time' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
  expect(window.history.state).toEqual({ of: 'the host' })
  expect(window.history).toHaveLength(steps)
})

test('[SSO-03] only the first to ask is told', () => {
  const state = leave()
  expect(comeBack({ code: 'one-time', state })).toBeDefined()
  expect(comeBackFromGoogle('acme')).toBeUndefined()
})

test.each<[string, (state: string) => Record<string, string> | string]>([
  [
    'a state of somebody else',
    state => ({ code: 'c', state: state.replace(/.$/, last => (last === '0' ? '1' : '0')) }),
  ],
  ['a shorter state', state => ({ code: 'c', state: state.slice(0, -1) })],
  ['a longer state', state => ({ code: 'c', state: `${state}0` })],
  ['the state of a link that nobody pressed', () => ({ code: 'c', state: restingState('acme') })],
  ['two states', state => `code=c&state=${state}&state=${state}`],
  ['two codes', state => `code=c&code=d&state=${state}`],
  ['no code', state => ({ state })],
  ['an empty code', state => ({ code: '', state })],
  ['a code that cannot be printed', state => ({ code: 'c\u0000', state })],
  ['a code of five thousand characters', state => ({ code: 'c'.repeat(5000), state })],
  ['an error', state => ({ error: 'server_error', state })],
  ['an error and a code', state => ({ error: 'server_error', code: 'c', state })],
])('[SSO-03] %s has failed, and leaves the address and the storage', (_what, query) => {
  const back = comeBack(query(leave()))
  expect(back && answerOf(back)).toEqual({ outcome: 'failed' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
  expect(window.sessionStorage).toHaveLength(0)
})

test('[SSO-03] what came back once has failed when it comes back again', () => {
  const state = leave()
  comeBack({ code: 'one-time', state })
  const replayed = comeBack({ code: 'one-time', state })
  expect(replayed && answerOf(replayed)).toEqual({ outcome: 'failed' })
})

test('[SSO-03] in a tab that nobody left from, no state is the right one', () => {
  for (const state of [restingState('acme'), `${restingState('acme')}${'0'.repeat(32)}`]) {
    const back = comeBack({ code: 'c', state })
    expect(back && answerOf(back)).toEqual({ outcome: 'failed' })
  }
})

test('[SSO-03] who did not want to, once they were at Google, has cancelled', () => {
  const back = comeBack({ error: 'access_denied', error_description: 'no', state: leave() })
  expect(back && answerOf(back)).toEqual({ outcome: 'cancelled' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
})

test.each([
  ['without a state', { code: 'c' }],
  ["with a state of the host's own", { code: 'c', state: 'f3a9' }],
  ['with the state of another backend', { code: 'c', state: `${restingState('other')}00` }],
  [
    'with the state of a backend whose name only begins the same',
    { code: 'c', state: `${restingState('acme.eu')}00` },
  ],
])("[SSO-03] a code %s is the host's own affair, and stays where it is", (_what, query) => {
  leave()
  const added = String(new URLSearchParams(query))
  expect(comeBack(query)).toBeUndefined()
  expect(addressNow()).toBe(`/sign-in?plan=pro&${added}#top`)
  expect(window.sessionStorage).toHaveLength(1)
})

test('[TOK-01] where nothing can be stored nobody leaves, and whoever comes back has failed', () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(leaveForGoogle('acme')).toBeUndefined()
  const back = comeBack({ code: 'c', state: restingState('acme') })
  expect(back && answerOf(back)).toEqual({ outcome: 'failed' })
  expect(addressNow()).toBe('/sign-in?plan=pro#top')
})

test('[SSO-03] of any two states only the same are the same', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '%', '\u0436'), maxLength: 4 })
  fc.assert(
    fc.property(text, text, (said, state) => {
      const query = String(new URLSearchParams({ code: 'c', state: said }))
      const isGranted = answerOf({ query, state }).outcome === 'granted'
      expect(isGranted).toBe(said === state && state !== '')
    }),
    { numRuns: 2000 },
  )
})
