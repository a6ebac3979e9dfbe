import { afterEach, expect, test, vi } from 'vitest'
import { LoginError, type LoginErrorDetails } from '../domain/login-error.js'
import { createLoginStore } from '../flow/login-store.js'
import type { LoginFailure } from '../flow/failure.js'
import { identifierSubmitted } from '../testing/sample-events.js'
import { START } from '../testing/samples.js'
import { reportFailure, toFailure } from './report-failure.js'
import { scriptedServer } from '../testing/scripted-server.js'

afterEach(() => vi.useRealTimers())

test('[REL-04] a failure is reported to the host once, and only for the pending attempt', () => {
  const store = createLoginStore()
  const failed = vi.fn()
  const { backend } = scriptedServer()
  const context = {
    store,
    backend: () => backend,
    queryClient: undefined,
    asksIdentity: () => false,
    succeeded: vi.fn(),
    failed,
  }
  store.dispatch(identifierSubmitted)
  for (const attempt of [0, 1, 1, 2]) reportFailure(context, attempt, new LoginError('timeout'))
  expect(failed.mock.calls).toEqual([[{ code: 'timeout' }]])
  expect(store.getState()).toMatchObject({ code: { step: 'identifying', failure: { code: 'timeout' } } })
})

const wait = { retryAfterMs: 5000, retryAt: START + 5000 }

test.each<[string, LoginErrorDetails, Omit<LoginFailure, 'code'>]>([
  ['nothing', {}, {}],
  ['a wait', { retryAfterMs: 5000 }, wait],
  ['no wait', { retryAfterMs: 0 }, { retryAfterMs: 0, retryAt: START }],
  ['a wait below 0', { retryAfterMs: -1 }, {}],
  ['a wait without end', { retryAfterMs: Infinity }, {}],
  ['a wait that is no number', { retryAfterMs: Number.NaN }, {}],
  ['the tries that are left', { attemptsLeft: 2 }, { attemptsLeft: 2 }],
  ['no tries left', { attemptsLeft: 0 }, { attemptsLeft: 0 }],
  ['tries below 0', { attemptsLeft: -1 }, {}],
  ['both', { retryAfterMs: 5000, attemptsLeft: 2 }, { ...wait, attemptsLeft: 2 }],
])('[NET-12] of an error with %s, a failure says what makes sense', (_what, details, said) => {
  vi.useFakeTimers({ now: START })
  expect(toFailure(new LoginError('rate-limited', details))).toEqual({ code: 'rate-limited', ...said })
})

test.each([
  ['another error', new TypeError('Failed to fetch')],
  ['a code without an error', { code: 'network' }],
  ['nothing', undefined],
  ['a code that nobody knows', Object.assign(new LoginError('network'), { code: 'teapot' })],
  ['the name of a method for a code', Object.assign(new LoginError('network'), { code: 'toString' })],
])('a backend that throws %s has broken its contract: a bad response', (_what, thrown) => {
  expect(toFailure(thrown)).toEqual({ code: 'bad-response' })
})
