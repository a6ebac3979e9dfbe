// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLoginStore } from '../flow/login-store.js'
import { ada, bob, challengeFor, START, ticketNamed } from '../testing/samples.js'
import { changed, entered, left, opened, restored, submitted } from '../testing/sample-events.js'
import { startRequests } from './start-requests.js'
import { scriptedServer } from '../testing/scripted-server.js'

const MODULE = './run-requests.js'
const runRequests = vi.fn()

beforeEach(() => runRequests.mockClear())
afterEach(() => {
  vi.doUnmock(MODULE)
  vi.restoreAllMocks()
})

/** What loading comes to from now on. */
function loading(load: () => object) {
  const loaded = vi.fn(load)
  vi.resetModules()
  vi.doMock(MODULE, loaded)
  return loaded
}

const works = () => ({ runRequests })
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
    resumes: () => false,
    asksIdentity: () => true,
    succeeded,
    failed,
  }
  return { context, store, dispatched, failed, stop: startRequests(context) }
}

test('nothing is loaded until the flow waits for something, and then once', async () => {
  const loaded = loading(works)
  const { context, store, stop } = setUp()
  store.dispatch(changed)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()

  for (const event of [submitted, changed, submitted, opened]) store.dispatch(event)
  await vi.dynamicImportSettled()
  expect(loaded).toHaveBeenCalledOnce()
  expect(runRequests.mock.calls).toEqual([[context, expect.any(AbortSignal)]])
  stop()
})

test('what does not load ends whatever waits for it, and is loaded again with the next try', async () => {
  loading(fails)
  const { store, failed, stop } = setUp()
  store.dispatch(submitted)
  store.dispatch(opened)
  await vi.dynamicImportSettled()
  expect(store.getState()).toMatchObject({
    code: { step: 'identifying', identifier: ada, failure: { code: 'not-loaded' } },
    qr: { step: 'resting', reason: 'failed', failure: { code: 'not-loaded' } },
  })
  expect(failed.mock.calls).toEqual([[{ code: 'not-loaded' }], [{ code: 'not-loaded' }]])
  expect(runRequests).not.toHaveBeenCalled()

  const loaded = loading(works)
  store.dispatch({ type: 'identifier.submitted', identifier: bob, at: Date.now() })
  await vi.dynamicImportSettled()
  expect(loaded).toHaveBeenCalledOnce()
  expect(runRequests).toHaveBeenCalledOnce()
  expect(store.getState()).toMatchObject({ code: { step: 'requesting', identifier: bob } })
  stop()
})

test('offline nothing is loaded, and what waits is tried again when the connection is back', async () => {
  const loaded = loading(works)
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { store, failed, stop } = setUp()
  store.dispatch(submitted)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
  expect(failed.mock.calls).toEqual([[{ code: 'offline' }]])

  online.mockReturnValue(true)
  store.dispatch(restored)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
  stop()
})

test.each([
  ['loads', works],
  ['does not load', fails],
])('[REL-03] [REL-04] a login that is stopped before its code %s hears no more', async (_what, load) => {
  loading(load)
  const { store, dispatched, failed, stop } = setUp()
  store.dispatch(submitted)
  store.dispatch(opened)
  stop()
  dispatched.mockClear()
  await vi.dynamicImportSettled()
  for (const heard of [runRequests, dispatched, failed]) expect(heard).not.toHaveBeenCalled()
})

test('[REL-03] a login that is stopped before it waits for anything loads nothing', async () => {
  const loaded = loading(works)
  const { store, stop } = setUp()
  stop()
  store.dispatch(submitted)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
})

test('[REL-03] a login that is stopped tells what runs its requests, and starts nothing more', async () => {
  loading(works)
  const { store, stop } = setUp()
  store.dispatch(submitted)
  await vi.dynamicImportSettled()
  const signal: AbortSignal = runRequests.mock.calls[0]?.[1]
  expect(signal.aborted).toBe(false)
  stop()
  expect(signal.aborted).toBe(true)
  for (const event of [changed, submitted, opened]) store.dispatch(event)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
})

// A host may hide the widget and show it again, as React's <Activity> does: its login is then stopped, and started anew.

test('[REL-13] a ticket that was on screen is checked on when the widget is shown again', async () => {
  loading(works)
  const { store, stop } = setUp()
  store.dispatch(opened)
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
    [submitted],
    { step: 'identifying', identifier: ada, failure: { code: 'network' } },
  ],
  [
    'a code was being checked',
    [
      submitted,
      { type: 'challenge.issued', attempt: 1, challenge: challengeFor(ada), at: START } as const,
      entered('123456'),
    ],
    { step: 'challenged', unchecked: '123456', failure: { code: 'network' } },
  ],
])(
  '[REL-13] [NET-14] if %s, it is for the person to try again, and the host hears of no error',
  async (_what, story, code) => {
    loading(works)
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

test('a login that waits from before its start, as when a child of the host was quicker, is not forgotten', async () => {
  loading(works)
  const store = createLoginStore()
  store.dispatch(submitted)
  const { stop } = setUp(store)
  await vi.dynamicImportSettled()
  expect(runRequests).toHaveBeenCalledOnce()
  expect(store.getState()).toMatchObject({ code: { step: 'requesting' } })
  stop()
})

test('[REL-02] a login that is started twice in a row, as in StrictMode, waits for nothing', async () => {
  const loaded = loading(works)
  const { store, dispatched, stop } = setUp()
  stop()
  const again = setUp(store)
  store.dispatch(left)
  await vi.dynamicImportSettled()
  expect(loaded).not.toHaveBeenCalled()
  expect(dispatched.mock.calls).toEqual([[left]])
  again.stop()
})
