// @vitest-environment jsdom
import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { CodeState } from '../flow/code-flow.js'
import type { LoginMethod } from '../flow/login-event.js'
import type { LoginState } from '../flow/login-flow.js'
import { useRememberedIdentifier } from './use-remembered-identifier.js'

const KEY = 'werify-login:identifier'

const signingIn = (code: CodeState): LoginState => ({
  step: 'signing-in',
  method: 'code',
  accepted: 1,
  code,
  qr: { step: 'idle' },
  google: { step: 'idle' },
})
const start = signingIn({ step: 'identifying' })
const verifying = signingIn({
  step: 'verifying',
  attempt: 1,
  before: undefined,
  code: '123456',
  challenge: { identifier: { kind: 'email', value: 'hi@trader4.net' }, ref: {}, expiresAt: 0 },
  sentAt: 0,
  sends: 1,
  resendAt: 0,
  refused: [],
})
const signedIn = (method: LoginMethod): LoginState => ({
  step: 'signed-in',
  method,
  firstName: undefined,
  verified: undefined,
  accepted: 1,
})

function logIn(isOn: boolean, ...states: readonly LoginState[]) {
  const { result, rerender } = renderHook(({ state }) => useRememberedIdentifier(state, isOn), {
    initialProps: { state: start },
  })
  for (const state of states) rerender({ state })
  return result.current
}

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.restoreAllMocks()
})

test('the identifier of a login that succeeded is there the next time', () => {
  expect(logIn(true, verifying, signedIn('code'))).toBeUndefined()
  expect(logIn(true)).toBe('hi@trader4.net')
})

test('nothing is kept or read unless that is asked for', () => {
  logIn(false, verifying, signedIn('code'))
  expect(localStorage).toHaveLength(0)
  localStorage.setItem(KEY, 'hi@trader4.net')
  expect(logIn(false)).toBeUndefined()
})

test('nothing is kept of a login that did not succeed with a code', () => {
  logIn(true, verifying, start)
  logIn(true, verifying, start, signedIn('qr'))
  expect(localStorage).toHaveLength(0)
})

test.each(['', 'ada', '\u202e', '<b>hi</b>@trader4.net', `${'a'.repeat(1e6)}@trader4.net`])(
  '[ID-03] [ID-05] what is no identifier is not filled in, whoever wrote it there (%#)',
  text => {
    localStorage.setItem(KEY, text)
    expect(logIn(true)).toBeUndefined()
  },
)

test('a browser that forbids storage is fine', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  expect(logIn(true, verifying, signedIn('code'))).toBeUndefined()
})
