import { expect } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { toRecord } from '../domain/to-record.js'
import type { Answer, BackendUnderTest } from './backend-under-test.js'
import { describeResponse } from './describe-response.js'
import { respondWith } from './fake-server.js'
import { memberAt, pathsIn, stringsIn, withMember, type Path } from './json-members.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, type Check, type Outcome } from './test-context.js'

/** Shorter texts can occur in an error by coincidence. */
const SHORTEST_SECRET = 8

/** Rules for each error in the server's documentation. */
export function documentedErrorChecks(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
): readonly Check[] {
  return subject.errors
    .filter(([name]) => name === operation.name)
    .flatMap(([, answer, code]) => {
      const withOtherTexts = replaceTexts(answer)
      const codeCheck = defineCheck(
        subject,
        operation,
        `${describeResponse(answer)} means ${code}`,
        async ({ call, requests }) => {
          const { end, error } = await call(respondWith(answer))
          expect(end).toBe(code)
          expect(error).toBeInstanceOf(LoginError)
          expect(requests).toHaveLength(1)
        },
      )
      return [
        codeCheck,
        ...(withOtherTexts.length === 0 ? [] : [textCheck(subject, operation, answer, withOtherTexts)]),
        secretCheck(subject, operation, answer),
      ]
    })
}

function textCheck(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
  answer: Answer,
  withOtherTexts: readonly Answer[],
): Check {
  const rule = `[NET-10] other texts for people in ${describeResponse(answer)} do not change the error`
  return defineCheck(subject, operation, rule, async ({ call }) => {
    const usual = toComparable(await call(respondWith(answer)))
    for (const other of withOtherTexts)
      expect(toComparable(await call(respondWith(other))), describeResponse(other)).toEqual(usual)
  })
}

function secretCheck(subject: BackendUnderTest, operation: OperationUnderTest, answer: Answer): Check {
  const rule = `[NET-11] [NET-17] the error of ${describeResponse(answer)} holds nothing of the request or response`
  return defineCheck(subject, operation, rule, async ({ call, requests, secrets }) => {
    const { error } = await call(respondWith(answer))
    const sent = await Promise.all(requests.map(({ body }) => body))
    const transmitted = [...secrets, ...sent, ...stringsIn(answer.body), answer.text ?? '']
    const kept = stringsIn(error).join('\n')
    const isLeaked = (text: string) => text.length >= SHORTEST_SECRET && kept.includes(text)
    expect(transmitted.filter(isLeaked)).toEqual([])
  })
}

function toComparable({ end, error }: Outcome) {
  const { retryAfterMs, attemptsLeft } = toRecord(error)
  return { end, retryAfterMs, attemptsLeft }
}

/** Texts for people that mislead a backend which looks for words in them. */
const MISLEADING_TEXTS = [
  '',
  'success',
  'OK',
  'otp_locked',
  'slow_down',
  'expired',
  'Too Many Attempts.',
  '\u202e<b>\0é😀',
]
const TEXT_NAMES = ['message', 'detail', 'title', 'msg', 'description', 'error_description']

/** Copies of an error with other texts for people; none if it has no such text. */
function replaceTexts(answer: Answer): readonly Answer[] {
  const isText = (path: Path) =>
    TEXT_NAMES.includes(path.at(-1) ?? '') && typeof memberAt(answer.body, path) === 'string'
  const paths = pathsIn(answer.body).filter(isText)
  if (paths.length === 0) return []
  return MISLEADING_TEXTS.map(text => ({
    ...answer,
    body: paths.reduce((body: unknown, path) => withMember(body, path, text), answer.body),
  }))
}
