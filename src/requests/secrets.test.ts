import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ada, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'
import { codeSubmitted, qrSelected, identifierSubmitted } from '../testing/sample-events.js'
import { pathsTo } from '../testing/deep-search.js'
import { pass, startLogin, type Login } from '../testing/login.js'
import { sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const TOKEN = 'canary-token'
const CODE = '918273'
const TICKET = 'canary-ticket'

async function byCode({ store, server }: Login) {
  store.dispatch(identifierSubmitted)
  await pass()
  server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
  store.dispatch(codeSubmitted(CODE))
  await pass()
  server.newest('verifyOtp').succeed(sessionOf('Ada', TOKEN))
  await pass()
}

async function byPhone({ store, server }: Login) {
  store.dispatch(qrSelected)
  await pass(150)
  server.newest('create').succeed(ticketNamed(TICKET))
  await pass(5000)
  server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada', TOKEN) })
  await pass()
}

/** Client whose caches are searched for secrets on every change. */
function watchedClient() {
  const queryClient = new QueryClient()
  const caches = [queryClient.getQueryCache(), queryClient.getMutationCache()]
  const found = new Set<string>()
  let looks = 0
  function look() {
    looks += 1
    for (const entry of caches.flatMap(cache => [...cache.getAll()])) {
      for (const secret of [TOKEN, CODE, TICKET]) pathsTo(secret, entry).forEach(path => found.add(path))
    }
  }
  for (const cache of caches) cache.subscribe(look)
  return { queryClient, found, look, timesLooked: () => looks }
}

test.each([
  ['a code', byCode],
  ['a phone', byPhone],
])(
  '[TOK-02] signing in with %s puts no secret into the client at any time, nor into the state',
  async (_how, signIn) => {
    const { queryClient, found, look, timesLooked } = watchedClient()
    const login = startLogin({ queryClient })
    await signIn(login)
    look()
    expect(login.steps()).toEqual(['signed-in'])
    expect(login.succeeded.mock.calls[0]?.[0].accessToken).toBe(TOKEN)
    expect([...found]).toEqual([])
    expect(timesLooked()).toBeGreaterThan(2)
    for (const secret of [TOKEN, CODE, TICKET]) expect(pathsTo(secret, login.store.getState())).toEqual([])

    await pass(10 * MINUTE)
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  },
)

test('[TOK-02] [QR-16] a session that waits for a "yes" is neither in a cache nor in the state', async () => {
  const { queryClient, found, look } = watchedClient()
  const login = startLogin({ queryClient, asksIdentity: true })
  await byPhone(login)
  look()
  expect(login.steps()).toEqual(['confirming'])
  expect([...found]).toEqual([])
  expect(pathsTo(TOKEN, login.store.getState())).toEqual([])
  expect(login.succeeded).not.toHaveBeenCalled()

  login.store.dispatch({ type: 'identity.confirmed', at: Date.now() })
  login.store.dispatch({ type: 'identity.confirmed', at: Date.now() })
  expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada', TOKEN)]])
})

test('[QR-16] a session that waited for a "yes" is dropped after a "no"', async () => {
  const login = startLogin({ asksIdentity: true })
  await byPhone(login)
  login.store.dispatch({ type: 'identity.declined' })
  login.store.dispatch({ type: 'identity.confirmed', at: Date.now() })
  await pass(10 * MINUTE)
  expect(login.succeeded).not.toHaveBeenCalled()
})

test('[TOK-02] the search finds a secret that a client holds', () => {
  const { queryClient, found, look } = watchedClient()
  queryClient.setQueryData(['a host'], { nested: [new Map([['session', sessionOf('Ada', TOKEN)]])] })
  look()
  expect(found.size).toBeGreaterThan(0)
})

test('[OTP-05] changing the identifier removes the code and the challenge from the state', async () => {
  const login = startLogin()
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').succeed(challengeFor(ada, { ref: { id: 'canary-challenge' } }))
  await pass()
  login.store.dispatch(codeSubmitted(CODE))
  await pass()
  expect(pathsTo('canary-challenge', login.store.getState())).not.toEqual([])
  login.store.dispatch({ type: 'identifier.changed' })
  for (const secret of [CODE, 'canary-challenge']) expect(pathsTo(secret, login.store.getState())).toEqual([])
})
