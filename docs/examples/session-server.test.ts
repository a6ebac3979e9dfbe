import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { manualClock } from '../../mocks/service/clock.js'
import { sessionServer } from './session-server.mjs'

const SAME_ORIGIN = { 'Sec-Fetch-Site': 'same-origin' }
const DAY_MS = 24 * 60 * 60 * 1000

/** Runs the sessions on a real port. The login service knows one token. */
async function start(sessions = new Map()) {
  const now = manualClock()
  const verify = async (token: string) => {
    if (token === 'broken') throw new Error('the login service is down')
    return token === 'good' ? { id: 'ada' } : undefined
  }
  const answer = sessionServer(verify, { now, sessions })
  const server = createServer((request, response) => {
    answer(request, response, () => response.writeHead(200).end('page')).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  async function ask(method: string, headers: Record<string, string> = {}, body?: string) {
    const response = await fetch(`http://127.0.0.1:${port}/session`, {
      method,
      headers: { ...SAME_ORIGIN, ...headers },
      ...(body !== undefined && { body }),
    })
    const cookie = response.headers.get('Set-Cookie')
    return { status: response.status, cookie, text: await response.text(), headers: response.headers }
  }

  async function signIn() {
    const { cookie } = await ask('POST', {}, 'good')
    return { Cookie: `theme=dark; ${cookie?.split(';')[0] ?? ''}` }
  }
  return { now, sessions, port, ask, signIn }
}

test('[TOK-08] a token that the login service knows starts a session in a cookie that no script can read', async () => {
  const { ask, sessions } = await start()
  const { status, cookie, text, headers } = await ask('POST', {}, 'good')
  expect([status, text, headers.get('Cache-Control')]).toEqual([204, '', 'no-store'])
  expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Max-Age=86400; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  expect(JSON.stringify([...sessions])).not.toContain(/=([\w-]+)/.exec(cookie ?? '')?.[1])
})

test('the session says who is signed in, for a day', async () => {
  const { ask, signIn, now } = await start()
  const cookies = await signIn()
  expect(await ask('GET', cookies)).toMatchObject({ status: 200, text: '{"id":"ada"}' })
  now.advance(DAY_MS - 1)
  expect((await ask('GET', cookies)).status).toBe(200)
  now.advance(1)
  expect((await ask('GET', cookies)).status).toBe(401)
})

test('a session that has ended is removed when somebody else signs in', async () => {
  const { sessions, signIn, now } = await start()
  await signIn()
  now.advance(DAY_MS - 1)
  await signIn()
  expect(sessions.size).toBe(2)
  now.advance(1)
  await signIn()
  expect(sessions.size).toBe(2)
})

test('a store that answers later tells who is signed in, and who is not', async () => {
  class LaterMap extends Map<string, object> {
    override async get(id: string) {
      return super.get(id)
    }
  }
  const { ask, signIn } = await start(new LaterMap())
  expect((await ask('GET')).status).toBe(401)
  expect((await ask('GET', await signIn())).status).toBe(200)
})

test('each login gets another session', async () => {
  const { signIn } = await start()
  expect(await signIn()).not.toEqual(await signIn())
})

test('signing out ends the session on the server and removes the cookie', async () => {
  const { ask, signIn } = await start()
  const cookies = await signIn()
  const { status, cookie } = await ask('DELETE', cookies)
  expect([status, cookie]).toEqual([
    204,
    '__Host-session=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax',
  ])
  expect((await ask('GET', cookies)).status).toBe(401)
})

test.each([
  ['a token that nobody knows', 'POST', {}, 'bad', 401],
  ['no token', 'POST', {}, '', 400],
  ['a token with a space', 'POST', {}, 'good good', 400],
  ['a token of more than 8 KiB', 'POST', {}, 'x'.repeat(8193), 400],
  ['a login service that fails', 'POST', {}, 'broken', 502],
  ['another site', 'POST', { 'Sec-Fetch-Site': 'cross-site' }, 'good', 403],
  ['another site that signs out', 'DELETE', { 'Sec-Fetch-Site': 'same-site' }, undefined, 403],
  ['another method', 'PUT', {}, 'good', 405],
  ['no cookie', 'GET', {}, undefined, 401],
  ['a made-up cookie', 'GET', { Cookie: '__Host-session=abc' }, undefined, 401],
])('%s starts no session', async (_what, method, headers, body, status) => {
  const { ask, sessions } = await start()
  expect(await ask(method, headers, body)).toMatchObject({ status, cookie: null, text: '' })
  expect(sessions.size).toBe(0)
})

test('a browser without Sec-Fetch-Site is judged by its Origin', async () => {
  const { port } = await start()
  const post = (origin: string) =>
    fetch(`http://127.0.0.1:${port}/session`, { method: 'POST', headers: { Origin: origin }, body: 'good' })
  expect((await post(`http://127.0.0.1:${port}`)).status).toBe(204)
  expect((await post('https://evil.example')).status).toBe(403)
})

test.each(['/', '/session/', '/?/session', '//', '//:/session', '//app.example/session'])(
  'another path, such as %s, is left to the site',
  async path => {
    const { port } = await start()
    expect(await (await fetch(`http://127.0.0.1:${port}${path}`)).text()).toBe('page')
  },
)

test('the path of the session may have a query', async () => {
  const { port } = await start()
  expect((await fetch(`http://127.0.0.1:${port}/session?fresh`)).status).toBe(401)
})
