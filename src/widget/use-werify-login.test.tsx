import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { ada, bob, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'
import { connection } from '../testing/login.js'
import { settle } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginApi } from '../use-werify-login.js'

prepareWidgetTests()

/** Renders a headless login. */
function renderLogin(server: ScriptedServer = scriptedServer(), more: Partial<UseWerifyLoginOptions> = {}) {
  const [onSuccess, onError] = [vi.fn(), vi.fn()]
  const options = { backend: server.backend, onSuccess, onError, ...more }
  const { result, unmount } = renderHook(() => useWerifyLogin(options), { wrapper: StrictMode })
  async function perform(action: (login: WerifyLoginApi) => void) {
    act(() => action(result.current))
    await settle()
  }
  return { server, onSuccess, onError, unmount, perform, stateNow: () => result.current.state }
}

test('[NET-04] a login that nobody touches sends nothing', async () => {
  const { server, stateNow } = renderLogin()
  await settle(MINUTE)
  expect(server.log).toEqual([])
  expect(stateNow()).toMatchObject({ step: 'signing-in', method: 'code', code: { step: 'identifying' } })
})

test('a headless login goes all the way', async () => {
  const { server, perform, stateNow, onSuccess } = renderLogin()
  await perform(login => login.submitIdentifier(ada))
  server.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  await perform(login => login.resendCode())
  expect(server.log).toEqual(['requestOtp ada@example.com'])
  await settle(MINUTE)
  await perform(login => login.resendCode())
  server.newest('resendOtp').succeed(challengeFor(ada))
  await settle()
  await perform(login => login.submitCode('123456'))
  server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await settle()
  expect(stateNow()).toMatchObject({ step: 'signed-in', firstName: 'Ada' })
  expect(onSuccess.mock.calls).toEqual([[sessionOf('Ada')]])
})

test('a host that draws the QR code itself finds its payload in the state, and the server’s own picture', async () => {
  const { server, perform, stateNow } = renderLogin()
  await perform(login => login.selectMethod('qr'))
  await settle(150)
  const imageUrl = 'https://id.example.com/qr/t1.png'
  const { ref, ...shown } = ticketNamed('t1', { imageUrl, downloadUrl: `${imageUrl}?dl`, matchCode: '42' })
  server.newest('create').succeed({ ref, ...shown, intervalMs: 2000, mayHold: true })
  await settle()
  expect(stateNow()).toHaveProperty('qr', {
    step: 'showing',
    ...shown,
    shownAt: START + 150,
    isReconnecting: false,
    isAutoRenewed: true,
  })
})

test('[OTP-03] two submits in one handler are one request', async () => {
  const { server, perform } = renderLogin()
  await perform(login => {
    login.submitIdentifier(ada)
    login.submitIdentifier(bob)
  })
  expect(server.log).toEqual(['requestOtp ada@example.com'])
})

test('[REL-08] a request that failed offline is retried once when the connection is back, and not after that', async () => {
  const { server, perform, stateNow, unmount } = renderLogin()
  await perform(login => login.submitIdentifier(ada))
  server.newest('requestOtp').fail(new LoginError('offline'))
  await settle(MINUTE)
  expect(server.log).toHaveLength(1)

  act(() => connection('online'))
  await settle()
  expect(server.log).toHaveLength(2)
  act(() => connection('online'))
  server.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  expect(server.log).toHaveLength(2)
  expect(stateNow()).toMatchObject({ code: { step: 'challenged' } })
  unmount()
})

test('[REL-03] an unmounted login retries nothing when the connection is back, and has no listener left', async () => {
  const added = vi.spyOn(window, 'addEventListener')
  const removed = vi.spyOn(window, 'removeEventListener')
  const { server, perform, unmount } = renderLogin()
  await perform(login => login.submitIdentifier(ada))
  server.newest('requestOtp').fail(new LoginError('offline'))
  await settle()
  unmount()
  connection('online')
  await settle(MINUTE)
  expect(server.log).toHaveLength(1)

  const typesIn = ({ mock }: typeof added | typeof removed) => mock.calls.map(([type]) => type).toSorted()
  expect(typesIn(added)).toContain('online')
  expect(typesIn(removed)).toEqual(typesIn(added))
})

test.each([
  ['confirmIdentity', 'signed-in', 1],
  ['declineIdentity', 'signing-in', 0],
] as const)(
  '[QR-16] a headless login asks for the identity too, and takes %s',
  async (answer, step, successes) => {
    const { server, perform, stateNow, onSuccess } = renderLogin(scriptedServer(), { askIdentity: true })
    await perform(login => login.selectMethod('qr'))
    await settle(150)
    server.newest('create').succeed(ticketNamed('A'))
    await settle(5000)
    server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
    await settle()
    expect(stateNow()).toMatchObject({ step: 'confirming', owner: { name: 'Ada' } })
    await perform(login => {
      login[answer]()
      login[answer]()
    })
    expect(stateNow()).toMatchObject({ step })
    expect(onSuccess).toHaveBeenCalledTimes(successes)
  },
)

test('prepare calls the backend, and sends nothing', async () => {
  const server = scriptedServer()
  const prepare = vi.fn()
  const { perform } = renderLogin({ ...server, backend: { ...server.backend, prepare } })
  await perform(login => login.prepare())
  expect(prepare).toHaveBeenCalledOnce()
  expect(server.log).toEqual([])
})

test('actions are the same functions in every render, and use the newest backend', async () => {
  const [older, newer] = [scriptedServer(), scriptedServer()]
  const { result, rerender } = renderHook(({ backend }) => useWerifyLogin({ backend, onSuccess: () => {} }), {
    initialProps: { backend: older.backend },
    wrapper: StrictMode,
  })
  const { state: firstState, ...actions } = result.current
  rerender({ backend: newer.backend })
  act(() => actions.submitIdentifier(ada))
  await settle()
  expect([older.log, newer.log]).toEqual([[], ['requestOtp ada@example.com']])

  const { state: latestState, ...actionsNow } = result.current
  expect(latestState).not.toBe(firstState)
  // Functions are equal only to themselves.
  expect(actionsNow).toEqual(actions)
})

test('a render that changes nothing gives the same state', () => {
  const { backend } = scriptedServer()
  const { result, rerender } = renderHook(() => useWerifyLogin({ backend, onSuccess: () => {} }))
  const before = result.current
  rerender()
  expect(result.current).toBe(before)
})
