import { expect, test } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import type { LoginEvent } from './login-event.js'
import { transition } from './login-flow.js'
import { ada, bob, errorCodes, MINUTE, START } from '../testing/samples.js'
import {
  after,
  changed,
  entered,
  fails,
  issued,
  resend,
  restored,
  submitted,
  type Told,
} from '../testing/sample-events.js'

test('[OTP-03] a refused code is not sent again for the same challenge, whatever was tried in between', () => {
  const refusedTwice = after(
    submitted,
    issued(),
    entered('111111'),
    fails('code-rejected'),
    entered('222222'),
    fails('code-rejected', { attemptsLeft: 3 }),
  )
  expect(transition(refusedTwice, entered('111111'))).toBe(refusedTwice)
  expect(transition(refusedTwice, entered('222222'))).toBe(refusedTwice)
  expect(transition(refusedTwice, entered('333333'))).toMatchObject({ code: { step: 'verifying' } })
})

test('[OTP-03] a refused code that is entered once more is called wrong, though something else failed since', () => {
  const unreachable = after(
    submitted,
    issued(),
    entered('111111'),
    fails('code-rejected'),
    entered('222222'),
    fails('network'),
  )
  expect(transition(unreachable, entered('111111'))).toMatchObject({
    code: { step: 'challenged', failure: { code: 'code-rejected' } },
  })
})

test('[OTP-03] after another code was sent, the same digits may be sent once more', () => {
  const { code } = after(
    submitted,
    issued(),
    entered('111111'),
    fails('code-rejected'),
    resend(START + MINUTE),
    issued(),
    entered('111111'),
  )
  expect(code).toMatchObject({ step: 'verifying', code: '111111', sends: 2 })
})

test('[OTP-03] a code that got no verdict may be sent again', () => {
  const { code } = after(submitted, issued(), entered('111111'), fails('timeout'), entered('111111'))
  expect(code).toMatchObject({ step: 'verifying', code: '111111' })
})

test.each([
  { sends: 1, wait: 30_000 },
  { sends: 2, wait: 60_000 },
  { sends: 3, wait: 120_000 },
  { sends: 4, wait: 300_000 },
  { sends: 5, wait: 300_000 },
])('[OTP-09] after $sends codes the next may be asked for in $wait ms, and not before', ({ sends, wait }) => {
  const again = Array.from({ length: sends - 1 }, () => [resend(START + 60 * MINUTE), issued()]).flat()
  const waiting = after(submitted, issued(), ...again)
  expect(waiting.code).toMatchObject({ step: 'challenged', sends })
  expect(transition(waiting, resend(START + wait - 1))).toBe(waiting)
  expect(transition(waiting, resend(START + wait))).toMatchObject({ code: { step: 'resending', sends } })
})

test('[OTP-09] a server that says when another code may be asked for is believed', () => {
  const soon = after(submitted, issued({ resendAt: START + 1000 }))
  expect(transition(soon, resend(START + 999))).toBe(soon)
  expect(transition(soon, resend(START + 1000))).toMatchObject({ code: { step: 'resending' } })
})

test('[OTP-09] nobody waits for a clock to catch up that was put back', () => {
  const waiting = after(submitted, issued())
  expect(transition(waiting, resend(START - 1))).toMatchObject({ code: { step: 'resending' } })
  expect(transition(waiting, resend(START))).toBe(waiting)
})

test('[OTP-09] a resend that the server refuses for now may be asked for when it says', () => {
  const limited = after(
    submitted,
    issued(),
    resend(START + 30_000),
    fails('rate-limited', { retryAfterMs: MINUTE, retryAt: START + 90_000 }),
  )
  expect(limited.code).toMatchObject({ step: 'challenged', sends: 1, failure: { code: 'rate-limited' } })
  expect(transition(limited, resend(START + 89_999))).toBe(limited)
  expect(transition(limited, resend(START + 90_000))).toMatchObject({ code: { step: 'resending' } })
})

test('[OTP-10] an identifier that was limited is not asked for again before the wait is over; another one is', () => {
  const limited = after(submitted, fails('rate-limited', { retryAfterMs: MINUTE, retryAt: START + MINUTE }))
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
  '[OTP-10] [OTP-11] when the answer is %s, no code is checked before the wait is over',
  code => {
    const wait = { retryAfterMs: MINUTE, retryAt: START + MINUTE }
    const waiting = after(submitted, issued(), entered('111111'), fails(code, wait))
    expect(transition(waiting, entered('111111', START + MINUTE - 1))).toBe(waiting)
    expect(transition(waiting, entered('222222', START + MINUTE - 1))).toBe(waiting)
    expect(transition(waiting, entered('222222', START + MINUTE))).toMatchObject({
      code: { step: 'verifying', code: '222222' },
    })
  },
)

test('[OTP-09] [OTP-11] who is locked out gets no new code before the lock is over', () => {
  const lock = { retryAfterMs: 15 * MINUTE, retryAt: START + 15 * MINUTE }
  const locked = after(submitted, issued(), entered('111111'), fails('locked', lock))
  expect(transition(locked, resend(START + 15 * MINUTE - 1))).toBe(locked)
  expect(transition(locked, resend(START + 15 * MINUTE))).toMatchObject({ code: { step: 'resending' } })
})

test('[OTP-10] a resend that is limited does not hold up the code that was sent before', () => {
  const wait = { retryAfterMs: MINUTE, retryAt: START + 2 * MINUTE }
  const limited = after(submitted, issued(), resend(START + MINUTE), fails('rate-limited', wait))
  expect(transition(limited, entered('111111', START + MINUTE))).toMatchObject({
    code: { step: 'verifying' },
  })
})

test.each<[string, readonly Told[]]>([
  ['while it is being sent', [submitted]],
  ['when it was sent', [submitted, issued()]],
  ['while another is being sent', [submitted, issued(), resend(START + MINUTE)]],
  ['while it is being checked', [submitted, issued(), entered('111111')]],
  ['when it was refused', [submitted, issued(), entered('111111'), fails('code-rejected')]],
])('[ID-08] who changes their identifier %s finds it kept, and the code forgotten', (_when, story) => {
  expect(after(...story, changed).code).toEqual({ step: 'identifying', identifier: ada })
})

const stories: readonly [string, readonly Told[], object][] = [
  ['sending a code', [submitted], { step: 'requesting', identifier: ada }],
  ['sending another code', [submitted, issued(), resend(START + MINUTE)], { step: 'resending' }],
  ['checking a code', [submitted, issued(), entered('111111')], { step: 'verifying', code: '111111' }],
]

test.each(stories)(
  '[NET-14] %s, when it failed offline, is tried again once the connection is back',
  (_what, story, again) => {
    const offline = after(...story, fails('offline'))
    const retried = transition(offline, restored)
    expect(retried).toMatchObject({ code: { ...again, attempt: offline.accepted + 1 } })
    expect(transition(retried, restored)).toBe(retried)
  },
)

test.each(stories)(
  '[NET-14] %s, when it failed in any other way, is for the person to try again',
  (_what, story) => {
    for (const code of errorCodes.filter(other => other !== 'offline')) {
      const state = after(...story, fails(code))
      expect(transition(state, restored)).toBe(state)
    }
  },
)

test('[NET-14] a connection that comes back finds nothing to do where nothing failed', () => {
  for (const state of [after(), after(submitted), after(submitted, issued()), after(submitted, changed)]) {
    expect(transition(state, restored)).toBe(state)
  }
})
