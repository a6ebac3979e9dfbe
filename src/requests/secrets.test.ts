// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ada, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'
import { entered, opened, submitted } from '../testing/sample-events.js'
import { pathsTo } from '../testing/deep-search.js'
import { pass, startLogin, type Login } from '../testing/login.js'
import { sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const TOKEN = 'canary-token'
const CODE = '918273'
const TICKET = 'canary-ticket'

async function byCode({ store, server }: Login) {
  store.dispatch(submitted)
  await pass()
  server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
  store.dispatch(entered(CODE))
  await pass()
  server.newest('verifyOtp').succeed(sessionOf('Ada', TOKEN))
  await pass()
}

async function byPhone({ store, server }: Login) {
  store.dispatch(opened)
  await pass(150)
  server.newest('create').succeed(ticketNamed(TICKET))
  await pass(5000)
  server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada', TOKEN) })
  await pass()
}

/** A client, and whatever secrets could be found in its caches at any time. */
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
  '[TOK-02] signing in with %s leaves no secret in the client, at no time, nor in the state',
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

test('[TOK-02] [QR-16] a session that waits for a "yes" is in no cache and not in the state', async () => {
  const { queryClient, found, look } = watchedClient()
  const login = startLogin({ queryClient, asksIdentity: true })
  await byPhone(login)
  look()
  expect(login.steps()).toEqual(['confirming'])
  expect([...found]).toEqual([])
  expect(pathsTo(TOKEN, login.store.getState())).toEqual([])
  expect(login.succeeded).not.toHaveBeenCalled()

  login.store.dispatch({ type: 'identity.confirmed' })
  login.store.dispatch({ type: 'identity.confirmed' })
  expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada', TOKEN)]])
})

test.each(['identity.declined', 'restarted'] as const)(
  '[QR-16] a session that was waiting is gone after %s',
  async type => {
    const login = startLogin({ asksIdentity: true })
    await byPhone(login)
    login.store.dispatch({ type })
    login.store.dispatch({ type: 'identity.confirmed' })
    await pass(10 * MINUTE)
    expect(login.succeeded).not.toHaveBeenCalled()
  },
)

test('[TOK-02] a secret that is left in a client is found', () => {
  const { queryClient, found, look } = watchedClient()
  queryClient.setQueryData(['a host'], { nested: [new Map([['session', sessionOf('Ada', TOKEN)]])] })
  look()
  expect(found.size).toBeGreaterThan(0)
})

test('[OTP-05] the code and the challenge are gone from the state when the person becomes someone else', async () => {
  const login = startLogin()
  login.store.dispatch(submitted)
  await pass()
  login.server.newest('requestOtp').succeed(challengeFor(ada, { ref: { id: 'canary-challenge' } }))
  await pass()
  login.store.dispatch(entered(CODE))
  await pass()
  expect(pathsTo('canary-challenge', login.store.getState())).not.toEqual([])
  login.store.dispatch({ type: 'identifier.changed' })
  for (const secret of [CODE, 'canary-challenge']) expect(pathsTo(secret, login.store.getState())).toEqual([])
})
