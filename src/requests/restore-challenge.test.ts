import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseIdentifier } from '../domain/identifier.js'
import type { CodeFlowState } from '../flow/code-flow.js'
import { createLoginStore } from '../flow/login-store.js'
import { MINUTE, START } from '../testing/samples.js'
import { restoreChallenge } from './restore-challenge.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  window.sessionStorage.clear()
  vi.useRealTimers()
})

const KEY = 'werify-login:scripted'
const DAY = 24 * 60 * MINUTE

/** Restores a login from this text in `sessionStorage`. */
function codeStateFrom(kept: string): CodeFlowState {
  window.sessionStorage.setItem(KEY, kept)
  const store = createLoginStore()
  restoreChallenge(store, 'scripted')
  const state = store.getState()
  if (state.step !== 'signing-in') throw new Error('storage signs nobody in')
  return state.code
}

const kept = {
  challenge: {
    identifier: { kind: 'email', value: 'ada@example.com' },
    ref: { id: '1', hash: 'h' },
    expiresAt: START + 5 * MINUTE,
  },
  sentAt: START,
  sendCount: 1,
  resendAt: START + MINUTE,
}

/** Path of a member. */
type Path = readonly [string, ...string[]]
const PATHS: readonly Path[] = [
  ['challenge'],
  ['challenge', 'identifier'],
  ['challenge', 'identifier', 'kind'],
  ['challenge', 'identifier', 'value'],
  ['challenge', 'ref'],
  ['challenge', 'ref', 'id'],
  ['challenge', 'expiresAt'],
  ['sentAt'],
  ['sendCount'],
  ['resendAt'],
]

function changed(whole: object, [name, ...rest]: Path, value: unknown): object {
  const [next, ...others] = rest
  const part: unknown = Reflect.get(whole, name)
  const inner = typeof part === 'object' && part !== null ? part : {}
  return { ...whole, [name]: next === undefined ? value : changed(inner, [next, ...others], value) }
}

test('[OTP-05] a challenge that is still good is restored as it was', () => {
  expect(codeStateFrom(JSON.stringify(kept))).toEqual({ step: 'challenged', ...kept, refusedCodes: [] })
})

test.each([
  ['expires in a day', { challenge: { ...kept.challenge, expiresAt: START + DAY } }],
  ['was sent by text message', { challenge: { ...kept.challenge, channel: 'sms' } }],
])('[OTP-05] a challenge that %s is restored as it was', (_what, more) => {
  expect(codeStateFrom(JSON.stringify({ ...kept, ...more }))).toEqual({
    step: 'challenged',
    ...kept,
    ...more,
    refusedCodes: [],
  })
})

test('[OTP-05] a challenge is restored without a channel that nobody knows', () => {
  const challenge = { ...kept.challenge, channel: 'pigeon' }
  expect(codeStateFrom(JSON.stringify({ ...kept, challenge }))).toHaveProperty('challenge', kept.challenge)
})

test.each([
  [10_000, 'challenged'],
  [10_001, 'identifying'],
])('[OTP-05] of a stored text of %d characters the step is %s', (length, step) => {
  expect(codeStateFrom(JSON.stringify(kept).padEnd(length))).toHaveProperty('step', step)
})

const tampered: readonly [string, Path, unknown][] = [
  ['has expired', ['challenge', 'expiresAt'], START],
  ['never expires', ['challenge', 'expiresAt'], START + DAY + 1],
  ['has no expiry', ['challenge', 'expiresAt'], null],
  ['has a text as its expiry', ['challenge', 'expiresAt'], String(START + MINUTE)],
  ['never allows a resend', ['resendAt'], Number.MAX_VALUE],
  ['was sent zero times', ['sendCount'], 0],
  ['was sent one and a half times', ['sendCount'], 1.5],
  ['has no identifier', ['challenge', 'identifier'], null],
  ['has an unknown kind of identifier', ['challenge', 'identifier', 'kind'], 'constructor'],
  ['has the wrong kind of identifier', ['challenge', 'identifier', 'kind'], 'crypto'],
  ['has HTML as its email', ['challenge', 'identifier', 'value'], '<img src=x onerror=alert(1)>'],
  ['has a direction override in its email', ['challenge', 'identifier', 'value'], '\u202eada@example.com'],
  ['has an email of a million characters', ['challenge', 'identifier', 'value'], `${'a'.repeat(1e6)}@b.net`],
  ['has a text as its ref', ['challenge', 'ref'], 'h'],
  ['has a list as its ref', ['challenge', 'ref'], ['1', 'h']],
  ['has a number in its ref', ['challenge', 'ref', 'id'], 1],
  ['has a ref of a million characters', ['challenge', 'ref', 'id'], 'x'.repeat(1e6)],
]

test.each(tampered)('[OTP-05] a challenge that %s is not restored, and not kept', (_what, path, value) => {
  expect(codeStateFrom(JSON.stringify(changed(kept, path, value)))).toEqual({ step: 'identifying' })
  expect(window.sessionStorage).toHaveLength(0)
})

test.each([
  ['a step', { step: 'verifying', attempt: 1, code: '123456' }],
  ['a failure', { failure: { code: 'locked' }, pendingCheck: { code: '123456' } }],
  ['refused codes', { refusedCodes: ['123456'] }],
])('[OTP-05] %s added to a stored challenge is not restored with it', (_what, more) => {
  expect(codeStateFrom(JSON.stringify({ ...kept, ...more }))).toEqual({
    step: 'challenged',
    ...kept,
    refusedCodes: [],
  })
})

const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'step', 'code', 'attempt', 'failure')
const values = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.integer({ min: START - MINUTE, max: START + 2 * DAY }),
  fc.constantFrom('email', 'mobile', '+447888872720', 'bob@example.com', { id: '2' }),
)
const texts = fc.oneof(
  fc.json(),
  fc.string(),
  fc.nat({ max: JSON.stringify(kept).length }).map(length => JSON.stringify(kept).slice(0, length)),
  fc
    .array(fc.tuple(fc.constantFrom(...PATHS), values), { minLength: 1, maxLength: 3 })
    .map(changes =>
      JSON.stringify(changes.reduce<object>((whole, [path, value]) => changed(whole, path, value), kept)),
    ),
  fc
    .tuple(names, fc.json())
    .map(([name, value]) => JSON.stringify(kept).replaceAll('{', `{${JSON.stringify(name)}:${value},`)),
)

test('[OTP-05] whatever is in the storage, a login starts from the beginning or with a valid challenge', () => {
  const found = new Set<string>()
  fc.assert(
    fc.property(texts, text => {
      const state = codeStateFrom(text)
      found.add(state.step)
      if (state.step !== 'challenged') {
        expect(state).toEqual({ step: 'identifying' })
        return
      }
      const { challenge, sentAt, sendCount, resendAt } = state
      const { identifier, ref, expiresAt } = challenge
      expect(state).toEqual({
        step: 'challenged',
        challenge: { identifier, ref, expiresAt },
        sentAt,
        sendCount,
        resendAt,
        refusedCodes: [],
      })
      expect(parseIdentifier(identifier.value, [identifier.kind])).toEqual({ identifier })
      for (const part of Object.values(ref)) expect(part).toBeTypeOf('string')
      expect(expiresAt).toBeGreaterThan(START)
      expect(Math.max(expiresAt, sentAt, resendAt)).toBeLessThanOrEqual(START + DAY)
      expect(sendCount).toSatisfy(Number.isSafeInteger)
    }),
    { numRuns: 3000 },
  )
  expect([...found].toSorted()).toEqual(['challenged', 'identifying'])
})
