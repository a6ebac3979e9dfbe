import { expect } from 'vitest'
import { parseBody, parsePayload, parsePayloadFields, type ApiResponse } from './ask.js'
import { sara, signIn, type WireTest } from './wire-test.js'
import { latestCode, wrongCode } from './codes.js'

export const codeTests: readonly WireTest[] = [
  {
    title: 'a code from the outbox signs in, and the response has the profile, in the spelling of the server',
    run: async context => {
      const { client } = context
      const response = await signIn(context, sara)
      expect(response.status).toBe(200)
      expect(Object.keys(parseBody(response))).toEqual(
        client.name === 'werifyOauth'
          ? ['succeed', 'message', 'result', 'meta']
          : ['succeed', 'message', 'results', 'metas'],
      )
      expect(parsePayload(response)).toMatchObject({
        first_name: 'Sara',
        last_name: 'Rahimi',
        last_connection: '2026-11-20T09:30:00.000000Z',
        token_type: 'bearer',
        ...(client.name === 'werify'
          ? { phone_numbers: [{ mobile_number: '+445528888852', is_verified: 1 }], expire: 43_800 }
          : { phone_number: '+445528888852' }),
      })
    },
  },
  {
    title: 'a new account is null in every field but its token, with an empty list of numbers at werify',
    run: async context => {
      const { access_token, token_type, expire, phone_numbers, ...rest } = parsePayloadFields(
        await signIn(context, 'ada@example.com'),
      )
      expect(access_token).toMatch(/^[\w-]{43}$/)
      expect(token_type).toBe('bearer')
      expect([expire, phone_numbers]).toEqual(
        context.client.name === 'werify' ? [43_800, []] : [undefined, undefined],
      )
      expect(Object.keys(rest)).toContain('first_name')
      expect(new Set(Object.values(rest))).toEqual(new Set([null]))
    },
  },
  {
    title: 'the response to a sent code holds the names of the challenge, and nothing else',
    run: async ({ client, ask }) => {
      const response = await client.send(ask, sara)
      expect(response.status).toBe(200)
      expect(parsePayload(response)).toEqual(
        client.name === 'werify'
          ? { type: 'otp', id: expect.any(String), hash: expect.any(String), created_at: expect.any(String) }
          : [],
      )
    },
  },
  {
    title: 'a wrong code is 401, with the number of attempts that are left',
    run: async ({ client, ask, service }) => {
      const sent = await client.send(ask, sara)
      const response = await client.verify(ask, sara, sent, wrongCode(latestCode(service, sara)))
      expect(response.status).toBe(401)
      expect(parseBody(response)).toMatchObject({
        succeed: false,
        message: '',
        code: 'otp_invalid',
        attempts_left: 4,
      })
    },
  },
  {
    title: 'a code is accepted once',
    run: async context => {
      const { client, ask, service } = context
      const sent = await client.send(ask, sara)
      const verify = () => client.verify(ask, sara, sent, latestCode(service, sara))
      expect((await verify()).status).toBe(200)
      const again = await verify()
      expect(again.status).toBe(401)
      expect(parseBody(again)).toMatchObject({ code: 'otp_used' })
    },
  },
  {
    title: '[OTP-16] of 20 parallel right codes one signs in',
    run: async ({ client, ask, service }) => {
      const sent = await client.send(ask, sara)
      const responses = await Promise.all(
        Array.from({ length: 20 }, () => client.verify(ask, sara, sent, latestCode(service, sara))),
      )
      expect(responses.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(responses.filter(({ status }) => status === 401)).toHaveLength(19)
    },
  },
  {
    title: '[OTP-17] the right code is 401 once it has expired',
    run: async ({ client, ask, service, now }) => {
      const sent = await client.send(ask, sara)
      now.advance(300_000)
      const response = await client.verify(ask, sara, sent, latestCode(service, sara))
      expect(response.status).toBe(401)
      expect(parseBody(response)).toMatchObject({ code: 'otp_expired' })
    },
  },
  {
    title: '[OTP-18] the tenth wrong code in a row locks the identifier: 423 for verifying and for sending',
    run: async ({ client, ask, service, now }) => {
      let response
      for (let challenge = 0; challenge < 2; challenge += 1) {
        const sent = await client.send(ask, sara)
        for (let guess = 0; guess < 5; guess += 1) {
          response = await client.verify(ask, sara, sent, wrongCode(latestCode(service, sara)))
        }
        now.advance(challenge === 0 ? 30_000 : 499)
      }
      expect(response?.status).toBe(423)
      expect(response && parseBody(response)).toMatchObject({ code: 'otp_locked', retry_after: 900 })
      const refused = await client.send(ask, sara)
      expect(refused.status).toBe(423)
      expect(refused.headers.get('Retry-After')).toBe('900')
    },
  },
  {
    title: '[OTP-20] a second code at once is 429, with the wait in whole seconds',
    run: async ({ client, ask, now }) => {
      await client.send(ask, sara)
      now.advance(100)
      const response = await client.send(ask, sara)
      expect(response.status).toBe(429)
      expect(response.headers.get('Retry-After')).toBe('30')
      expect(parseBody(response)).toEqual({
        message: 'Too Many Attempts.',
        code: 'rate_limited',
        retry_after: 30,
      })
    },
  },
  {
    title: '[OTP-20] after 60 requests in a minute every request but a check is 429',
    run: async ({ client, ask }) => {
      const ticket = await client.createTicket(ask)
      for (let request = 1; request < 60; request += 1) {
        await client.send(ask, 'nobody')
      }
      const response = await client.send(ask, sara)
      expect(response.status).toBe(429)
      expect(response.headers.get('X-RateLimit-Limit')).toBe('60')
      expect(response.headers.get('X-RateLimit-Remaining')).toBe('0')
      expect((await client.check(ask, ticket)).status).toBe(client.pendingStatus)
    },
  },
  {
    title: '[OTP-20] every response tells the quota of its address, and checks have their own',
    run: async ({ client, ask, now }) => {
      const quota = ({ headers }: ApiResponse) =>
        ['Limit', 'Remaining'].map(name => headers.get(`X-RateLimit-${name}`))
      const ticket = await client.createTicket(ask)
      expect(quota(ticket)).toEqual(['60', '59'])
      expect(quota(await client.send(ask, 'nobody'))).toEqual(['60', '58'])
      expect(quota(await client.check(ask, ticket))).toEqual(['60', '59'])
      now.advance(60_000)
      expect(quota(await client.send(ask, sara))).toEqual(['60', '59'])
    },
  },
  {
    title: 'text that is not an identifier is 422, with the name of the field',
    run: async ({ client, ask }) => {
      for (const identifier of ['', 'nobody']) {
        const response = await client.send(ask, identifier)
        expect(response.status).toBe(422)
        expect(parseBody(response)).toMatchObject({
          errors: { [client.identifierField]: [expect.any(String)] },
        })
      }
    },
  },
]
