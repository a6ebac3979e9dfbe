import { expect, onTestFinished, test } from 'vitest'
import { apiClients } from '../testing/api-clients.js'
import { createAsk, type Ask } from '../testing/ask.js'
import type { Environment } from './environment.js'
import { serveMock } from './serve-mock.js'

interface RunningMock {
  readonly url: string
  readonly lines: readonly string[]
  readonly ask: Ask
}

async function start(environment: Environment = {}): Promise<RunningMock> {
  const lines: string[] = []
  const server = await serveMock({ PORT: '0', ...environment }, line => lines.push(line))
  onTestFinished(server.close)
  return { url: server.url, lines, ask: createAsk(server.url, request => fetch(request)) }
}

test('all backends are on one port, which says that it is simulated, and prints each code that is "sent"', async () => {
  const { url, lines, ask } = await start()
  const printed = lines.join('\n')
  expect(printed).toMatch(/^Simulated login service on http:\/\/127\.0\.0\.1:\d+\n/)
  for (const path of ['/api/werify', '/api/werify-oauth', '/api/trader4', '/api/d7', '/api/digipay']) {
    expect(printed).toContain(url + path)
  }

  for (const client of apiClients) {
    const identifier = `${client.name}@example.com`
    const sent = await client.send(ask, identifier)
    const [, code = ''] = /Your Werify code is (\d{6})\./.exec(lines.at(-1) ?? '') ?? []
    expect(lines.at(-1)).toContain(`email to ${identifier}: `)
    expect((await client.verify(ask, identifier, sent, code)).status).toBe(200)
  }

  const secret = { Authorization: 'Bearer simulated' }
  expect(printed).toContain(`${url}/api/d7 (your proxy must send "Authorization: Bearer simulated")`)
  const body = { recipient: '+447888872720', originator: 'SignOTP', content: 'Acme: {}' }
  expect((await ask('/api/d7/send-otp', body, secret)).status).toBe(200)
  expect(lines.at(-1)).toMatch(/^sms to \+447888872720: Acme: \d{6}$/)
})

test('the paths that public clients know are printed, and served', async () => {
  const { url, lines } = await start()
  expect(lines).toContain('Public clients of werify find /api/v1 here, those of d7 find /verify/v1/otp here.')
  const statuses = ['/api/v1/qr', '/verify/v1/report/none'].map(
    async path => (await fetch(url + path)).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 401])
})

test('[MOCK-09] a request outside the contract is taken, unless the mock is strict and says what is outside', async () => {
  const body = JSON.stringify({ id: 'ada@example.com', colour: 'green' })
  const headers = { 'Content-Type': 'application/json' }
  const send = ({ url }: RunningMock) =>
    fetch(`${url}/api/trader4/v1/oauth/sign`, { method: 'POST', headers, body })
  expect((await send(await start())).status).toBe(200)
  const refused = await send(await start({ STRICT: 'on' }))
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('colour')
})

test('the limits are printed, with the switch that lifts them', async () => {
  const { lines } = await start()
  expect(lines).toContain('Limits, as on a real server. --limits off lifts them:')
  expect(lines).toContain(
    '  for a person           3 codes in 10 minutes, 5 codes in 1 hour, 30 seconds apart',
  )
  expect(lines).toContain(
    '  for a network address  10 codes in 1 hour, 60 requests in 1 minute, 20 QR codes in 10 minutes',
  )
})

/** Statuses of 70 requests for a code, each for another person, and two for the last one. */
async function statusesOfManyCodes(ask: Ask): Promise<readonly number[]> {
  const statuses: number[] = []
  for (let person = 0; person <= 70; person += 1) {
    const id = `person-${Math.min(person, 69)}@example.com`
    const { status } = await ask('/api/trader4/v1/oauth/sign', { id })
    statuses.push(status)
  }
  return statuses
}

test('with limits, the eleventh code from one network address is refused', async () => {
  const { ask } = await start()
  const statuses = await statusesOfManyCodes(ask)
  expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200))
  expect(new Set(statuses.slice(10))).toEqual(new Set([429]))
})

test('with LIMITS=off no request is refused, and the lines say so', async () => {
  const { ask, lines } = await start({ LIMITS: 'off' })
  expect(lines).toContain('Limits are off: no waits and no quotas. Wrong codes still lock.')
  expect(new Set(await statusesOfManyCodes(ask))).toEqual(new Set([200]))
})

test('[DOC-04] a flaw is printed, and the server has it', async () => {
  const { lines, url } = await start({ FLAW: 'cacheable,no-max-age' })
  expect(lines).toContain('It has a flaw, for the doctor: Responses with secrets may be stored (cacheable).')
  const ticket = await fetch(`${url}/api/trader4/v1/oauth/qr`)
  expect(ticket.headers.get('Cache-Control')).toBe('max-age=60')
  expect(ticket.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After')
  const preflight = await fetch(`${url}/api/trader4/v1/oauth/sign`, { method: 'OPTIONS' })
  expect(preflight.headers.has('Access-Control-Max-Age')).toBe(false)
})

test('[DOC-04] a flaw that makes a response longer leaves it whole', async () => {
  const { url } = await start({ FLAW: 'code-in-answer' })
  const sent = await fetch(`${url}/api/trader4/v1/oauth/sign`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: 'ada@acme.example' }),
  })
  expect(await sent.json()).toEqual({
    succeed: true,
    message: '',
    results: [],
    metas: [],
    otp: expect.stringMatching(/^\d{6}$/),
  })
})

test.each([
  [{ FLAW: 'blue' }, 'There is no flaw "blue". Set one of redirect, no-cors, '],
  [{ CORS: 'ajar' }, 'CORS is "ajar". Set one of open, exposed, closed, no-preflight.'],
  [{ PORT: 'http' }, 'PORT is "http". Set a number from 0 to 65535.'],
  [{ PORT: '65536' }, 'PORT is "65536". Set a number from 0 to 65535.'],
  [{ LIMITS: 'none' }, 'LIMITS is "none". Set one of on, off.'],
])('an unknown value is refused with the values that exist: %o', async (environment, message) => {
  await expect(serveMock({ PORT: '0', ...environment }, () => {})).rejects.toThrow(message)
})
