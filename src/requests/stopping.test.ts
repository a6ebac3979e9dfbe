import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { ada, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'
import { codeSubmitted, qrSelected, resendRequested, identifierSubmitted } from '../testing/sample-events.js'
import { connection, pass, showPage, startLogin, type Login } from '../testing/login.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'

const unhandled: unknown[] = []
const recordUnhandled = (reason: unknown) => void unhandled.push(reason)

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  unhandled.length = 0
  process.on('unhandledRejection', recordUnhandled)
})
afterEach(() => {
  process.off('unhandledRejection', recordUnhandled)
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function challenge({ store, server }: Login) {
  store.dispatch(identifierSubmitted)
  await pass()
  server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
}

async function show({ store, server }: Login) {
  store.dispatch(qrSelected)
  await pass(150)
  server.newest('create').succeed(ticketNamed('A'))
  await pass()
}

/** Ways to make a login wait, by what it waits for. */
const waits: Readonly<Record<string, (login: Login) => Promise<void> | void>> = {
  'for nothing': () => {},
  'for a code to be sent, from a moment ago': ({ store }) => void store.dispatch(identifierSubmitted),
  async 'for a code to be sent'({ store }) {
    store.dispatch(identifierSubmitted)
    await pass()
  },
  'for the person to enter a code': challenge,
  async 'for another code to be sent'(login) {
    await challenge(login)
    login.store.dispatch(resendRequested(START + MINUTE))
    await pass()
  },
  async 'for a code to be checked'(login) {
    await challenge(login)
    login.store.dispatch(codeSubmitted('123456'))
    await pass()
  },
  'for the moment before a ticket is made': ({ store }) => void store.dispatch(qrSelected),
  async 'for a ticket'({ store }) {
    store.dispatch(qrSelected)
    await pass(150)
  },
  async 'for a ticket, the second time'({ store, server }) {
    store.dispatch(qrSelected)
    await pass(150)
    server.newest('create').fail(new LoginError('network'))
    await pass()
  },
  'for the first check': show,
  async 'for a check to be answered'(login) {
    await show(login)
    await pass(5000)
  },
  async 'for the next check'(login) {
    await show(login)
    await pass(5000)
    login.server.newest('check').succeed({ status: 'pending' })
    await pass()
  },
  async 'for the connection to check a ticket'(login) {
    await show(login)
    connection('offline')
    await pass(5000)
  },
  async 'for the page to be visible'(login) {
    await show(login)
    showPage('hidden')
    await pass(5000)
  },
  async 'for the person to ask for another ticket'(login) {
    await show(login)
    await pass(5000)
    login.server.newest('check').succeed({ status: 'denied' })
    await pass()
  },
  async 'for both, at once'(login) {
    await show(login)
    await challenge(login)
    await pass(5000)
    login.store.dispatch(codeSubmitted('123456'))
    await pass()
  },
}

/** Late answers to every request so far. */
const lateAnswers: Readonly<Record<string, (server: ScriptedServer) => void>> = {
  none() {},
  success(server) {
    server.calls('requestOtp').forEach(call => call.succeed(challengeFor(ada)))
    server.calls('resendOtp').forEach(call => call.succeed(challengeFor(ada)))
    server.calls('verifyOtp').forEach(call => call.succeed(sessionOf('Ada')))
    server.calls('create').forEach(call => call.succeed(ticketNamed('B')))
    server.calls('check').forEach(call => call.succeed({ status: 'granted', session: sessionOf('Ada') }))
  },
  failure(server) {
    for (const step of ['requestOtp', 'resendOtp', 'verifyOtp', 'create', 'check'] as const) {
      server.calls(step).forEach(call => call.fail(new LoginError('network')))
    }
  },
}

const clients = [
  ["the login's own client", () => undefined],
  ["a host's client", () => new QueryClient()],
] as const

const cases = Object.entries(waits).flatMap(([what, wait]) =>
  Object.entries(lateAnswers).flatMap(([answers, answer]) =>
    clients.map(([whose, client]) => [what, answers, whose, wait, answer, client] as const),
  ),
)

test.each(cases)(
  '[REL-03] [REL-04] [NET-16] a login that is stopped while it waits %s does nothing more; late answers: %s (%s)',
  async (_what, _answers, _whose, wait, answer, client) => {
    const hosts = client()
    hosts?.mount()
    const server = scriptedServer({ ignoresAbort: true })
    const login = startLogin({ server, ...(hosts && { queryClient: hosts }) })
    await wait(login)
    const requests = server.log.length
    login.dispatched.mockClear()

    login.stop()
    for (const step of ['requestOtp', 'resendOtp', 'verifyOtp', 'create', 'check'] as const) {
      expect(server.calls(step).filter(call => call.isOpen())).toEqual([])
    }
    await pass()
    expect(vi.getTimerCount()).toBe(0)

    answer(server)
    await pass()
    showPage('hidden')
    connection('offline')
    await pass(10 * MINUTE)
    showPage('visible')
    connection('online')
    await pass(10 * MINUTE)

    expect(server.log).toHaveLength(requests)
    for (const heard of [login.dispatched, login.succeeded, login.failed])
      expect(heard).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
    expect(unhandled).toEqual([])
    hosts?.unmount()
  },
)

test.each(Object.entries(waits))(
  '[REL-03] a login that is stopped while it waits %s reports nothing if its requests honour the abort',
  async (_what, wait) => {
    const login = startLogin()
    await wait(login)
    login.stop()
    await pass(10 * MINUTE)
    for (const heard of [login.succeeded, login.failed]) expect(heard).not.toHaveBeenCalled()
    expect(unhandled).toEqual([])
  },
)

test('[REL-03] a login that was stopped has no listener left', async () => {
  const added = [vi.spyOn(document, 'addEventListener'), vi.spyOn(window, 'addEventListener')]
  const removed = [vi.spyOn(document, 'removeEventListener'), vi.spyOn(window, 'removeEventListener')]
  const login = startLogin()
  await show(login)
  login.stop()
  const namesOf = (spies: typeof added | typeof removed) =>
    spies.map(spy => spy.mock.calls.map(([type]) => type).toSorted())
  expect(namesOf(added)).toEqual([
    ['visibilitychange'],
    ['offline', 'online', 'pagehide', 'visibilitychange'],
  ])
  expect(namesOf(removed)).toEqual(namesOf(added))
})

test('[REL-10] a thousand logins leave nothing behind in the client of the host', async () => {
  const queryClient = new QueryClient()
  for (let count = 0; count < 1000; count += 1) {
    const login = startLogin({ queryClient })
    login.store.dispatch(identifierSubmitted)
    login.store.dispatch(qrSelected)
    await pass(150)
    login.stop()
  }
  await pass()
  expect(queryClient.getQueryCache().getAll()).toEqual([])
  expect(queryClient.getMutationCache().getAll()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
