import { onlineManager, QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection, pass, startLogin, type Login } from '../testing/login.js'
import { identifierChanged, identifierSubmitted } from '../testing/sample-events.js'
import { ada, challengeFor, START } from '../testing/samples.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  window.sessionStorage.clear()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function sendCode({ store, server }: Login) {
  store.dispatch(identifierSubmitted)
  await pass()
  server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
}

test('[OTP-05] a login with a name in storage keeps its code there, until it is stopped', async () => {
  const login = startLogin({ storageName: 'acme' })
  await sendCode(login)
  expect(window.sessionStorage.getItem('werify-login:acme')).toContain(ada.value)
  login.stop()
  login.store.dispatch(identifierChanged)
  expect(window.sessionStorage.getItem('werify-login:acme')).toContain(ada.value)
})

test('[OTP-05] a login without a name in storage keeps nothing there', async () => {
  await sendCode(startLogin())
  expect(window.sessionStorage).toHaveLength(0)
})

test('[REL-03] a page that is left tells the login, until it is stopped', () => {
  const login = startLogin()
  const heard = () => login.dispatched.mock.calls.flat()
  window.dispatchEvent(new Event('pagehide'))
  expect(heard()).toEqual([{ type: 'page.left' }])
  login.stop()
  window.dispatchEvent(new Event('pagehide'))
  expect(heard()).toHaveLength(1)
})

test('[REL-10] the client of the host is mounted once, and unmounted when the login is stopped', () => {
  const queryClient = new QueryClient()
  const [mount, unmount] = [vi.spyOn(queryClient, 'mount'), vi.spyOn(queryClient, 'unmount')]
  const login = startLogin({ queryClient })
  expect([mount, unmount].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
  login.stop()
  expect([mount, unmount].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
})

test('[REL-08] a login that starts offline believes another one on the page that the connection is lost', () => {
  startLogin()
  connection('offline')
  startLogin()
  expect(onlineManager.isOnline()).toBe(false)
})
