import { MutationCache, QueryClient } from '@tanstack/react-query'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import type { Identifier } from '../domain/identifier.js'
import { LoginError } from '../domain/login-error.js'
import type { LoginEvent } from '../flow/login-event.js'
import type { TokenSession } from '../domain/login-session.js'
import type { LoginFlowState } from '../flow/login-flow.js'
import { ada, bob, challengeFor, errorCodes, MINUTE, START } from '../testing/samples.js'
import {
  identifierChanged,
  codeSubmitted,
  codeSelected,
  qrSelected,
  resendRequested,
  identifierSubmitted,
} from '../testing/sample-events.js'
import { connection, pass, startLogin, type LoginOptions } from '../testing/login.js'
import { scriptedServer, sessionOf, type ScriptedServer, type Step } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const submittedBob: LoginEvent = { type: 'identifier.submitted', identifier: bob, at: START }

/** Starts a login, and has a code sent. */
async function challengedLogin(options: LoginOptions = {}) {
  const login = startLogin(options)
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
  return login
}

test('a code is sent to the identifier, verified, and signs in', async () => {
  const login = await challengedLogin()
  login.store.dispatch(codeSubmitted('123456'))
  await pass()
  login.server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await pass()
  expect(login.server.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 123456'])
  expect(login.store.getState()).toMatchObject({ step: 'signed-in', firstName: 'Ada' })
  expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
  expect(login.failed).not.toHaveBeenCalled()
})

test('a client of the host hears of one mutation for each request, and of no other', async () => {
  const queryClient = new QueryClient()
  const heard: string[] = []
  queryClient.getMutationCache().subscribe(({ type }) => void heard.push(type))
  await challengedLogin({ queryClient })
  expect(heard.filter(type => type === 'added')).toHaveLength(1)
})

test.each([
  { canResend: true, sent: 'resendOtp 1' },
  { canResend: false, sent: 'requestOtp ada@example.com' },
] as const)(
  'another code is sent by $sent if the backend can resend: $canResend',
  async ({ canResend, sent }) => {
    const login = await challengedLogin({ server: scriptedServer({ canResend }) })
    login.store.dispatch(resendRequested(START + MINUTE))
    await pass()
    expect(login.server.log).toEqual(['requestOtp ada@example.com', sent])
    login.server.newest(canResend ? 'resendOtp' : 'requestOtp').succeed(challengeFor(ada))
    await pass()
    expect(login.store.getState()).toMatchObject({ code: { step: 'challenged', sendCount: 2 } })
  },
)

test.each(errorCodes)('[NET-14] [REL-04] %s is reported once, and nothing is retried', async code => {
  const sending = startLogin()
  sending.store.dispatch(identifierSubmitted)
  await pass()
  sending.server.newest('requestOtp').fail(new LoginError(code, { retryAfterMs: 5000 }))
  await pass(10 * MINUTE)
  expect(sending.server.log).toEqual(['requestOtp ada@example.com'])
  expect(sending.failed.mock.calls).toEqual([[{ code, retryAfterMs: 5000, retryAt: START + 5000 }]])
  sending.stop()

  const checking = await challengedLogin()
  checking.store.dispatch(codeSubmitted('123456'))
  await pass()
  checking.server.newest('verifyOtp').fail(new LoginError(code, { attemptsLeft: 2 }))
  await pass(10 * MINUTE)
  expect(checking.server.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 123456'])
  expect(checking.failed.mock.calls).toEqual([[{ code, attemptsLeft: 2 }]])
})

test('[NET-14] a client of the host that retries its own mutations does not retry these', async () => {
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: 5, retryDelay: 1 } } })
  const login = startLogin({ queryClient })
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').fail(new LoginError('network'))
  await pass(MINUTE)
  expect(login.server.log).toHaveLength(1)
})

test.each<[string, unknown]>([
  ['an error of its own', new TypeError('x is not a function')],
  ['nothing at all', undefined],
])('a backend that throws %s has broken its contract: that is a bad response', async (_what, thrown) => {
  const login = startLogin()
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').fail(thrown)
  await pass()
  expect(login.failed.mock.calls).toEqual([[{ code: 'bad-response' }]])
  expect(login.store.getState()).toMatchObject({
    code: { step: 'identifying', failure: { code: 'bad-response' } },
  })
})

test.each([
  ['while it is checked', undefined],
  ['after the connection was lost', new LoginError('offline')],
])('[IDENT-05] a code without a verdict is forgotten when the page is left %s', async (_when, error) => {
  const login = await challengedLogin()
  login.store.dispatch(codeSubmitted('123456'))
  await pass()
  if (error !== undefined) login.server.newest('verifyOtp').fail(error)
  await pass()
  window.dispatchEvent(new Event('pagehide'))
  await pass()
  expect(JSON.stringify(login.store.getState())).not.toContain('123456')
  expect(login.server.newest('verifyOtp').isOpen()).toBe(false)

  login.store.dispatch({ type: 'connection.restored', method: 'code' })
  await pass(MINUTE)
  expect(login.server.calls('verifyOtp')).toHaveLength(1)
  expect(login.steps()).toEqual(['challenged', 'idle'])
})

test('[REL-08] offline, a code is requested at once, and not again by itself when the connection is back', async () => {
  const login = startLogin()
  connection('offline')
  login.store.dispatch(identifierSubmitted)
  await pass()
  expect(login.server.log).toEqual(['requestOtp ada@example.com'])

  login.server.newest('requestOtp').fail(new LoginError('offline'))
  await pass()
  connection('online')
  await pass(MINUTE)
  expect(login.server.log).toHaveLength(1)
  expect(login.steps()).toEqual(['identifying', 'idle'])
})

test('a pending request has no timer', async () => {
  const login = startLogin()
  login.store.dispatch(identifierSubmitted)
  await pass(1000)
  expect(login.server.openCalls()).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

const pending: readonly [Step, readonly LoginEvent[], (server: ScriptedServer) => void][] = [
  [
    'requestOtp',
    [identifierChanged, identifierSubmitted],
    server => server.newest('requestOtp').succeed(challengeFor(bob)),
  ],
  [
    'resendOtp',
    [resendRequested(START + MINUTE)],
    server => server.newest('resendOtp').succeed(challengeFor(bob)),
  ],
  ['verifyOtp', [codeSubmitted('123456')], server => server.newest('verifyOtp').succeed(sessionOf('Ada'))],
]

test.each(
  pending.flatMap(([step, story, answer]) =>
    [false, true].map(ignoresAbort => ({ step, story, answer, ignoresAbort })),
  ),
)(
  '[NET-16] [OTP-08] changing the identifier aborts $step, and drops its answer (server ignores the abort: $ignoresAbort)',
  async ({ step, story, answer, ignoresAbort }) => {
    const reported = vi.fn()
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onError: reported }) })
    const login = await challengedLogin({ server: scriptedServer({ ignoresAbort }), queryClient })
    for (const event of story) login.store.dispatch(event)
    await pass()
    expect(login.server.newest(step).isOpen()).toBe(true)

    login.store.dispatch(identifierChanged)
    expect(login.server.newest(step).signal.aborted).toBe(true)
    await pass()
    answer(login.server)
    await pass(MINUTE)

    const { code } = { code: undefined, ...login.store.getState() }
    expect(code).toEqual({ step: 'identifying', identifier: ada })
    for (const told of [login.succeeded, login.failed, reported]) expect(told).not.toHaveBeenCalled()
  },
)

test('[REL-03] [REL-04] a failure is not reported if the login stops while onError of the host’s client is pending', async () => {
  let settle = () => {}
  const onError = () => new Promise<void>(resolve => (settle = resolve))
  const login = startLogin({
    queryClient: new QueryClient({ mutationCache: new MutationCache({ onError }) }),
  })
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').fail(new LoginError('timeout'))
  await pass()
  login.stop()
  login.dispatched.mockClear()
  settle()
  await pass()
  for (const heard of [login.dispatched, login.failed]) expect(heard).not.toHaveBeenCalled()
})

test.each(pending)('[NET-14] switching tabs while %s is pending sends nothing again', async (step, story) => {
  const login = await challengedLogin()
  for (const event of story) login.store.dispatch(event)
  await pass()
  const requests = login.server.log.length
  for (const event of [qrSelected, codeSelected]) {
    login.store.dispatch(event)
    await pass()
  }
  expect(login.server.log).toHaveLength(requests)
  expect(login.server.newest(step).isOpen()).toBe(true)
})

test('[OTP-08] of two identifiers submitted at once, only the newer one gets a code', async () => {
  const login = startLogin()
  for (const event of [identifierSubmitted, identifierChanged, submittedBob]) login.store.dispatch(event)
  await pass()
  expect(login.server.log).toEqual([`requestOtp ${bob.value}`])
  login.server.newest('requestOtp').succeed(challengeFor(bob))
  await pass()
  expect(login.store.getState()).toMatchObject({
    code: { step: 'challenged', challenge: { identifier: bob } },
  })
})

test('[OTP-03] a code that is submitted several times at once is verified once', async () => {
  const login = await challengedLogin()
  for (const code of ['123456', '123456', '123456', '654321']) login.store.dispatch(codeSubmitted(code))
  await pass(MINUTE)
  expect(login.server.log.filter(line => line.startsWith('verifyOtp'))).toEqual(['verifyOtp 123456'])
})

test('[OTP-08] in whatever order answers arrive, only the newest challenge counts', async () => {
  const story = [
    identifierSubmitted,
    identifierChanged,
    submittedBob,
    resendRequested(START + MINUTE),
    codeSubmitted('111111'),
    identifierChanged,
    identifierSubmitted,
    codeSubmitted('222222'),
    resendRequested(START + MINUTE),
    codeSubmitted('333333'),
  ]
  const endings = new Set<string | undefined>()

  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async scheduler => {
      const answerLater = scheduler.scheduleFunction(async (id: string) => id)
      const sent: string[] = []
      const checked: string[] = []
      // Ignores its signals, so that every answer comes.
      async function send(identifier: Identifier) {
        sent.push(`challenge ${sent.length + 1}`)
        return challengeFor(identifier, { ref: { id: await answerLater(sent.at(-1) ?? '') } })
      }
      const server = scriptedServer()
      const backend: LoginBackend<TokenSession> = {
        ...server.backend,
        requestOtp: send,
        resendOtp: ({ identifier }) => send(identifier),
        async verifyOtp({ ref }) {
          checked.push(ref['id'] ?? '')
          return sessionOf(await answerLater(ref['id'] ?? ''))
        },
      }
      const login = startLogin({ server: { ...server, backend } })
      const strays: LoginFlowState[] = []
      login.store.subscribe(() => {
        const state = login.store.getState()
        if (state.step !== 'signing-in') return
        const isSettled = state.code.step === 'challenged' || state.code.step === 'verifying'
        if (isSettled && state.code.challenge.ref['id'] !== sent.at(-1)) strays.push(state)
      })

      const told = scheduler.scheduleSequence(
        story.map(event => async () => void login.store.dispatch(event)),
      )
      await scheduler.waitIdle()

      expect(told.done).toBe(true)
      expect(strays).toEqual([])
      const [ending] = login.steps()
      const sessions = login.succeeded.mock.calls.map(([session]) => session)
      expect(sessions).toEqual(ending === 'signed-in' ? [sessionOf(checked.at(-1) ?? '')] : [])
      expect(login.failed).not.toHaveBeenCalled()
      endings.add(ending)
      login.stop()
    }),
    { numRuns: 300 },
  )
  expect(endings).toContain('signed-in')
  expect(endings.size).toBeGreaterThan(1)
})
