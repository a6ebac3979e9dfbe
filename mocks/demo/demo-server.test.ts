import { once } from 'node:events'
import { createServer } from 'node:http'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { askOver, speakers, type Ask } from '../testing/api-clients.js'
import { demoServer } from './demo-server.js'
import { phoneFeed } from './phone-feed.js'
import { OWNER } from './demo-service.js'

const trader4 = speakers.find(({ name }) => name === 'trader4') ?? expect.unreachable()

const OWNERS_NUMBER = '+447888872720'

let host = ''
let ask: Ask

/** A server of pages, which say 418 here. */
beforeEach(async () => {
  const { answer, close } = await demoServer(() => 'http://192.0.2.7:5173/')
  onTestFinished(close)
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing, () => outgoing.writeHead(418).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const bound = server.address()
  host = `127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
  ask = askOver(`http://${host}`, request => fetch(request))
})

async function feed() {
  return phoneFeed.parse(await (await fetch(`http://${host}/simulated/phone`)).json())
}

test.each(['/', '/api/trader4/v1/oauth/nothing', '/simulated/nothing'])(
  'what the mock has no answer to is left to the server of the page: %s',
  async path => {
    expect((await fetch(`http://${host}${path}`)).status).toBe(418)
  },
)

test('[MOCK-04] a person signs in with the code that arrives on the simulated phone', async () => {
  const sent = await trader4.send(ask, OWNER)
  const [message] = (await feed()).sent
  expect(message).toMatchObject({ to: OWNER, channel: 'email' })
  expect((await trader4.verify(ask, OWNER, sent, message?.code ?? '')).status).toBe(200)
})

test('[MOCK-07] the phone learns which host was asked, from where and when', async () => {
  await trader4.ticket(ask)
  const { open, now, owner, networkUrl } = await feed()
  expect(open).toMatchObject([{ app: 'trader4', host, address: '127.0.0.1', status: 'pending' }])
  expect(now - (open[0]?.createdAt ?? 0)).toBeLessThan(10_000)
  expect({ owner, networkUrl }).toEqual({ owner: OWNER, networkUrl: 'http://192.0.2.7:5173/' })
})

test('[F-104] who approves when the ticket is over is told so, however fast a test makes time pass', async () => {
  const ticket = await trader4.ticket(ask)
  const { accessToken } = await feed()
  const body = JSON.stringify({ ms: 180_000 })
  await fetch(`http://${host}/simulated/clock`, { method: 'POST', body })
  expect((await trader4.decide(ask, ticket, 'authorize', accessToken)).status).toBe(410)
  expect((await trader4.check(ask, ticket)).status).toBe(410)
})

test.each([
  ['/api/d7/send-otp', { recipient: OWNERS_NUMBER }, /^Bearer simulated-secret-[\da-f-]{36}$/],
  [
    '/api/digipay/send_otp',
    { dial_code: '+44', phone_number: '7888872720' },
    /^Token simulated-secret-[\da-f-]{36}$/,
  ],
])('[PROXY-01] what is behind %s wants a secret, which the proxy alone knows', async (path, body, secret) => {
  const sent = vi.spyOn(globalThis, 'fetch')
  // The proxy adds to the body too: what it is asked is not what the backend's own document says.
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

test('nobody is limited for sharing an address with many others', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => trader4.ticket(ask)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})
