import { getResponse } from 'msw'
import { expect, test } from 'vitest'
import { qrPayload } from '../../../src/backends/trader4/contract.js'
import { manualClock } from '../../service/clock.js'
import { seededBytes } from '../../service/random.js'
import { createLoginService } from '../../service/login-service.js'
import {
  askHandlers,
  bodyOf,
  payloadOf,
  speakers,
  ticketSpeakers,
  type Answer,
  type Ask,
  type Speaker,
} from '../../testing/api-clients.js'
import { codeFor, otherThan, sara } from '../../testing/wire-test.js'
import { createReplies } from './response-writer.js'

const stranger = 'ada@example.com'

test.each(speakers)('[OTP-15] $name takes a code with leading zeros as it was sent', async speaker => {
  const seeded = seededBytes(1)
  const digits = [0, 0, 0, 0, 4, 2]
  const randomBytes = (count: number) => (count === 1 ? Uint8Array.of(digits.shift() ?? 0) : seeded(count))
  const service = createLoginService({ now: manualClock(), randomBytes })
  const ask = askHandlers(speaker.handlers('', service))
  const sent = await speaker.send(ask, sara)
  expect(service.outbox.latest(sara)?.code).toBe('000042')
  expect((await speaker.verify(ask, sara, sent, '000042')).status).toBe(200)
})

/** All that a server answers in a whole login and its failures. */
async function wholeLogin(speaker: Speaker) {
  const now = manualClock()
  const service = createLoginService({ now })
  const answers: Answer[] = []
  const plain = askHandlers(speaker.handlers('', service))
  const ask: Ask = async (...request) => {
    const answer = await plain(...request)
    answers.push(answer)
    return answer
  }

  const first = await speaker.send(ask, sara)
  await speaker.send(ask, sara)
  await speaker.verify(ask, sara, first, otherThan(codeFor(service, sara)))
  now.advance(30_000)
  const second = await speaker.send(ask, sara)
  await speaker.verify(ask, sara, second, codeFor(service, sara))
  await speaker.verify(ask, sara, second, codeFor(service, sara))
  const ticket = await speaker.ticket(ask)
  const { url, qr_image } = Object(payloadOf(ticket))
  await ask(new URL(url ?? qr_image).pathname)
  await speaker.decide(ask, ticket, 'authorize', service.signInPhone(sara))
  await speaker.check(ask, ticket)

  expect(answers.map(({ status }) => status)).toEqual([200, 429, 401, 200, 200, 401, 200, 200, 200, 200])
  return { answers, sent: service.outbox.all() }
}

test.each(ticketSpeakers)(
  '[MOCK-05] no answer of $title ever holds a code, in a whole login and its failures',
  async speaker => {
    const { answers, sent } = await wholeLogin(speaker)
    expect(sent).toHaveLength(2)
    for (const { code } of sent) {
      for (const { text, headers } of answers) expect(text + JSON.stringify([...headers])).not.toContain(code)
    }
  },
)

test.each(ticketSpeakers)(
  '[QR-23] no answer of $title is for a cache to keep, in a whole login and its failures',
  async speaker => {
    const { answers } = await wholeLogin(speaker)
    expect(new Set(answers.map(({ headers }) => headers.get('Cache-Control')))).toEqual(new Set(['no-store']))
  },
)

test.each(speakers)('a phone can see which app of $name wants to sign in, and from where', async speaker => {
  const service = createLoginService({ now: manualClock() })
  await speaker.ticket(askHandlers(speaker.handlers('', service)))
  expect(service.tickets.open()).toMatchObject([{ app: speaker.name, address: 'local', status: 'pending' }])
})

test.each(speakers)('$name never says whether an account exists', async speaker => {
  const answersTo = async (identifier: string) => {
    const service = createLoginService({ now: manualClock() })
    const ask = askHandlers(speaker.handlers('', service))
    const sent = await speaker.send(ask, identifier)
    const wrong = await speaker.verify(ask, identifier, sent, otherThan(codeFor(service, identifier)))
    return [sent, wrong, await speaker.send(ask, identifier)].map(({ status, headers, text }) => ({
      status,
      text,
      headers: [...headers],
    }))
  }
  expect(await answersTo(sara)).toEqual(await answersTo(stranger))
})

test.each(speakers)('without explanations $name says as little as the documented servers', async speaker => {
  const service = createLoginService({ now: manualClock(), rules: { wrongPerLock: 2 } })
  const ask = askHandlers(speaker.handlers('', service, { explain: false }))
  const sent = await speaker.send(ask, sara)
  const guess = () => speaker.verify(ask, sara, sent, otherThan(codeFor(service, sara)))
  const limited = await speaker.send(ask, sara)
  const wrong = await guess()
  const locked = await guess()
  const ticket = await speaker.ticket(ask)
  await speaker.decide(ask, ticket, 'scan', service.signInPhone(sara))
  const scanned = await speaker.check(ask, ticket)

  expect(bodyOf(limited)).toEqual({ message: 'Too Many Attempts.' })
  expect([wrong.status, locked.status, scanned.status]).toEqual([401, 423, speaker.pendingStatus])
  for (const answer of [wrong, locked, scanned]) {
    expect(Object.keys(bodyOf(answer))).toHaveLength(4)
    expect(bodyOf(answer)).toMatchObject({ succeed: false, message: '' })
    expect(payloadOf(answer)).toEqual([])
  }
})

test('a body that is not JSON lacks every field', async () => {
  const [trader4] = speakers.filter(({ name }) => name === 'trader4')
  const handlers = trader4?.handlers('http://login.test', createLoginService()) ?? []
  const request = new Request('http://login.test/api/trader4/v1/oauth/sign', {
    method: 'POST',
    body: '{"id":',
  })
  const response = await getResponse(handlers, request)
  expect(response?.status).toBe(422)
  expect(await response?.json()).toMatchObject({ errors: { id: ['The id is invalid.'] } })
})

test('an answer outside the contract is a fault of the mock, and throws', () => {
  const { success } = createReplies('plural', true)
  expect(() => success(qrPayload, { token: 'with a space', url: '' })).toThrow()
})
