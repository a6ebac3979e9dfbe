import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import type { CodeOptions } from './code-options.js'
import type { LoginRules } from './rules.js'
import { createLoginService } from './login-service.js'
import { wrongCode } from '../testing/codes.js'

const sara = '+447888872720'
const SECOND = 1000
const MINUTE = 60 * SECOND

/** Sends a code to Sara with these options. */
function setUp(options: CodeOptions = {}, rules: Partial<LoginRules> = {}) {
  const now = manualClock()
  const { codes, outbox } = createLoginService({ now, rules })
  const sent = codes.request(sara, undefined, options)
  if (sent.outcome !== 'sent') throw new Error(`not sent: ${sent.outcome}`)
  const { id, expiresAt } = sent.challenge
  const ref = { id }
  return {
    now,
    ref,
    expiresAt,
    codes,
    resend: () => codes.resend(ref),
    verify: (code: string) => codes.verify(ref, code),
    newest: () => outbox.latest(sara)?.code ?? '',
    texts: () => outbox.all().map(({ text }) => text),
  }
}

test.each<[CodeOptions['format'], RegExp]>([
  [undefined, /^\d{6}$/],
  [{ length: 2, alphabet: 'digits' }, /^\d{2}$/],
  [{ length: 10, alphabet: 'letters' }, /^[A-Za-z]{10}$/],
  [{ length: 8, alphabet: 'both' }, /^[0-9A-Za-z]{8}$/],
])('[OTP-02] a code has the format of its options: %o', (format, pattern) => {
  const { newest, verify } = setUp({ format })
  expect(newest()).toMatch(pattern)
  expect(verify(newest())).toMatchObject({ outcome: 'accepted' })
})

test('[OTP-02] codes are case-sensitive', () => {
  const { newest, verify } = setUp({ format: { length: 10, alphabet: 'letters' } })
  const flipped = Array.from(newest(), letter =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  )
  expect(verify(flipped.join(''))).toMatchObject({ outcome: 'wrong' })
})

test('the message has the text of the options', () => {
  const { newest, texts } = setUp({ content: 'Acme: {} is your code.' })
  expect(texts()).toEqual([`Acme: ${newest()} is your code.`])
})

test.each([
  { lifeMs: 90 * SECOND, life: 90 * SECOND },
  { lifeMs: 60 * MINUTE, life: 10 * MINUTE },
  { lifeMs: undefined, life: 5 * MINUTE },
])(
  '[OTP-17] a code with a lifetime of $lifeMs ms expires after $life ms, to the millisecond',
  ({ lifeMs, life }) => {
    const early = setUp({ lifeMs })
    expect(early.expiresAt).toBe(early.now() + life)
    early.now.advance(life - 1)
    expect(early.verify(early.newest())).toMatchObject({ outcome: 'accepted' })
    const late = setUp({ lifeMs })
    late.now.advance(life)
    expect(late.verify(late.newest())).toEqual({ outcome: 'expired' })
  },
)

test('[OTP-19] a resent code replaces the one before, with a full lifetime', () => {
  const { now, ref, resend, verify, newest } = setUp({ lifeMs: 5 * MINUTE, resendWaitMs: MINUTE })
  const first = newest()
  now.advance(4 * MINUTE)
  expect(resend()).toMatchObject({
    outcome: 'sent',
    resends: 1,
    challenge: { ...ref, createdAt: now(), expiresAt: now() + 5 * MINUTE },
  })
  expect(newest()).not.toBe(first)
  now.advance(4 * MINUTE)
  expect(verify(first)).toMatchObject({ outcome: 'wrong' })
  expect(verify(newest())).toMatchObject({ outcome: 'accepted' })
})

test('[OTP-20] a code is resent after the wait of the challenge, and not a millisecond earlier', () => {
  const { now, resend, texts } = setUp({ resendWaitMs: 45 * SECOND })
  expect(resend()).toEqual({ outcome: 'early', retryAfterMs: 45 * SECOND, waitMs: 45 * SECOND })
  now.advance(45 * SECOND - 1)
  expect(resend()).toEqual({ outcome: 'early', retryAfterMs: 1, waitMs: 45 * SECOND })
  expect(texts()).toHaveLength(1)
  now.advance(1)
  expect(resend()).toMatchObject({ outcome: 'sent' })
  expect(resend()).toEqual({ outcome: 'early', retryAfterMs: 45 * SECOND, waitMs: 45 * SECOND })
})

test('[OTP-20] resent codes count against the quotas', () => {
  const { now, resend } = setUp({ resendWaitMs: MINUTE, lifeMs: 10 * MINUTE })
  now.advance(MINUTE)
  resend()
  now.advance(MINUTE)
  resend()
  now.advance(MINUTE)
  expect(resend()).toEqual({ outcome: 'limited', retryAfterMs: 7 * MINUTE })
})

test('[OTP-18] a resend does not reset the count of wrong codes', () => {
  const { now, resend, verify, newest } = setUp({ resendWaitMs: 0 }, { sendsPerIdentifier: [] })
  for (const attemptsLeft of [4, 3, 2, 1, 0]) {
    now.advance(SECOND)
    expect(resend()).toMatchObject({ outcome: 'sent' })
    expect(verify(wrongCode(newest()))).toEqual({ outcome: 'wrong', attemptsLeft })
  }
  expect(resend()).toEqual({ outcome: 'ended' })
})

const ends: readonly [state: string, end: (login: ReturnType<typeof setUp>) => void][] = [
  ['is used', ({ verify, newest }) => verify(newest())],
  ['has expired', ({ now }) => now.advance(5 * MINUTE)],
  [
    'was replaced',
    ({ now, codes }) => {
      now.advance(MINUTE)
      codes.request(sara)
    },
  ],
  [
    'has had all its codes',
    ({ now, resend }) => {
      now.advance(MINUTE)
      resend()
      now.advance(MINUTE)
    },
  ],
]

test.each(ends)('no code is resent for a challenge that %s', (_state, end) => {
  const login = setUp({ maxResends: 1 })
  end(login)
  const sent = login.texts().length
  expect(login.resend()).toEqual({ outcome: 'ended' })
  expect(login.texts()).toHaveLength(sent)
})

test('no code is resent for a challenge of another app, or for an unknown one', () => {
  const { now, ref, codes } = setUp()
  now.advance(MINUTE)
  expect(codes.resend(ref, { app: 'elsewhere' })).toEqual({ outcome: 'unknown' })
  expect(codes.resend({ id: 'made-up' })).toEqual({ outcome: 'unknown' })
})

test('[OTP-18] no code is resent to a locked identifier', () => {
  const { now, resend, verify, newest } = setUp({}, { wrongCodesPerLock: 1 })
  verify(wrongCode(newest()))
  now.advance(MINUTE)
  expect(resend()).toMatchObject({ outcome: 'locked', retryAfterMs: 14 * MINUTE })
})
