import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLoginStore } from '../flow/login-store.js'
import { ada, bob, challengeFor, START, ticketNamed } from '../testing/samples.js'
import {
  challengeRestored,
  googleReturned,
  identifierChanged,
  codeSubmitted,
  codeSelected,
  qrSelected,
  connectionRestored,
  identifierSubmitted,
  sessionOffered,
} from '../testing/sample-events.js'
import { startRequests } from './start-requests.js'
import { scriptedServer } from '../testing/scripted-server.js'

const MODULE = './run-requests.js'
const runRequests = vi.fn()

beforeEach(() => runRequests.mockClear())
afterEach(() => {
  vi.doUnmock(MODULE)
  vi.restoreAllMocks()
})

/** Replaces the module with the requests. */
function mockModule(load: () => object) {
  const loaded = vi.fn(load)
  vi.resetModules()
  vi.doMock(MODULE, loaded)
  return loaded
}

const loads = () => ({ runRequests })
const fails = () => {
  throw new TypeError('Failed to fetch dynamically imported module')
}

function setUp(store = createLoginStore()) {
  const dispatched = vi.spyOn(store, 'dispatch')
  const [succeeded, failed] = [vi.fn(), vi.fn()]
  const context = {
    store,
    backend: () => scriptedServer().backend,
    queryClient: undefined,
    storageName: () => undefined,
    beforeSend: () => undefined,
    asksIdentity: () => true,
    succeeded,
    failed,
    happened: vi.fn(),
  }
  return { context, store, dispatched, failed, stop: startRequests(context) }
}

test('nothing is loaded until the first request, and then once', async () => {
  const loaded = mockModule(loads)
  const { context, store, stop } = setUp()
  store.dispatch(identifierChanged)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()

  for (const event of [identifierSubmitted, identifierChanged, identifierSubmitted, qrSelected])
    store.dispatch(event)
  await vi.dynamicImportSettled()
  expect(loaded).toHaveBeenCalledOnce()
  expect(runRequests.mock.calls).toEqual([[context, expect.any(AbortSignal)]])
  stop()
})

test('a failure to load fails every pending attempt, and the next attempt loads again', async () => {
  mockModule(fails)
  const { store, failed, stop } = setUp()
  store.dispatch(identifierSubmitted)
  store.dispatch(qrSelected)
  await vi.dynamicImportSettled()
  expect(store.getState()).toMatchObject({
    code: { step: 'identifying', identifier: ada, failure: { code: 'not-loaded' } },
    qr: { step: 'stopped', reason: 'failed', failure: { code: 'not-loaded' } },
  })
  expect(failed.mock.calls).toEqual([[{ code: 'not-loaded' }], [{ code: 'not-loaded' }]])
  expect(runRequests).not.toHaveBeenCalled()

  const loaded = mockModule(loads)
  store.dispatch({ type: 'identifier.submitted', identifier: bob, at: Date.now() })
  await vi.dynamicImportSettled()
  expect(loaded).toHaveBeenCalledOnce()
  expect(runRequests).toHaveBeenCalledOnce()
  expect(store.getState()).toMatchObject({ code: { step: 'requesting', identifier: bob } })
  stop()
})

test('offline nothing is loaded, and the attempt is retried when the connection is back', async () => {
  const loaded = mockModule(loads)
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { store, failed, stop } = setUp()
  store.dispatch(identifierSubmitted)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
  expect(failed.mock.calls).toEqual([[{ code: 'offline' }]])

  online.mockReturnValue(true)
  store.dispatch(connectionRestored('code'))
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
  stop()
})

test('a part that throws as it starts fails the attempt, as one that does not load', async () => {
  mockModule(loads)
  runRequests.mockImplementationOnce(() => {
    throw new TypeError('x is not a function')
  })
  const { store, failed, stop } = setUp()
  store.dispatch(identifierSubmitted)
  await vi.dynamicImportSettled()
  expect(failed.mock.calls).toEqual([[{ code: 'not-loaded' }]])
  stop()
})

test('[OTP-05] a code from before a reload is loaded for, so that it is kept and expires', async () => {
  mockModule(loads)
  const { store, stop } = setUp()
  store.dispatch(challengeRestored)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
  stop()
})

test.each([
  ['loads', loads],
  ['does not load', fails],
])(
  '[REL-03] [REL-04] a login that is stopped before its part %s dispatches and reports nothing',
  async (_what, load) => {
    mockModule(load)
    const { store, dispatched, failed, stop } = setUp()
    store.dispatch(identifierSubmitted)
    store.dispatch(qrSelected)
    stop()
    dispatched.mockClear()
    await vi.dynamicImportSettled()
    for (const heard of [runRequests, dispatched, failed]) expect(heard).not.toHaveBeenCalled()
  },
)

test('[REL-03] a login that is stopped before its first request loads nothing', async () => {
  const loaded = mockModule(loads)
  const { store, stop } = setUp()
  stop()
  store.dispatch(identifierSubmitted)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
})

test('[REL-03] stopping aborts the signal of the requests, and starts no others', async () => {
  mockModule(loads)
  const { store, stop } = setUp()
  store.dispatch(identifierSubmitted)
  await vi.dynamicImportSettled()
  const signal: AbortSignal = runRequests.mock.calls[0]?.[1]
  expect(signal.aborted).toBe(false)
  stop()
  expect(signal.aborted).toBe(true)
  for (const event of [identifierChanged, identifierSubmitted, qrSelected]) store.dispatch(event)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
})

// React's <Activity> hides a widget and shows it again: its login is stopped, and started again.

test('[REL-13] a ticket that was on screen is checked again when the widget is shown again', async () => {
  mockModule(loads)
  const { store, stop } = setUp()
  store.dispatch(qrSelected)
  store.dispatch({ type: 'ticket.issued', attempt: 1, ticket: ticketNamed('A'), at: START, seed: 0 })
  await vi.dynamicImportSettled()
  stop()
  runRequests.mockClear()

  const again = setUp(store)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
  expect(store.getState()).toMatchObject({ qr: { step: 'showing' } })
  again.stop()
})

test.each([
  [
    'a code was being sent',
    [identifierSubmitted],
    { step: 'identifying', identifier: ada, failure: { code: 'network' } },
  ],
  [
    'a code was being checked',
    [
      identifierSubmitted,
      { type: 'challenge.issued', attempt: 1, challenge: challengeFor(ada), at: START } as const,
      codeSubmitted('123456'),
    ],
    { step: 'challenged', pendingCheck: { code: '123456' }, failure: { code: 'network' } },
  ],
])(
  '[REL-13] [NET-14] if %s, the person has to try again, and the host gets no error',
  async (_what, story, code) => {
    mockModule(loads)
    const { store, stop } = setUp()
    for (const event of story) store.dispatch(event)
    await vi.dynamicImportSettled()
    stop()

    const again = setUp(store)
    await vi.dynamicImportSettled()
    const state = store.getState()
    expect(state).toMatchObject({ code })
    expect(state).not.toHaveProperty('code.attempt')
    expect(again.failed).not.toHaveBeenCalled()
    again.stop()
  },
)

test('an attempt from before the start, as from an effect of a child, is run', async () => {
  mockModule(loads)
  const store = createLoginStore()
  store.dispatch(identifierSubmitted)
  const { stop } = setUp(store)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
  expect(store.getState()).toMatchObject({ code: { step: 'requesting' } })
  stop()
})

test('[REL-02] a login that is started twice in a row, as in StrictMode, loads and dispatches nothing', async () => {
  const loaded = mockModule(loads)
  const { store, dispatched, stop } = setUp()
  stop()
  const again = setUp(store)
  store.dispatch(codeSelected)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
  expect(dispatched.mock.calls).toEqual([[codeSelected]])
  again.stop()
})

test('[QR-16] a session that waits for a "yes" is dropped when the login is stopped', async () => {
  mockModule(loads)
  const { store, stop } = setUp()
  store.dispatch(qrSelected)
  await vi.dynamicImportSettled()
  store.dispatch({ type: 'ticket.issued', attempt: 1, ticket: ticketNamed('A'), at: START, seed: 0 })
  store.dispatch(sessionOffered(1))
  expect(store.getState().step).toBe('confirming')
  stop()
  expect(store.getState()).toMatchObject({ step: 'signing-in', qr: { step: 'stopped' } })
})

test('[SSO-04] the code of Google is exchanged again when the widget is shown again', async () => {
  mockModule(loads)
  const { store, stop } = setUp()
  store.dispatch(googleReturned)
  await vi.dynamicImportSettled()
  stop()
  runRequests.mockClear()

  const again = setUp(store)
  await vi.dynamicImportSettled()
  expect(store.getState()).toMatchObject({ google: { step: 'finishing' } })
  expect(runRequests).toHaveBeenCalledOnce()
  again.stop()
})
