import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { LoginMethod } from '../flow/login-event.js'
import type { CodeState, LoginState } from '../flow/login-state.js'
import { useRememberedIdentifier } from './use-remembered-identifier.js'

const KEY = 'werify-login:identifier'

const signingIn = (code: CodeState): LoginState => ({
  step: 'signing-in',
  method: 'code',
  code,
  qr: { step: 'idle' },
  google: { step: 'idle' },
})
const start = signingIn({
  step: 'identifying',
  identifier: undefined,
  failure: undefined,
  retryAt: undefined,
})
const verifying = signingIn({
  step: 'verifying',
  identifier: { kind: 'email', value: 'hi@trader4.net' },
  channel: 'email',
  expiresAt: 0,
  sentAt: 0,
  sendCount: 1,
  resendAt: 0,
  failure: undefined,
  refusedCode: undefined,
  retryAt: undefined,
})
const signedIn = (method: LoginMethod): LoginState => ({
  step: 'signed-in',
  method,
  firstName: undefined,
  verified: undefined,
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

test('the identifier of a successful login is filled in the next time', () => {
  expect(logIn(true, verifying, signedIn('code'))).toBeUndefined()
  expect(logIn(true)).toBe('hi@trader4.net')
})

test('nothing is stored or read by default', () => {
  logIn(false, verifying, signedIn('code'))
  expect(localStorage).toHaveLength(0)
  localStorage.setItem(KEY, 'hi@trader4.net')
  expect(logIn(false)).toBeUndefined()
})

test('nothing is stored of a login without a code, or of one that failed', () => {
  logIn(true, verifying, start)
  logIn(true, verifying, start, signedIn('qr'))
  expect(localStorage).toHaveLength(0)
})

test('nothing is stored of a code whose check a phone was faster than: it may be of somebody else', () => {
  logIn(true, verifying, signedIn('qr'))
  expect(localStorage).toHaveLength(0)
})

test.each(['', 'ada', '\u202e', '<b>hi</b>@trader4.net', `${'a'.repeat(1e6)}@trader4.net`])(
  '[ID-03] [ID-05] a stored text that is no identifier is not filled in (%#)',
  text => {
    localStorage.setItem(KEY, text)
    expect(logIn(true)).toBeUndefined()
  },
)

test('a browser that forbids storage throws nothing', () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError')
  })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  expect(logIn(true, verifying, signedIn('code'))).toBeUndefined()
})
