import { expect } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { toRecord } from '../domain/to-record.js'
import { assertValidResult } from './assert-valid-result.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { respondWith } from './fake-server.js'
import { ABSENT, memberAt, pathsIn, withExtraMembers, withMember, type Path } from './json-members.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, type Check, type Outcome } from './test-context.js'

/** Statuses with which no body is a success. */
const ERROR_STATUSES = [400, 401, 403, 404, 409, 410, 418, 422, 429, 451, 500, 503]

const DANGEROUS_KEYS = ['__proto__', 'constructor', 'prototype']

/** Rules for a successful response that was changed in one place. */
export function mutatedResponseChecks(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
): readonly Check[] {
  const { body, needs = [] } = operation.success
  const statusCheck = errorStatusCheck(subject, operation)
  if (body === undefined) return [statusCheck]

  const needed = needs.map(name => name.split('.'))
  const others = pathsIn(body).filter(path => !needed.some(each => isWithin(path, each)))
  return [
    statusCheck,
    ...needed.map(path => neededMemberCheck(subject, operation, path)),
    ...(others.length > 0 ? [otherMembersCheck(subject, operation, others)] : []),
    extraMembersCheck(subject, operation),
    prototypeCheck(subject, operation),
  ]
}

function errorStatusCheck(subject: BackendUnderTest, operation: OperationUnderTest): Check {
  const rule = '[NET-08] a successful body with an error status is no success'
  return defineCheck(subject, operation, rule, async ({ call }) => {
    for (const status of ERROR_STATUSES)
      assertNoSuccess(await call(respondWith({ ...operation.success, status })), `status ${status}`)
  })
}

function neededMemberCheck(subject: BackendUnderTest, operation: OperationUnderTest, path: Path): Check {
  const { success } = operation
  const rule = `[NET-08] without a valid ${path.join('.')} it does not succeed`
  return defineCheck(subject, operation, rule, async ({ call }) => {
    const member = memberAt(success.body, path)
    expect(member, 'needed member').not.toBe(ABSENT)
    for (const mutation of toMutations(member)) {
      const body = withMember(success.body, path, mutation)
      assertNoSuccess(await call(respondWith({ ...success, body })), JSON.stringify(body))
    }
  })
}

function otherMembersCheck(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
  paths: readonly Path[],
): Check {
  const { success } = operation
  const rule = '[NET-08] [NET-09] with any other member invalid, it gives the same login or none'
  return defineCheck(subject, operation, rule, async ({ call }) => {
    const { value } = await call(respondWith(success))
    for (const path of paths)
      for (const mutation of toMutations(memberAt(success.body, path))) {
        const body = withMember(success.body, path, mutation)
        const outcome = await call(respondWith({ ...success, body }))
        if (outcome.end === 'success') assertSameLogin(operation, outcome.value, value)
        else assertNoSuccess(outcome, path.join('.'))
      }
  })
}

function extraMembersCheck(subject: BackendUnderTest, operation: OperationUnderTest): Check {
  const { success } = operation
  const rule = '[NET-09] [OTP-06] undocumented members change nothing'
  return defineCheck(subject, operation, rule, async ({ call }) => {
    const { value } = await call(respondWith(success))
    const extra = { otp: '864209', code_sent: '864209', x_debug: { code: 864_209 } }
    const outcome = await call(respondWith({ ...success, body: withExtraMembers(success.body, extra) }))
    expect(outcome.end).toBe('success')
    expect(withoutRaw(outcome.value)).toEqual(withoutRaw(value))
  })
}

function prototypeCheck(subject: BackendUnderTest, operation: OperationUnderTest): Check {
  const { success } = operation
  const rule = '[NET-07] no key of the response reaches a prototype'
  return defineCheck(subject, operation, rule, async ({ call }) => {
    const members = JSON.stringify({ polluted: 1, ...toRecord(success.body) })
    for (const key of DANGEROUS_KEYS) {
      const outcome = await call(respondWith({ ...success, text: `{"${key}":${members}}` }))
      if (success.needs !== undefined && success.needs.length > 0) assertNoSuccess(outcome, key)
      expect(Reflect.get({}, 'polluted'), key).toBeUndefined()
    }
  })
}

/** Replacements for a member: absent, of another type, or nearly right. */
function toMutations(member: unknown): readonly unknown[] {
  const others = [ABSENT, null, 0, -1, true, false, '', [], {}, [member]]
  const lookalikes = typeof member === 'string' ? [] : ['true', 'yes', 'OK', String(member)]
  return [...others, ...lookalikes].filter(other => other !== member)
}

function isWithin(path: Path, longer: Path): boolean {
  return path.every((key, at) => longer[at] === key)
}

function assertNoSuccess({ end, error }: Outcome, mutation: string) {
  expect(end, mutation).not.toBe('success')
  if (error !== undefined) expect(error, mutation).toBeInstanceOf(LoginError)
}

/** Parts of the profile may be missing, but the token, the ticket and the identifier must be the same. */
function assertSameLogin({ name }: OperationUnderTest, value: unknown, usual: unknown) {
  assertValidResult(name, value)
  const { session, ...result } = toRecord(value)
  const { session: usualSession, ...usualResult } = toRecord(usual)
  for (const key of ['identifier', 'accessToken', 'userId', 'ref', 'payload']) {
    expect(result[key], key).toEqual(usualResult[key])
    expect(toRecord(session)[key], key).toEqual(toRecord(usualSession)[key])
  }
}

function withoutRaw(value: unknown): unknown {
  const { raw: _raw, session, ...rest } = toRecord(value)
  return session === undefined ? rest : { ...rest, session: withoutRaw(session) }
}
