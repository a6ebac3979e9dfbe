import { once } from 'node:events'
import { createServer } from 'node:http'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { apiClients } from '../testing/api-clients.js'
import { createAsk, type Ask } from '../testing/ask.js'
import { startDemoServer } from './demo-server.js'
import { phoneFeedResponse } from './phone-feed.js'
import { PHONE_OWNER } from './demo-service.js'

const trader4 = apiClients.find(({ name }) => name === 'trader4') ?? expect.unreachable()

const OWNERS_NUMBER = '+447888872720'

let host = ''
let ask: Ask

/** A server whose own pages are 418. */
beforeEach(async () => {
  const { answer, close } = await startDemoServer(() => 'http://192.0.2.7:5173/')
  onTestFinished(close)
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, () => outgoing.writeHead(418).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const bound = server.address()
  host = `127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  ask = createAsk(`http://${host}`, request => fetch(request))
})

async function feed() {
  return phoneFeedResponse.parse(await (await fetch(`http://${host}/simulated/phone`)).json())
}

test.each(['/', '/api/trader4/v1/oauth/nothing', '/simulated/nothing'])(
  'a request without a handler is passed on to the server of the page: %s',
  async path => {
    expect((await fetch(`http://${host}${path}`)).status).toBe(418)
  },
)

test('[MOCK-04] a person signs in with the code that arrives on the simulated phone', async () => {
  const sent = await trader4.send(ask, PHONE_OWNER)
  const [message] = (await feed()).sent
  expect(message).toMatchObject({ to: PHONE_OWNER, channel: 'email' })
  expect((await trader4.verify(ask, PHONE_OWNER, sent, message?.code ?? '')).status).toBe(200)
})

test('[MOCK-07] the feed has the host, the address and the time of a ticket', async () => {
  await trader4.createTicket(ask)
  const { open, now, owner, networkUrl } = await feed()
  expect(open).toMatchObject([{ app: 'trader4', host, address: '127.0.0.1', status: 'pending' }])
  expect(now - (open[0]?.createdAt ?? 0)).toBeLessThan(10_000)
  expect({ owner, networkUrl }).toEqual({ owner: PHONE_OWNER, networkUrl: 'http://192.0.2.7:5173/' })
})

test('[F-104] a ticket expires when a test moves the clock, and can then not be approved', async () => {
  const ticket = await trader4.createTicket(ask)
  const { accessToken } = await feed()
  const body = JSON.stringify({ ms: 180_000 })
  await fetch(`http://${host}/simulated/clock`, { method: 'POST', body })
  expect((await trader4.decide(ask, ticket, 'authorize', accessToken)).status).toBe(410)
  expect((await trader4.check(ask, ticket)).status).toBe(410)
})

const foreign = [
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
]

test.each(foreign)(
  '[MOCK-11] a page of another origin gets no code of the simulated phone, and moves no clock: %o',
  async headers => {
    for (const [path, method] of [
      ['phone', 'GET'],
      ['clock', 'POST'],
    ] as const) {
      const response = await fetch(`http://${host}/simulated/${path}`, { method, headers })
      expect([response.status, await response.text()]).toEqual([403, ''])
    }
  },
)

test('[MOCK-11] the demo itself reads the simulated phone, and no other origin may', async () => {
  const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: `http://${host}` }
  const response = await fetch(`http://${host}/simulated/phone`, { headers })
  expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([200, null])
})

test.each(['{"ms":1e308}', '{"ms":-1e308}', '{"ms":"1"}', '{}', '{'])(
  '[MOCK-11] the clock stays right where it is asked for %s',
  async body => {
    const response = await fetch(`http://${host}/simulated/clock`, { method: 'POST', body })
    expect(response.status).toBe(422)
    expect(Math.abs((await feed()).now - Date.now())).toBeLessThan(10_000)
  },
)

test.each([
  ['/api/d7/send-otp', { recipient: OWNERS_NUMBER }, /^Bearer simulated-secret-[\da-f-]{36}$/],
  [
    '/api/digipay/send_otp',
    { dial_code: '+44', phone_number: '7888872720' },
    /^Token simulated-secret-[\da-f-]{36}$/,
  ],
])('[PROXY-01] the backend behind %s needs a secret, which the proxy adds', async (path, body, secret) => {
  const sent = vi.spyOn(globalThis, 'fetch')
  // Not through `ask`: the proxy adds to the body, so the page's request is not as the backend documents it.
  const request = new Request(`http://${host}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify(body),
  })
  expect((await fetch(request)).status).toBe(200)
  expect((await feed()).sent).toMatchObject([{ to: OWNERS_NUMBER }])

  const [address = '', init] = sent.mock.calls.find(([to]) => typeof to === 'string') ?? []
  expect(new Headers(init?.headers).get('Authorization')).toMatch(secret)
  const headers = { 'Content-Type': 'application/json' }
  expect((await fetch(address, { ...init, headers })).status).toBe(401)
  sent.mockRestore()
})

test('100 visitors with one network address are not limited', async () => {
  const responses = await Promise.all(Array.from({ length: 100 }, () => trader4.createTicket(ask)))
  expect(responses.filter(({ status }) => status !== 200)).toEqual([])
})
