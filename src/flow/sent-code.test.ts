import { expect, test } from 'vitest'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { canResend, toSentCode } from './sent-code.js'

const challenge = challengeFor(ada)

test.each([
  [1, 30_000],
  [2, 60_000],
  [3, 120_000],
  [4, 300_000],
  [9, 300_000],
])('[OTP-09] where the server names no wait, that after code number %d is %d ms', (sendCount, waitMs) => {
  expect(toSentCode(challenge, START, sendCount)).toEqual({
    challenge,
    sentAt: START,
    sendCount,
    resendAt: START + waitMs,
  })
})

test('[OTP-09] the wait that the server names is taken as it is', () => {
  const stated = { ...challenge, resendAt: START + MINUTE }
  expect(toSentCode(stated, START, 1).resendAt).toBe(START + MINUTE)
})

test.each([
  ['when it was sent', START, false],
  ['a moment before the wait is over', START + 29_999, false],
  ['when the wait is over', START + 30_000, true],
  ['later', START + MINUTE, true],
  ['where the clock was set back since', START - 1, true],
])('[OTP-09] another code may be asked for %s: %3$s', (_when, at, may) => {
  expect(canResend(toSentCode(challenge, START, 1), at)).toBe(may)
})
