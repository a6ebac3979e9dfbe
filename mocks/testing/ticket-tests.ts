import { expect, vi } from 'vitest'
import { bodyOf, payloadOf } from './api-clients.js'
import { sara, type WireCheck } from './wire-test.js'

export const ticketChecks: readonly WireCheck[] = [
  {
    title: 'a ticket lives for three minutes, and names a picture below its own address',
    run: async ({ speaker, ask, now }) => {
      const answer = await speaker.ticket(ask)
      const { expired_at, url, qr_image } = Object(payloadOf(answer))
      expect(answer.status).toBe(200)
      expect(Date.parse(expired_at)).toBe(now() + 180_000)
      expect(url ?? qr_image).toMatch(/^http:\/\/[^/]+\/api\/[^?]+\/qr\/[^?]+$/)
    },
  },
  {
    title: '[F-102] a ticket waits, is scanned, is granted once, and is used after that',
    run: async ({ speaker, ask, service, now }) => {
      const phone = service.signInPhone(sara)
      const ticket = await speaker.ticket(ask)
      const check = async () => {
        now.advance(1000)
        return speaker.check(ask, ticket)
      }
      const pending = await check()
      expect(pending.status).toBe(speaker.pendingStatus)
      expect(bodyOf(pending)).toMatchObject({ succeed: false, message: '' })
      expect((await speaker.decide(ask, ticket, 'scan', phone)).status).toBe(200)
      expect(bodyOf(await check())).toMatchObject({ succeed: false, code: 'scanned' })
      expect(payloadOf(await speaker.decide(ask, ticket, 'authorize', phone))).toEqual([])
      expect(payloadOf(await check())).toMatchObject({ first_name: 'Sara', access_token: expect.any(String) })
      expect((await check()).status).toBe(409)
    },
  },
  {
    title: '[QR-21] approving needs a bearer token, happens once, and not after expiry',
    run: async ({ speaker, ask, service, now }) => {
      const phone = service.signInPhone(sara)
      const ticket = await speaker.ticket(ask)
      expect((await speaker.decide(ask, ticket, 'authorize')).status).toBe(401)
      expect((await speaker.decide(ask, ticket, 'authorize', 'made-up')).status).toBe(401)
      expect((await speaker.decide(ask, ticket, 'authorize', phone)).status).toBe(200)
      expect((await speaker.decide(ask, ticket, 'authorize', phone)).status).toBe(409)
      const late = await speaker.ticket(ask)
      now.advance(180_000)
      expect((await speaker.decide(ask, late, 'authorize', phone)).status).toBe(410)
      expect((await speaker.check(ask, late)).status).toBe(410)
    },
  },
  {
    title: '[QR-21] a declined ticket is 403',
    run: async ({ speaker, ask, service }) => {
      const ticket = await speaker.ticket(ask)
      expect((await speaker.decide(ask, ticket, 'deny', service.signInPhone(sara))).status).toBe(200)
      expect((await speaker.check(ask, ticket)).status).toBe(403)
    },
  },
  {
    title: '[QR-15] a phone approves with the digits of the ticket, and any others, or none, decline it',
    rules: { matchCodes: true },
    run: async ({ speaker, ask, service }) => {
      const phone = service.signInPhone(sara)
      const outcomes = async (say: (shown: string) => string | undefined) => {
        const ticket = await speaker.ticket(ask)
        const { match_code: shown } = Object(payloadOf(ticket))
        expect(shown).toMatch(/^\d\d$/)
        const decided = await speaker.decide(ask, ticket, 'authorize', phone, say(shown))
        return [decided.status, (await speaker.check(ask, ticket)).status]
      }
      expect(await outcomes(shown => shown)).toEqual([200, 200])
      expect(await outcomes(shown => (shown === '00' ? '01' : '00'))).toEqual([403, 403])
      expect(await outcomes(() => undefined)).toEqual([403, 403])
    },
  },
  {
    title: '[QR-22] of 20 parallel checks of a granted ticket one gets a token',
    run: async ({ speaker, ask, service }) => {
      const ticket = await speaker.ticket(ask)
      await speaker.decide(ask, ticket, 'authorize', service.signInPhone(sara))
      const answers = await Promise.all(Array.from({ length: 20 }, () => speaker.check(ask, ticket)))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    },
  },
  {
    title: 'a check that asks to be held is answered when the phone decides',
    run: async ({ speaker, ask, service }) => {
      const phone = service.signInPhone(sara)
      const ticket = await speaker.ticket(ask)
      const arrived = vi.spyOn(service.tickets, 'quietMs')
      const held = speaker.check(
        (path, body, headers) => ask(path, body, { ...headers, Prefer: 'wait=25' }),
        ticket,
      )
      await vi.waitFor(() => expect(arrived).toHaveBeenCalled())
      await speaker.decide(ask, ticket, 'authorize', phone)
      const { status, headers } = await held
      expect(status).toBe(200)
      expect(headers.get('Preference-Applied')).toBe('wait=25')
    },
  },
  {
    title: 'checking a ticket twice in a second is told to slow down',
    run: async ({ speaker, ask }) => {
      const ticket = await speaker.ticket(ask)
      await speaker.check(ask, ticket)
      const answer = await speaker.check(ask, ticket)
      expect(answer.status).toBe(429)
      expect(bodyOf(answer)).toEqual({ error: 'slow_down' })
    },
  },
]
