import { getResponse } from 'msw'
import { expect, test } from 'vitest'
import { createTicketResponse } from '../../../src/backends/trader4/contract.js'
import { manualClock } from '../../service/clock.js'
import { seededBytes } from '../../service/random.js'
import { createLoginService } from '../../service/login-service.js'
import { apiClients, ticketClients, type ApiClient } from '../../testing/api-clients.js'
import {
  askHandlers,
  parseBody,
  parsePayload,
  pictureUrl,
  type ApiResponse,
  type Ask,
} from '../../testing/ask.js'
import { sara } from '../../testing/wire-test.js'
import { latestCode, wrongCode } from '../../testing/codes.js'
import { createResponseWriter } from './response-writer.js'

const stranger = 'ada@example.com'

test.each(apiClients)('[OTP-15] $name accepts a code with leading zeros', async client => {
  const seeded = seededBytes(1)
  const digits = [0, 0, 0, 0, 4, 2]
  const randomBytes = (count: number) => (count === 1 ? Uint8Array.of(digits.shift() ?? 0) : seeded(count))
  const service = createLoginService({ now: manualClock(), randomBytes })
  const ask = askHandlers(client.handlers('', service))
  const sent = await client.send(ask, sara)
  expect(service.outbox.latest(sara)?.code).toBe('000042')
  expect((await client.verify(ask, sara, sent, '000042')).status).toBe(200)
})

/** Responses of a backend in a whole login, with failures. */
async function wholeLogin(client: ApiClient) {
  const now = manualClock()
  const service = createLoginService({ now })
  const responses: ApiResponse[] = []
  const plain = askHandlers(client.handlers('', service))
  const ask: Ask = async (...request) => {
    const response = await plain(...request)
    responses.push(response)
    return response
  }

  const first = await client.send(ask, sara)
  await client.send(ask, sara)
  await client.verify(ask, sara, first, wrongCode(latestCode(service, sara)))
  now.advance(30_000)
  const second = await client.send(ask, sara)
  await client.verify(ask, sara, second, latestCode(service, sara))
  await client.verify(ask, sara, second, latestCode(service, sara))
  const ticket = await client.createTicket(ask)
  await ask(new URL(pictureUrl(ticket)).pathname)
  await client.decide(ask, ticket, 'authorize', service.signInPhone(sara))
  await client.check(ask, ticket)

  expect(responses.map(({ status }) => status)).toEqual([200, 429, 401, 200, 200, 401, 200, 200, 200, 200])
  return { responses, sent: service.outbox.all() }
}

test.each(ticketClients)(
  '[MOCK-05] no response of $title contains a code, in a whole login with failures',
  async client => {
    const { responses, sent } = await wholeLogin(client)
    expect(sent).toHaveLength(2)
    for (const { code } of sent) {
      for (const { text, headers } of responses)
        expect(text + JSON.stringify([...headers])).not.toContain(code)
    }
  },
)

test.each(ticketClients)(
  '[QR-23] no cache may store a response of $title, in a whole login with failures',
  async client => {
    const { responses } = await wholeLogin(client)
    expect(new Set(responses.map(({ headers }) => headers.get('Cache-Control')))).toEqual(
      new Set(['no-store']),
    )
  },
)

test.each(apiClients)(
  'a phone sees the app and the address of a browser that signs in to $name',
  async client => {
    const service = createLoginService({ now: manualClock() })
    await client.createTicket(askHandlers(client.handlers('', service)))
    expect(service.tickets.open()).toMatchObject([{ app: client.name, address: 'local', status: 'pending' }])
  },
)

test.each(apiClients)('$name does not reveal if an account exists', async client => {
  const answersTo = async (identifier: string) => {
    const service = createLoginService({ now: manualClock() })
    const ask = askHandlers(client.handlers('', service))
    const sent = await client.send(ask, identifier)
    const wrong = await client.verify(ask, identifier, sent, wrongCode(latestCode(service, identifier)))
    return [sent, wrong, await client.send(ask, identifier)].map(({ status, headers, text }) => ({
      status,
      text,
      headers: [...headers],
    }))
  }
  expect(await answersTo(sara)).toEqual(await answersTo(stranger))
})

test.each(apiClients)(
  'without error details $name sends as little as the documented servers',
  async client => {
    const service = createLoginService({ now: manualClock(), rules: { wrongCodesPerLock: 2 } })
    const ask = askHandlers(client.handlers('', service, { errorDetails: false }))
    const sent = await client.send(ask, sara)
    const guess = () => client.verify(ask, sara, sent, wrongCode(latestCode(service, sara)))
    const limited = await client.send(ask, sara)
    const wrong = await guess()
    const locked = await guess()
    const ticket = await client.createTicket(ask)
    await client.decide(ask, ticket, 'scan', service.signInPhone(sara))
    const scanned = await client.check(ask, ticket)

    expect(parseBody(limited)).toEqual({ message: 'Too Many Attempts.' })
    expect([wrong.status, locked.status, scanned.status]).toEqual([401, 423, client.pendingStatus])
    for (const response of [wrong, locked, scanned]) {
      expect(Object.keys(parseBody(response))).toHaveLength(4)
      expect(parseBody(response)).toMatchObject({ succeed: false, message: '' })
      expect(parsePayload(response)).toEqual([])
    }
  },
)

test('a body that is not JSON is 422, as one without fields', async () => {
  const [trader4] = apiClients.filter(({ name }) => name === 'trader4')
  const handlers = trader4?.handlers('http://login.test', createLoginService()) ?? []
  const request = new Request('http://login.test/api/trader4/v1/oauth/sign', {
    method: 'POST',
    body: '{"id":',
  })
  const response = await getResponse(handlers, request)
  expect(response?.status).toBe(422)
  expect(await response?.json()).toMatchObject({ errors: { id: ['The id is invalid.'] } })
})

test('a response outside the contract is an error of the mock, and throws', () => {
  const { success } = createResponseWriter('plural', true)
  expect(() => success(createTicketResponse, { token: 'with a space', url: '' })).toThrow()
})
