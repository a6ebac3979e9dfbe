import { expect } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { ABSENT, memberAt, pathsIn, withEverywhere, withMember, type Path } from './json-members.js'
import { saying } from './fake-server.js'
import { checkOf, type Check, type Outcome, type Stage } from './test-context.js'
import type { Step } from './operations.js'
import { expectWhole } from './assert-valid-result.js'

/** What a member becomes: gone, of another type, or nearly right. */
function alterationsOf(member: unknown): readonly unknown[] {
  const others = [ABSENT, null, 0, -1, true, false, '', [], {}, [member]]
  const likeTrue = typeof member === 'string' ? [] : ['true', 'yes', 'OK', String(member)]
  return [...others, ...likeTrue].filter(other => other !== member)
}

/** Statuses under which no body is a success. */
const REFUSING_STATUSES = [400, 401, 403, 404, 409, 410, 418, 422, 429, 451, 500, 503]

const DANGEROUS = ['__proto__', 'constructor', 'prototype']

/** What comes of an answer with which the step succeeds, when it is not quite what it should be. */
export function alteredSuccessChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  const { success } = step
  const { body, needs = [] } = success
  const check = (rule: string, run: (stage: Stage) => Promise<void>) => checkOf(subject, step, rule, run)

  const refused = check('[NET-08] a success under a status that refuses is none', async ({ take }) => {
    for (const status of REFUSING_STATUSES)
      expectNoSuccess(await take(saying({ ...success, status })), `status ${status}`)
  })
  if (body === undefined) return [refused]

  const needed = needs.map(name => name.split('.'))
  const others = pathsIn(body).filter(path => !needed.some(each => isWithin(path, each)))

  const wrong = needed.map(path =>
    check(`[NET-08] without the right ${path.join('.')} it does not succeed`, async ({ take }) => {
      const member = memberAt(body, path)
      expect(member, 'what it needs').not.toBe(ABSENT)
      for (const other of alterationsOf(member)) {
        const altered = withMember(body, path, other)
        expectNoSuccess(await take(saying({ ...success, body: altered })), JSON.stringify(altered))
      }
    }),
  )

  const odd = check(
    '[NET-08] [NET-09] with any other member wrong it is whole, or none',
    async ({ take }) => {
      const { value } = await take(saying(success))
      for (const path of others)
        for (const other of alterationsOf(memberAt(body, path))) {
          const altered = await take(saying({ ...success, body: withMember(body, path, other) }))
          if (altered.end === 'success') expectSameLogin(step, altered.value, value)
          else expectNoSuccess(altered, path.join('.'))
        }
    },
  )

  const noisy = check('[NET-09] [OTP-06] what no document names changes nothing', async ({ take }) => {
    const { value } = await take(saying(success))
    const noise = { otp: '864209', code_sent: '864209', x_debug: { code: 864_209 } }
    const altered = await take(saying({ ...success, body: withEverywhere(body, noise) }))
    expect(altered.end).toBe('success')
    expect(withoutRaw(altered.value)).toEqual(withoutRaw(value))
  })

  const inherited = check('[NET-07] no key of the answer reaches a prototype', async ({ take }) => {
    const members = JSON.stringify({ polluted: 1, ...Object(body) })
    for (const key of DANGEROUS) {
      const outcome = await take(saying({ ...success, text: `{"${key}":${members}}` }))
      if (needs.length > 0) expectNoSuccess(outcome, key)
      expect(Reflect.get({}, 'polluted'), key).toBeUndefined()
    }
  })

  return [refused, ...wrong, ...(others.length > 0 ? [odd] : []), noisy, inherited]
}

function isWithin(path: Path, longer: Path): boolean {
  return path.every((key, at) => longer[at] === key)
}

function expectNoSuccess({ end, error }: Outcome, why: string) {
  expect(end, why).not.toBe('success')
  if (error !== undefined) expect(error, why).toBeInstanceOf(LoginError)
}

/** What is left of a success may be less of a profile, and never another token or ticket. */
function expectSameLogin({ name }: Step, value: unknown, usual: unknown) {
  expectWhole(name, value)
  for (const key of ['identifier', 'accessToken', 'userId', 'ref', 'payload']) {
    expect(Object(value)[key], key).toEqual(Object(usual)[key])
    expect(Object(Object(value).session)[key], key).toEqual(Object(Object(usual).session)[key])
  }
}

function withoutRaw(value: unknown): unknown {
  const { raw: _raw, session, ...rest } = Object(value)
  return session === undefined ? rest : { ...rest, session: withoutRaw(session) }
}
