import { expect, vi } from 'vitest'
import { parseBody, parsePayload, parsePayloadFields, pictureUrl } from './ask.js'
import { sara, type WireTest } from './wire-test.js'

export const ticketTests: readonly WireTest[] = [
  {
    title: 'a ticket lives for three minutes, and has a picture below its own address',
    run: async ({ client, ask, now }) => {
      const response = await client.createTicket(ask)
      expect(response.status).toBe(200)
      const { expired_at } = parsePayloadFields(response)
      expect(Date.parse(String(expired_at))).toBe(now() + 180_000)
      expect(pictureUrl(response)).toMatch(/^http:\/\/[^/]+\/api\/[^?]+\/qr\/[^?]+$/)
    },
  },
  {
    title: '[F-102] a ticket is pending, then scanned, then granted once, and used after that',
    run: async ({ client, ask, service, now }) => {
      const phone = service.signInPhone(sara)
      const ticket = await client.createTicket(ask)
      const check = async () => {
        now.advance(1000)
        return client.check(ask, ticket)
      }
      const pending = await check()
      expect(pending.status).toBe(client.pendingStatus)
      expect(parseBody(pending)).toMatchObject({ succeed: false, message: '' })
      expect((await client.decide(ask, ticket, 'scan', phone)).status).toBe(200)
      expect(parseBody(await check())).toMatchObject({ succeed: false, code: 'scanned' })
      expect(parsePayload(await client.decide(ask, ticket, 'authorize', phone))).toEqual([])
      expect(parsePayload(await check())).toMatchObject({
        first_name: 'Sara',
        access_token: expect.any(String),
      })
      const used = await check()
      expect([used.status, parseBody(used)['code']]).toEqual([client.usedStatus, 'already_used'])
    },
  },
  {
    title: '[QR-21] approving needs a bearer token, happens once, and not after expiry',
    run: async ({ client, ask, service, now }) => {
      const phone = service.signInPhone(sara)
      const ticket = await client.createTicket(ask)
      expect((await client.decide(ask, ticket, 'authorize')).status).toBe(401)
      expect((await client.decide(ask, ticket, 'authorize', 'made-up')).status).toBe(401)
      expect((await client.decide(ask, ticket, 'authorize', phone)).status).toBe(200)
      expect((await client.decide(ask, ticket, 'authorize', phone)).status).toBe(client.usedStatus)
      const late = await client.createTicket(ask)
      now.advance(180_000)
      expect((await client.decide(ask, late, 'authorize', phone)).status).toBe(410)
      expect((await client.check(ask, late)).status).toBe(410)
    },
  },
  {
    title: '[QR-21] a declined ticket is 403',
    run: async ({ client, ask, service }) => {
      const ticket = await client.createTicket(ask)
      expect((await client.decide(ask, ticket, 'deny', service.signInPhone(sara))).status).toBe(200)
      expect((await client.check(ask, ticket)).status).toBe(403)
    },
  },
  {
    title: '[QR-15] a phone approves with the digits of the ticket; other digits, or none, decline it',
    rules: { matchCodes: true },
    run: async ({ client, ask, service }) => {
      const phone = service.signInPhone(sara)
      const statuses = async (repeat: (shown: string) => string | undefined) => {
        const ticket = await client.createTicket(ask)
        const shown = String(parsePayloadFields(ticket)['match_code'])
        expect(shown).toMatch(/^\d\d$/)
        const decided = await client.decide(ask, ticket, 'authorize', phone, repeat(shown))
        return [decided.status, (await client.check(ask, ticket)).status]
      }
      expect(await statuses(shown => shown)).toEqual([200, 200])
      expect(await statuses(shown => (shown === '00' ? '01' : '00'))).toEqual([403, 403])
      expect(await statuses(() => undefined)).toEqual([403, 403])
    },
  },
  {
    title: '[QR-22] of 20 parallel checks of a granted ticket one gets a token',
    run: async ({ client, ask, service }) => {
      const ticket = await client.createTicket(ask)
      await client.decide(ask, ticket, 'authorize', service.signInPhone(sara))
      const responses = await Promise.all(Array.from({ length: 20 }, () => client.check(ask, ticket)))
      expect(responses.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(responses.filter(({ status }) => status === client.usedStatus)).toHaveLength(19)
    },
  },
  {
    title: 'a long poll is answered when the phone decides',
    run: async ({ client, ask, service }) => {
      const phone = service.signInPhone(sara)
      const ticket = await client.createTicket(ask)
      const arrived = vi.spyOn(service.tickets, 'unchangedForMs')
      const held = client.check(
        (path, body, headers) => ask(path, body, { ...headers, Prefer: 'wait=25' }),
        ticket,
      )
      await vi.waitFor(() => expect(arrived).toHaveBeenCalled())
      await client.decide(ask, ticket, 'authorize', phone)
      const { status, headers } = await held
      expect(status).toBe(200)
      expect(headers.get('Preference-Applied')).toBe('wait=25')
    },
  },
  {
    title: 'a second check of a ticket within a second is answered "slow down"',
    run: async ({ client, ask }) => {
      const ticket = await client.createTicket(ask)
      await client.check(ask, ticket)
      const response = await client.check(ask, ticket)
      expect(response.status).toBe(429)
      expect(parseBody(response)).toEqual({ error: 'slow_down' })
    },
  },
]
