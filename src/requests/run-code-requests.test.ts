// @vitest-environment jsdom
import { MutationCache, QueryClient } from '@tanstack/react-query'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import type { Identifier } from '../domain/identifier.js'
import { LoginError } from '../domain/login-error.js'
import type { LoginEvent } from '../flow/login-event.js'
import type { TokenSession } from '../domain/login-session.js'
import type { LoginState } from '../flow/login-flow.js'
import { ada, bob, challengeFor, errorCodes, MINUTE, START } from '../testing/samples.js'
import { changed, entered, left, opened, resend, submitted } from '../testing/sample-events.js'
import { connection, pass, startLogin, type LoginOptions } from '../testing/login.js'
import { scriptedServer, sessionOf, type ScriptedServer, type Step } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const submittedBob: LoginEvent = { type: 'identifier.submitted', identifier: bob, at: START }

/** A login whose person waits for the code that was sent to them. */
async function challengedLogin(options: LoginOptions = {}) {
  const login = startLogin(options)
  login.store.dispatch(submitted)
  await pass()
  login.server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
  return login
}

test('a code is sent to whom the person says they are, checked, and signs them in', async () => {
  const login = await challengedLogin()
  login.store.dispatch(entered('123456'))
  await pass()
  login.server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await pass()
  expect(login.server.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 123456'])
  expect(login.store.getState()).toMatchObject({ step: 'signed-in', firstName: 'Ada' })
  expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
  expect(login.failed).not.toHaveBeenCalled()
})

test.each([
  { canResend: true, sent: 'resendOtp 1' },
  { canResend: false, sent: 'requestOtp ada@example.com' },
] as const)(
  'another code is sent by $sent where a backend can resend: $canResend',
  async ({ canResend, sent }) => {
    const login = await challengedLogin({ server: scriptedServer({ canResend }) })
    login.store.dispatch(resend(START + MINUTE))
    await pass()
    expect(login.server.log).toEqual(['requestOtp ada@example.com', sent])
    login.server.newest(canResend ? 'resendOtp' : 'requestOtp').succeed(challengeFor(ada))
    await pass()
    expect(login.store.getState()).toMatchObject({ code: { step: 'challenged', sends: 2 } })
  },
)

test.each(errorCodes)(
  '[NET-14] [REL-04] %s is told once, and nothing is sent again by itself',
  async code => {
    const sending = startLogin()
    sending.store.dispatch(submitted)
    await pass()
    sending.server.newest('requestOtp').fail(new LoginError(code, { retryAfterMs: 5000 }))
    await pass(10 * MINUTE)
    expect(sending.server.log).toEqual(['requestOtp ada@example.com'])
    expect(sending.failed.mock.calls).toEqual([[{ code, retryAfterMs: 5000, retryAt: START + 5000 }]])
    sending.stop()

    const checking = await challengedLogin()
    checking.store.dispatch(entered('123456'))
    await pass()
    checking.server.newest('verifyOtp').fail(new LoginError(code, { attemptsLeft: 2 }))
    await pass(10 * MINUTE)
    expect(checking.server.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 123456'])
    expect(checking.failed.mock.calls).toEqual([[{ code, attemptsLeft: 2 }]])
  },
)

test('[NET-14] a client that retries mutations does not do so here', async () => {
  const queryClient = new QueryClient({ defaultOptions: { mutations: { retry: 5, retryDelay: 1 } } })
  const login = startLogin({ queryClient })
  login.store.dispatch(submitted)
  await pass()
  login.server.newest('requestOtp').fail(new LoginError('network'))
  await pass(MINUTE)
  expect(login.server.log).toHaveLength(1)
})

test.each<[string, unknown]>([
  ['an error of its own', new TypeError('x is not a function')],
  ['nothing at all', undefined],
])(
  'a backend that throws %s has broken its contract, and the person learns what that means',
  async (_what, thrown) => {
    const login = startLogin()
    login.store.dispatch(submitted)
    await pass()
    login.server.newest('requestOtp').fail(thrown)
    await pass()
    expect(login.failed.mock.calls).toEqual([[{ code: 'bad-response' }]])
    expect(login.store.getState()).toMatchObject({
      code: { step: 'identifying', failure: { code: 'bad-response' } },
    })
  },
)

test('[REL-08] offline, a code is asked for all the same, and never behind the back of the person', async () => {
  const login = startLogin()
  connection('offline')
  login.store.dispatch(submitted)
  await pass()
  expect(login.server.log).toEqual(['requestOtp ada@example.com'])

  login.server.newest('requestOtp').fail(new LoginError('offline'))
  await pass()
  connection('online')
  await pass(MINUTE)
  expect(login.server.log).toHaveLength(1)
  expect(login.steps()).toEqual(['identifying', 'idle'])
})

test('a request that takes its time costs no timer', async () => {
  const login = startLogin()
  login.store.dispatch(submitted)
  await pass(1000)
  expect(login.server.openCalls()).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

const underWay: readonly [Step, readonly LoginEvent[], (server: ScriptedServer) => void][] = [
  ['requestOtp', [changed, submitted], server => server.newest('requestOtp').succeed(challengeFor(bob))],
  ['resendOtp', [resend(START + MINUTE)], server => server.newest('resendOtp').succeed(challengeFor(bob))],
  ['verifyOtp', [entered('123456')], server => server.newest('verifyOtp').succeed(sessionOf('Ada'))],
]

test.each(
  underWay.flatMap(([step, story, answer]) => [false, true].map(isDeaf => ({ step, story, answer, isDeaf }))),
)(
  '[NET-16] [OTP-08] who changes their identifier ends $step, and hears no more of it (deaf server: $isDeaf)',
  async ({ step, story, answer, isDeaf }) => {
    const reported = vi.fn()
    const queryClient = new QueryClient({ mutationCache: new MutationCache({ onError: reported }) })
    const login = await challengedLogin({ server: scriptedServer({ isDeaf }), queryClient })
    for (const event of story) login.store.dispatch(event)
    await pass()
    expect(login.server.newest(step).isOpen()).toBe(true)

    login.store.dispatch(changed)
    expect(login.server.newest(step).signal.aborted).toBe(true)
    await pass()
    answer(login.server)
    await pass(MINUTE)

    const { code } = { code: undefined, ...login.store.getState() }
    expect(code).toEqual({ step: 'identifying', identifier: ada })
    for (const told of [login.succeeded, login.failed, reported]) expect(told).not.toHaveBeenCalled()
  },
)

test('[REL-03] [REL-04] a failure that the client of a host dwells on until the login is gone is not told', async () => {
  let settle = () => {}
  const onError = () => new Promise<void>(resolve => (settle = resolve))
  const login = startLogin({
    queryClient: new QueryClient({ mutationCache: new MutationCache({ onError }) }),
  })
  login.store.dispatch(submitted)
  await pass()
  login.server.newest('requestOtp').fail(new LoginError('timeout'))
  await pass()
  login.stop()
  login.dispatched.mockClear()
  settle()
  await pass()
  for (const heard of [login.dispatched, login.failed]) expect(heard).not.toHaveBeenCalled()
})

test.each(underWay)(
  '[NET-14] who looks at the other tab while waiting for %s has nothing sent again',
  async (step, story) => {
    const login = await challengedLogin()
    for (const event of story) login.store.dispatch(event)
    await pass()
    const requests = login.server.log.length
    for (const event of [opened, left]) {
      login.store.dispatch(event)
      await pass()
    }
    expect(login.server.log).toHaveLength(requests)
    expect(login.server.newest(step).isOpen()).toBe(true)
  },
)

test('[OTP-08] of two identifiers in one breath, only the newer one gets a code', async () => {
  const login = startLogin()
  for (const event of [submitted, changed, submittedBob]) login.store.dispatch(event)
  await pass()
  expect(login.server.log).toEqual([`requestOtp ${bob.value}`])
  login.server.newest('requestOtp').succeed(challengeFor(bob))
  await pass()
  expect(login.store.getState()).toMatchObject({
    code: { step: 'challenged', challenge: { identifier: bob } },
  })
})

test('[OTP-03] a code that is typed, pasted, entered and clicked in one breath is checked once', async () => {
  const login = await challengedLogin()
  for (const code of ['123456', '123456', '123456', '654321']) login.store.dispatch(entered(code))
  await pass(MINUTE)
  expect(login.server.log.filter(line => line.startsWith('verifyOtp'))).toEqual(['verifyOtp 123456'])
})

test('[OTP-08] however answers overtake each other, only the newest challenge counts', async () => {
  const story = [
    submitted,
    changed,
    submittedBob,
    resend(START + MINUTE),
    entered('111111'),
    changed,
    submitted,
    entered('222222'),
    resend(START + MINUTE),
    entered('333333'),
  ]
  const endings = new Set<string | undefined>()

  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async scheduler => {
      const answerLater = scheduler.scheduleFunction(async (id: string) => id)
      const sent: string[] = []
      const checked: string[] = []
      // It takes no notice of its signals, so that every answer comes.
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
      const strays: LoginState[] = []
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
