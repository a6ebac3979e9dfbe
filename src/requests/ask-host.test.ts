import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SendExtra } from '../domain/send-extra.js'
import type { Identifier } from '../domain/identifier.js'
import { LoginError } from '../domain/login-error.js'
import { pass, startLogin } from '../testing/login.js'
import { identifierChanged, identifierSubmitted, resendRequested } from '../testing/sample-events.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { askHost } from './ask-host.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const extra: SendExtra = { fields: { captcha: 'token' }, headers: { 'X-Captcha': 'token' } }

/** Starts a login whose server notes what the host added to each request. */
function startWithHost(beforeSend: (identifier: Identifier, signal: AbortSignal) => Promise<SendExtra>) {
  const server = scriptedServer()
  const added: unknown[] = []
  const backend: typeof server.backend = {
    ...server.backend,
    requestOtp: (identifier, signal, more) => {
      added.push(['requestOtp', more])
      return server.backend.requestOtp(identifier, signal)
    },
    resendOtp: (challenge, signal, more) => {
      added.push(['resendOtp', more])
      return server.backend.resendOtp?.(challenge, signal) ?? expect.unreachable()
    },
  }
  return { added, ...startLogin({ server: { ...server, backend }, beforeSend }) }
}

test('[PORT-04] the host is asked before each code, and what it adds goes to the server', async () => {
  const beforeSend = vi.fn(async () => extra)
  const login = startWithHost(beforeSend)
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
  login.store.dispatch(resendRequested(START + MINUTE))
  await pass()
  expect(login.added).toEqual([
    ['requestOtp', extra],
    ['resendOtp', extra],
  ])
  expect(beforeSend.mock.calls).toEqual([
    [ada, expect.any(AbortSignal)],
    [ada, expect.any(AbortSignal)],
  ])
})

test('[PORT-04] nothing is sent before the host has answered', async () => {
  let answer = (_extra: SendExtra) => {}
  const login = startWithHost(
    () =>
      new Promise(resolve => {
        answer = resolve
      }),
  )
  login.store.dispatch(identifierSubmitted)
  await pass(MINUTE)
  expect(login.server.log).toEqual([])
  answer(extra)
  await pass()
  expect(login.added).toEqual([['requestOtp', extra]])
})

test.each([
  ['a login error', new LoginError('forbidden'), 'forbidden'],
  ['any other error', new Error('the bot check is down'), 'rejected'],
])(
  '[PORT-04] where the host throws %s, nothing is sent, and the person is told',
  async (_what, error, code) => {
    const login = startWithHost(() => Promise.reject(error))
    login.store.dispatch(identifierSubmitted)
    await pass()
    expect(login.server.log).toEqual([])
    expect(login.failed.mock.calls).toEqual([[{ code }]])
    expect(login.steps()).toEqual(['identifying', 'idle'])
  },
)

test('[PORT-04] a host that never answers is given up after two minutes, and nothing is sent', async () => {
  let asked: AbortSignal | undefined
  const login = startWithHost((_identifier, signal) => {
    asked = signal
    return new Promise(() => {})
  })
  login.store.dispatch(identifierSubmitted)
  await pass(2 * MINUTE - 1)
  expect(login.failed).not.toHaveBeenCalled()
  await pass(1)
  expect(login.failed.mock.calls).toEqual([[{ code: 'timeout' }]])
  expect(asked?.aborted).toBe(true)
  expect(login.server.log).toEqual([])
})

test('[PORT-04] whoever goes back while the host is asked sends nothing, and leaves no timer', async () => {
  let asked: AbortSignal | undefined
  const login = startWithHost((_identifier, signal) => {
    asked = signal
    return new Promise(() => {})
  })
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.store.dispatch(identifierChanged)
  await pass()
  expect(asked?.aborted).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
  await pass(5 * MINUTE)
  expect(login.server.log).toEqual([])
  expect(login.failed).not.toHaveBeenCalled()
})

test('[PORT-04] an error of the host is the cause of the failure', async () => {
  const cause = new Error('the bot check is down')
  const asking = askHost(() => Promise.reject(cause), ada, new AbortController().signal)
  await expect(asking).rejects.toMatchObject({ name: 'LoginError', code: 'rejected', cause })
})

test('[NET-16] a host that is asked no more rejects with the reason, not with an error of its own', async () => {
  const stopped = new AbortController()
  const asking = askHost(() => new Promise(() => {}), ada, stopped.signal)
  const reason = new Error('the person went back')
  stopped.abort(reason)
  await expect(asking).rejects.toBe(reason)
})
