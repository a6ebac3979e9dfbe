import { expect } from 'vitest'
import { bodyOf, payloadOf } from './api-clients.js'
import { codeFor, otherThan, sara, signIn, type WireCheck } from './wire-test.js'

export const codeChecks: readonly WireCheck[] = [
  {
    title: 'a code from the outbox signs in, and the answer says who, in the spelling of the server',
    run: async setting => {
      const { speaker } = setting
      const answer = await signIn(setting, sara)
      expect(answer.status).toBe(200)
      expect(Object.keys(bodyOf(answer))).toEqual(
        speaker.name === 'werifyOauth'
          ? ['succeed', 'message', 'result', 'meta']
          : ['succeed', 'message', 'results', 'metas'],
      )
      expect(payloadOf(answer)).toMatchObject({
        first_name: 'Sara',
        last_name: 'Rahimi',
        last_connection: '2026-11-20T09:30:00.000000Z',
        token_type: 'bearer',
        ...(speaker.name === 'werify'
          ? { phone_numbers: [{ mobile_number: '+445528888852', is_verified: 1 }], expire: 1440 }
          : { phone_number: '+445528888852' }),
      })
    },
  },
  {
    title: 'a new account says null, and nothing else, next to its token',
    run: async setting => {
      const { access_token, token_type, expire, ...rest } = Object(
        payloadOf(await signIn(setting, 'ada@example.com')),
      )
      expect(access_token).toMatch(/^[\w-]{43}$/)
      expect(token_type).toBe('bearer')
      expect(expire).toBe(setting.speaker.name === 'werify' ? 1440 : undefined)
      expect(Object.keys(rest)).toContain('first_name')
      expect(new Set(Object.values(rest))).toEqual(new Set([null]))
    },
  },
  {
    title: 'sending tells nothing but what names the challenge',
    run: async ({ speaker, ask }) => {
      const answer = await speaker.send(ask, sara)
      expect(answer.status).toBe(200)
      expect(payloadOf(answer)).toEqual(
        speaker.name === 'werify'
          ? { type: 'otp', id: expect.any(String), hash: expect.any(String), created_at: expect.any(String) }
          : [],
      )
    },
  },
  {
    title: 'a wrong code is 401, and says how many more may be tried',
    run: async ({ speaker, ask, service }) => {
      const sent = await speaker.send(ask, sara)
      const answer = await speaker.verify(ask, sara, sent, otherThan(codeFor(service, sara)))
      expect(answer.status).toBe(401)
      expect(bodyOf(answer)).toMatchObject({
        succeed: false,
        message: '',
        code: 'otp_invalid',
        attempts_left: 4,
      })
    },
  },
  {
    title: 'a code is good once',
    run: async setting => {
      const { speaker, ask, service } = setting
      const sent = await speaker.send(ask, sara)
      const verify = () => speaker.verify(ask, sara, sent, codeFor(service, sara))
      expect((await verify()).status).toBe(200)
      const again = await verify()
      expect(again.status).toBe(401)
      expect(bodyOf(again)).toMatchObject({ code: 'otp_used' })
    },
  },
  {
    title: '[OTP-16] of 20 parallel right codes one signs in',
    run: async ({ speaker, ask, service }) => {
      const sent = await speaker.send(ask, sara)
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => speaker.verify(ask, sara, sent, codeFor(service, sara))),
      )
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(19)
    },
  },
  {
    title: '[OTP-17] an expired code is 401, right as it is',
    run: async ({ speaker, ask, service, now }) => {
      const sent = await speaker.send(ask, sara)
      now.advance(300_000)
      const answer = await speaker.verify(ask, sara, sent, codeFor(service, sara))
      expect(answer.status).toBe(401)
      expect(bodyOf(answer)).toMatchObject({ code: 'otp_expired' })
    },
  },
  {
    title: '[OTP-18] the tenth wrong code in a row locks: 423, for codes and for sending',
    run: async ({ speaker, ask, service, now }) => {
      let answer
      for (let challenge = 0; challenge < 2; challenge += 1) {
        const sent = await speaker.send(ask, sara)
        for (let guess = 0; guess < 5; guess += 1) {
          answer = await speaker.verify(ask, sara, sent, otherThan(codeFor(service, sara)))
        }
        now.advance(challenge === 0 ? 30_000 : 499)
      }
      expect(answer?.status).toBe(423)
      expect(answer && bodyOf(answer)).toMatchObject({ code: 'otp_locked', retry_after: 900 })
      const refused = await speaker.send(ask, sara)
      expect(refused.status).toBe(423)
      expect(refused.headers.get('Retry-After')).toBe('900')
    },
  },
  {
    title: '[OTP-20] a second code at once is 429, and says how long to wait, in whole seconds',
    run: async ({ speaker, ask, now }) => {
      await speaker.send(ask, sara)
      now.advance(100)
      const answer = await speaker.send(ask, sara)
      expect(answer.status).toBe(429)
      expect(answer.headers.get('Retry-After')).toBe('30')
      expect(bodyOf(answer)).toEqual({ message: 'Too Many Attempts.', code: 'rate_limited', retry_after: 30 })
    },
  },
  {
    title: '[OTP-20] after 60 requests in a minute every request is 429, and checks go on',
    run: async ({ speaker, ask }) => {
      const ticket = await speaker.ticket(ask)
      for (let request = 1; request < 60; request += 1) {
        await speaker.send(ask, 'nobody')
      }
      const answer = await speaker.send(ask, sara)
      expect(answer.status).toBe(429)
      expect(answer.headers.get('X-RateLimit-Limit')).toBe('60')
      expect(answer.headers.get('X-RateLimit-Remaining')).toBe('0')
      expect((await speaker.check(ask, ticket)).status).toBe(speaker.pendingStatus)
    },
  },
  {
    title: 'what is no identifier is 422, and names the field',
    run: async ({ speaker, ask }) => {
      for (const identifier of ['', 'nobody']) {
        const answer = await speaker.send(ask, identifier)
        expect(answer.status).toBe(422)
        expect(bodyOf(answer)).toMatchObject({ errors: { [speaker.identifierField]: [expect.any(String)] } })
      }
    },
  },
]
