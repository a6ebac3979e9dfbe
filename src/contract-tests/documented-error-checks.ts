import { expect } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { Answer, BackendUnderTest } from './backend-under-test.js'
import { memberAt, pathsIn, textsIn, withMember, type Path } from './json-members.js'
import { saying } from './fake-server.js'
import { checkOf, type Check, type Outcome } from './test-context.js'
import type { Step } from './operations.js'
import { told } from './describe-response.js'

/** Shorter texts stand in errors by chance. */
const SHORTEST_SECRET = 8

/** What the backend makes of each refusal that its server's documents name. */
export function documentedErrorChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  const errors = subject.errors.filter(([name]) => name === step.name)
  return errors.flatMap(([, answer, code]) => {
    const meaning = checkOf(subject, step, `${told(answer)} means ${code}`, async ({ take, asked }) => {
      const { end, error } = await take(saying(answer))
      expect(end).toBe(code)
      expect(error).toBeInstanceOf(LoginError)
      expect(asked).toHaveLength(1)
    })

    const others = otherTexts(answer)
    const deaf = checkOf(
      subject,
      step,
      `[NET-10] what ${told(answer)} writes for people decides nothing`,
      async ({ take }) => {
        const usual = decided(await take(saying(answer)))
        for (const other of others) expect(decided(await take(saying(other))), told(other)).toEqual(usual)
      },
    )

    const discreet = checkOf(
      subject,
      step,
      `[NET-11] [NET-17] the error of ${told(answer)} holds nothing of the answer or the request`,
      async ({ take, asked, secrets }) => {
        const { error } = await take(saying(answer))
        const sent = await Promise.all(asked.map(({ body }) => body))
        const written = [...secrets, ...sent, ...textsIn(answer.body), answer.text ?? '']
        const kept = textsIn(error).join('\n')
        const isTold = (text: string) => text.length >= SHORTEST_SECRET && kept.includes(text)
        expect(written.filter(isTold)).toEqual([])
      },
    )
    return others.length === 0 ? [meaning, discreet] : [meaning, deaf, discreet]
  })
}

function decided({ end, error }: Outcome) {
  const { retryAfterMs, attemptsLeft } = Object(error)
  return { end, retryAfterMs, attemptsLeft }
}

/** Texts that a server might write for people. A backend that reads them is led astray by them. */
const TEXTS = [
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

/** A refusal, with other texts for people in it; none for one that has no such text. */
function otherTexts(answer: Answer): readonly Answer[] {
  const isText = (path: Path) =>
    TEXT_NAMES.includes(path.at(-1) ?? '') && typeof memberAt(answer.body, path) === 'string'
  const paths = pathsIn(answer.body).filter(isText)
  if (paths.length === 0) return []
  return TEXTS.map(text => ({
    ...answer,
    body: paths.reduce((body: unknown, path) => withMember(body, path, text), answer.body),
  }))
}
