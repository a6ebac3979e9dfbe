import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { pass, startLogin } from '../testing/login.js'
import { START } from '../testing/samples.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

type Options = Parameters<typeof scriptedServer>[0]

/** A login of a person who comes back from Google with this query. */
async function comeBack(query: string, options: Options = { hasGoogle: true }) {
  const login = startLogin({ server: scriptedServer(options) })
  login.store.dispatch({ type: 'google.returned', callback: { query, expectedState: 's' } })
  await pass()
  const google = () => {
    const state = login.store.getState()
    return state.step === 'signing-in' ? state.google : undefined
  }
  return { ...login, google }
}

test('[SSO-04] the code of a callback is exchanged once, and signs in', async () => {
  const login = await comeBack('?code=one-time&state=s')
  expect(login.server.log).toEqual(['finish one-time'])
  login.server.newest('finish').succeed(sessionOf('Ada'))
  await pass()
  expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
  expect(login.store.getState()).toMatchObject({ step: 'signed-in', method: 'google' })
})

test('[SSO-04] whoever cancels at Google is back at the start, and the host hears of no error', async () => {
  const login = await comeBack('?error=access_denied&state=s')
  expect(login.google()).toEqual({ step: 'cancelled' })
  expect(login.server.log).toEqual([])
  expect(login.failed).not.toHaveBeenCalled()
})

test.each<[string, string, Options?]>([
  ['with the state of somebody else', '?code=one-time&state=t'],
  ['with an error', '?error=server_error&state=s'],
  [
    'of another issuer',
    '?code=one-time&state=s&iss=https://evil.example',
    { hasGoogle: true, address: 'https://id.example' },
  ],
  ['to a backend that has no Google', '?code=one-time&state=s', {}],
])('[SSO-03] a callback %s fails, and nothing is sent', async (_what, query, options) => {
  const login = await comeBack(query, options)
  expect(login.server.log).toEqual([])
  expect(login.failed.mock.calls).toEqual([[{ code: 'google-failed' }]])
  expect(login.google()).toEqual({ step: 'failed', failure: { code: 'google-failed' } })
})

test('[NET-14] an exchange that fails is reported once, and not sent again', async () => {
  const login = await comeBack('?code=one-time&state=s')
  login.server.newest('finish').fail(new LoginError('network'))
  await pass()
  expect(login.server.log).toEqual(['finish one-time'])
  expect(login.failed.mock.calls).toEqual([[{ code: 'network' }]])
})

test('[REL-03] a login that is stopped aborts the exchange', async () => {
  const login = await comeBack('?code=one-time&state=s')
  login.stop()
  expect(login.server.newest('finish').signal.aborted).toBe(true)
})
