import { expect, test } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import { findSentCode } from './code-flow.js'
import type { LoginEvent } from './login-event.js'
import { transition } from './login-flow.js'
import { ada, bob, challengeFor, errorCodes, MINUTE, START } from '../testing/samples.js'
import {
  stateAfter,
  codeAttempt,
  identifierChanged,
  codeSubmitted,
  attemptFailed,
  challengeIssued,
  challengeRestored,
  resendRequested,
  connectionRestored,
  identifierSubmitted,
  pageLeft,
  type EventOrAnswer,
} from '../testing/sample-events.js'

test('[OTP-03] a refused code is not sent again for the same challenge, whatever was tried in between', () => {
  const refusedTwice = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    codeSubmitted('111111'),
    attemptFailed('code-rejected'),
    codeSubmitted('222222'),
    attemptFailed('code-rejected', { attemptsLeft: 3 }),
  )
  expect(transition(refusedTwice, codeSubmitted('111111'))).toBe(refusedTwice)
  expect(transition(refusedTwice, codeSubmitted('222222'))).toBe(refusedTwice)
  expect(transition(refusedTwice, codeSubmitted('333333'))).toMatchObject({ code: { step: 'verifying' } })
})

test('[OTP-03] a refused code is rejected again at once, even after another failure', () => {
  const unreachable = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    codeSubmitted('111111'),
    attemptFailed('code-rejected'),
    codeSubmitted('222222'),
    attemptFailed('network'),
  )
  expect(transition(unreachable, codeSubmitted('111111'))).toMatchObject({
    code: { step: 'challenged', failure: { code: 'code-rejected' } },
  })
})

test('[OTP-03] a code that was refused for one challenge may be sent for the next', () => {
  const { code } = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    codeSubmitted('111111'),
    attemptFailed('code-rejected'),
    resendRequested(START + MINUTE),
    challengeIssued(),
    codeSubmitted('111111'),
  )
  expect(code).toMatchObject({ step: 'verifying', code: '111111', sendCount: 2 })
})

test('[OTP-03] a code that got no verdict may be sent again', () => {
  const { code } = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    codeSubmitted('111111'),
    attemptFailed('timeout'),
    codeSubmitted('111111'),
  )
  expect(code).toMatchObject({ step: 'verifying', code: '111111' })
})

test.each([
  { sendCount: 1, wait: 30_000 },
  { sendCount: 2, wait: 60_000 },
  { sendCount: 3, wait: 120_000 },
  { sendCount: 4, wait: 300_000 },
  { sendCount: 5, wait: 300_000 },
])(
  '[OTP-09] after $sendCount codes the next may be requested in $wait ms, and not before',
  ({ sendCount, wait }) => {
    const again = Array.from({ length: sendCount - 1 }, () => [
      resendRequested(START + 60 * MINUTE),
      challengeIssued(),
    ]).flat()
    const waiting = stateAfter(identifierSubmitted, challengeIssued(), ...again)
    expect(waiting.code).toMatchObject({ step: 'challenged', sendCount })
    expect(transition(waiting, resendRequested(START + wait - 1))).toBe(waiting)
    expect(transition(waiting, resendRequested(START + wait))).toMatchObject({
      code: { step: 'resending', sendCount },
    })
  },
)

test('[OTP-09] a wait between two codes that the server names is used', () => {
  const soon = stateAfter(identifierSubmitted, challengeIssued({ resendAt: START + 1000 }))
  expect(transition(soon, resendRequested(START + 999))).toBe(soon)
  expect(transition(soon, resendRequested(START + 1000))).toMatchObject({ code: { step: 'resending' } })
})

test('[OTP-09] a wait that the server asked for keeps nobody out whose clock was set back', () => {
  const limited = stateAfter(identifierSubmitted, attemptFailed('rate-limited'))
  const again = (at: number) => ({ type: 'identifier.submitted', identifier: ada, at }) as const
  expect(transition(limited, again(START + 29_999))).toBe(limited)
  expect(transition(limited, again(START + 30_000))).toMatchObject({ code: { step: 'requesting' } })
  expect(transition(limited, again(START - 1))).toMatchObject({ code: { step: 'requesting' } })
})

test('[OTP-09] a clock that was set back does not delay the next code', () => {
  const waiting = stateAfter(identifierSubmitted, challengeIssued())
  expect(transition(waiting, resendRequested(START - 1))).toMatchObject({ code: { step: 'resending' } })
  expect(transition(waiting, resendRequested(START))).toBe(waiting)
})

test('[OTP-09] a rate-limited resend may be requested again after the wait that the server names', () => {
  const limited = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    resendRequested(START + 30_000),
    attemptFailed('rate-limited', { retryAfterMs: MINUTE, retryAt: START + 90_000 }),
  )
  expect(limited.code).toMatchObject({ step: 'challenged', sendCount: 1, failure: { code: 'rate-limited' } })
  expect(transition(limited, resendRequested(START + 89_999))).toBe(limited)
  expect(transition(limited, resendRequested(START + 90_000))).toMatchObject({ code: { step: 'resending' } })
})

test('[OTP-10] a rate-limited identifier is not sent again before the wait is over, another one is', () => {
  const limited = stateAfter(
    identifierSubmitted,
    attemptFailed('rate-limited', { retryAfterMs: MINUTE, retryAt: START + MINUTE }),
  )
  const again = (identifier: Identifier, at: number): LoginEvent => ({
    type: 'identifier.submitted',
    identifier,
    at,
  })
  expect(transition(limited, again(ada, START + MINUTE - 1))).toBe(limited)
  expect(transition(limited, again(ada, START + MINUTE))).toMatchObject({ code: { step: 'requesting' } })
  expect(transition(limited, again(bob, START))).toMatchObject({ code: { step: 'requesting' } })
})

test.each(['rate-limited', 'locked'] as const)(
  '[OTP-10] [OTP-11] after %s no code is sent before the wait is over',
  code => {
    const wait = { retryAfterMs: MINUTE, retryAt: START + MINUTE }
    const waiting = stateAfter(
      identifierSubmitted,
      challengeIssued(),
      codeSubmitted('111111'),
      attemptFailed(code, wait),
    )
    expect(transition(waiting, codeSubmitted('111111', START + MINUTE - 1))).toBe(waiting)
    expect(transition(waiting, codeSubmitted('222222', START + MINUTE - 1))).toBe(waiting)
    expect(transition(waiting, codeSubmitted('222222', START + MINUTE))).toMatchObject({
      code: { step: 'verifying', code: '222222' },
    })
  },
)

test('[OTP-09] [OTP-11] a lock allows no new code before it is over', () => {
  const lock = { retryAfterMs: 15 * MINUTE, retryAt: START + 15 * MINUTE }
  const locked = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    codeSubmitted('111111'),
    attemptFailed('locked', lock),
  )
  expect(transition(locked, resendRequested(START + 15 * MINUTE - 1))).toBe(locked)
  expect(transition(locked, resendRequested(START + 15 * MINUTE))).toMatchObject({
    code: { step: 'resending' },
  })
})

test('[OTP-10] a rate-limited resend does not delay the code that was sent before', () => {
  const wait = { retryAfterMs: MINUTE, retryAt: START + 2 * MINUTE }
  const limited = stateAfter(
    identifierSubmitted,
    challengeIssued(),
    resendRequested(START + MINUTE),
    attemptFailed('rate-limited', wait),
  )
  expect(transition(limited, codeSubmitted('111111', START + MINUTE))).toMatchObject({
    code: { step: 'verifying' },
  })
})

test.each<[string, readonly EventOrAnswer[]]>([
  ['while a code is being sent', [identifierSubmitted]],
  ['after a code was sent', [identifierSubmitted, challengeIssued()]],
  [
    'while another code is being sent',
    [identifierSubmitted, challengeIssued(), resendRequested(START + MINUTE)],
  ],
  ['while a code is being checked', [identifierSubmitted, challengeIssued(), codeSubmitted('111111')]],
  [
    'when it was refused',
    [identifierSubmitted, challengeIssued(), codeSubmitted('111111'), attemptFailed('code-rejected')],
  ],
])('[ID-08] changing the identifier %s keeps it, and forgets the code', (_when, events) => {
  expect(stateAfter(...events, identifierChanged).code).toEqual({ step: 'identifying', identifier: ada })
})

const requests: readonly [string, readonly EventOrAnswer[], object][] = [
  ['sending a code', [identifierSubmitted], { step: 'requesting', identifier: ada }],
  [
    'sending another code',
    [identifierSubmitted, challengeIssued(), resendRequested(START + MINUTE)],
    { step: 'resending' },
  ],
  [
    'checking a code',
    [identifierSubmitted, challengeIssued(), codeSubmitted('111111')],
    { step: 'verifying', code: '111111' },
  ],
]

test.each(requests)(
  '[NET-14] %s is retried once the connection is restored, if it failed offline',
  (_what, events, again) => {
    const offline = stateAfter(...events, attemptFailed('offline'))
    const retried = transition(offline, connectionRestored('code'))
    expect(retried).toMatchObject({ code: { ...again, attempt: offline.revision + 1 } })
    expect(transition(retried, connectionRestored('code'))).toBe(retried)
  },
)

test.each(requests)('[NET-14] %s is not retried automatically after any other failure', (_what, events) => {
  for (const code of errorCodes.filter(other => other !== 'offline')) {
    const state = stateAfter(...events, attemptFailed(code))
    expect(transition(state, connectionRestored('code'))).toBe(state)
  }
})

test('[NET-14] a restored connection changes nothing without a failure', () => {
  for (const state of [
    stateAfter(),
    stateAfter(identifierSubmitted),
    stateAfter(identifierSubmitted, challengeIssued()),
    stateAfter(identifierSubmitted, identifierChanged),
  ]) {
    expect(transition(state, connectionRestored('code'))).toBe(state)
  }
})

test('[OTP-05] [OTP-03] a restored code is waited for as it was, and no code was refused yet', () => {
  const restored = stateAfter(challengeRestored)
  expect(restored.code).toEqual({
    step: 'challenged',
    challenge: challengeFor(ada),
    sentAt: START,
    sendCount: 1,
    resendAt: START + 30_000,
    refusedCodes: [],
  })
})

test('[OTP-03] for a new code none was refused yet', () => {
  expect(stateAfter(identifierSubmitted, challengeIssued()).code).toMatchObject({ refusedCodes: [] })
})

test('[OTP-05] nothing is restored over a code that is being requested or waited for', () => {
  for (const state of [
    stateAfter(identifierSubmitted),
    stateAfter(identifierSubmitted, challengeIssued({ resendAt: START })),
  ]) {
    expect(transition(state, challengeRestored)).toBe(state)
  }
})

test('[OTP-10] the wait for an identifier holds for its kind and its value', () => {
  const wait = { retryAfterMs: MINUTE, retryAt: START + MINUTE }
  const mobile = { kind: 'mobile', value: '+447888872720' } as const
  const submitted = (identifier: Identifier): LoginEvent => ({
    type: 'identifier.submitted',
    identifier,
    at: START,
  })
  const limited = stateAfter(submitted(mobile), attemptFailed('rate-limited', wait))
  expect(transition(limited, submitted({ ...mobile }))).toBe(limited)
  expect(transition(limited, submitted({ ...mobile, kind: 'phone' }))).not.toBe(limited)
  expect(transition(limited, submitted({ ...mobile, value: '+447888872721' }))).not.toBe(limited)
})

test.each(requests)(
  '[NET-14] %s is not retried when the connection is back on the tab of the QR code',
  (_what, events) => {
    const offline = stateAfter(...events, attemptFailed('offline'))
    expect(transition(offline, connectionRestored('qr'))).toBe(offline)
  },
)

const checking = [identifierSubmitted, challengeIssued(), codeSubmitted('111111')] as const

test('[OTP-03] a code that is being checked while the page is left is neither kept nor sent again', () => {
  const sent = stateAfter(identifierSubmitted, challengeIssued())
  expect(stateAfter(...checking, pageLeft).code).toEqual({
    ...sent.code,
    failure: { code: 'network' },
    pendingCheck: { code: undefined },
  })
})

test('[OTP-03] a code that waits for the connection is not kept when the page is left, and not sent after it', () => {
  const waiting = stateAfter(...checking, attemptFailed('offline'))
  expect(waiting.code).toMatchObject({ pendingCheck: { code: '111111' } })
  const left = stateAfter(...checking, attemptFailed('offline'), pageLeft)
  expect(left.code).toEqual({ ...waiting.code, pendingCheck: { code: undefined } })
  expect(transition(left, pageLeft)).toBe(left)
  const back = stateAfter(...checking, attemptFailed('offline'), pageLeft, connectionRestored('code'))
  expect(back.code).toEqual(stateAfter(identifierSubmitted, challengeIssued()).code)
})

test('a page that is left while no code is checked is as before', () => {
  for (const state of [
    stateAfter(identifierSubmitted, challengeIssued()),
    stateAfter(...checking, attemptFailed('code-rejected')),
  ]) {
    expect(transition(state, pageLeft)).toBe(state)
  }
})

test('[OTP-03] a refused code is rejected again after a failure that nobody is told of any more', () => {
  const back = stateAfter(
    ...checking,
    attemptFailed('code-rejected'),
    codeSubmitted('222222'),
    attemptFailed('offline'),
    pageLeft,
    connectionRestored('code'),
  )
  expect(back.code).not.toHaveProperty('failure')
  expect(transition(back, codeSubmitted('111111'))).toMatchObject({
    code: { step: 'challenged', failure: { code: 'code-rejected' } },
  })
})

test.each(requests)('[OTP-08] %s goes on when an older attempt fails', (_what, events) => {
  const state = stateAfter(...events)
  expect(transition(state, attemptFailed('network')(codeAttempt(state) - 1))).toBe(state)
  expect(transition(state, challengeIssued()(codeAttempt(state) + 1))).toBe(state)
})

test('[NET-14] [OTP-09] opening the tab of the code sends nothing, whatever may be sent by then', () => {
  const opened: LoginEvent = { type: 'method.selected', method: 'code', at: START + MINUTE }
  for (const state of [
    stateAfter(identifierSubmitted, attemptFailed('offline')),
    stateAfter(identifierSubmitted, challengeIssued()),
    stateAfter(...checking, attemptFailed('offline')),
  ]) {
    expect(transition(state, opened)).toMatchObject({ code: state.code })
  }
})

test('[OTP-10] a rate-limited check does not delay the next code', () => {
  const wait = { retryAfterMs: MINUTE, retryAt: START + MINUTE }
  const limited = stateAfter(...checking, attemptFailed('rate-limited', wait))
  expect(transition(limited, resendRequested(START + 30_000))).toMatchObject({ code: { step: 'resending' } })
})

test('a code was sent from the first answer on, until the identifier is changed', () => {
  expect(findSentCode(stateAfter().code)).toBeUndefined()
  expect(findSentCode(stateAfter(identifierSubmitted).code)).toBeUndefined()
  const { code } = stateAfter(...checking)
  expect(findSentCode(code)).toBe(code)
  expect(findSentCode(stateAfter(...checking, identifierChanged).code)).toBeUndefined()
})
