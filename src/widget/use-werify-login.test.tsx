// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { ada, bob, challengeFor, MINUTE, ticketNamed } from '../testing/samples.js'
import { connection } from '../testing/login.js'
import { settle } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginFlow } from '../use-werify-login.js'

prepareWidgetTests()

/** A login without a face, and how to do something in it. */
function renderLogin(server: ScriptedServer = scriptedServer(), more: Partial<UseWerifyLoginOptions> = {}) {
  const [onSuccess, onError] = [vi.fn(), vi.fn()]
  const options = { backend: server.backend, onSuccess, onError, ...more }
  const { result, unmount } = renderHook(() => useWerifyLogin(options), { wrapper: StrictMode })
  async function does(deed: (flow: WerifyLoginFlow) => void) {
    act(() => deed(result.current))
    await settle()
  }
  return { server, onSuccess, onError, unmount, does, stateNow: () => result.current.state }
}

test('[NET-04] a login that nobody touches asks for nothing', async () => {
  const { server, stateNow } = renderLogin()
  await settle(MINUTE)
  expect(server.log).toEqual([])
  expect(stateNow()).toMatchObject({ step: 'signing-in', method: 'code', code: { step: 'identifying' } })
})

test('a login without a face goes all the way', async () => {
  const { server, does, stateNow, onSuccess } = renderLogin()
  await does(flow => flow.submitIdentifier(ada))
  server.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  await does(flow => flow.resendCode())
  expect(server.log).toEqual(['requestOtp ada@example.com'])
  await settle(MINUTE)
  await does(flow => flow.resendCode())
  server.newest('resendOtp').succeed(challengeFor(ada))
  await settle()
  await does(flow => flow.submitCode('123456'))
  server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await settle()
  expect(stateNow()).toMatchObject({ step: 'signed-in', firstName: 'Ada' })
  expect(onSuccess.mock.calls).toEqual([[sessionOf('Ada')]])
})

test('a host that draws the QR code itself finds the ticket in the state, with the server’s own picture', async () => {
  const { server, does, stateNow } = renderLogin()
  await does(flow => flow.selectMethod('qr'))
  await settle(150)
  const imageUrl = 'https://id.example.com/qr/t1.png'
  const ticket = ticketNamed('t1', { imageUrl, downloadUrl: `${imageUrl}?dl` })
  server.newest('create').succeed(ticket)
  await settle()
  expect(stateNow()).toMatchObject({ qr: { step: 'showing', ticket } })
})

test('[OTP-03] two submits in one handler are one request', async () => {
  const { server, does } = renderLogin()
  await does(flow => {
    flow.submitIdentifier(ada)
    flow.submitIdentifier(bob)
  })
  expect(server.log).toEqual(['requestOtp ada@example.com'])
})

test('[REL-08] what failed offline is tried once more when the connection is back, and not after that', async () => {
  const { server, does, stateNow, unmount } = renderLogin()
  await does(flow => flow.submitIdentifier(ada))
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

test('[REL-03] a login that is gone does not try again when the connection is back, and has let go of the page', async () => {
  const added = vi.spyOn(window, 'addEventListener')
  const removed = vi.spyOn(window, 'removeEventListener')
  const { server, does, unmount } = renderLogin()
  await does(flow => flow.submitIdentifier(ada))
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
] as const)('[QR-16] a login without a face asks as well, and hears %s', async (answer, step, successes) => {
  const { server, does, stateNow, onSuccess } = renderLogin(scriptedServer(), { confirmIdentity: true })
  await does(flow => flow.selectMethod('qr'))
  await settle(150)
  server.newest('create').succeed(ticketNamed('A'))
  await settle(5000)
  server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
  await settle()
  expect(stateNow()).toMatchObject({ step: 'confirming', name: 'Ada' })
  await does(flow => {
    flow[answer]()
    flow[answer]()
  })
  expect(stateNow()).toMatchObject({ step })
  expect(onSuccess).toHaveBeenCalledTimes(successes)
})

test('preparing tells the backend, and asks for nothing', async () => {
  const server = scriptedServer()
  const prepare = vi.fn()
  const { does } = renderLogin({ ...server, backend: { ...server.backend, prepare } })
  await does(flow => flow.prepare())
  expect(prepare).toHaveBeenCalledOnce()
  expect(server.log).toEqual([])
})
