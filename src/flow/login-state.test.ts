import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathsTo } from '../testing/deep-search.js'
import { ada, bob, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'
import * as sample from '../testing/sample-events.js'
import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginFlowState } from './login-flow.js'
import { isCodeSent, toLoginState } from './login-state.js'

const REF = 'canary-ref'
const CODE = '918273'
const challenge = challengeFor(ada, { ref: { id: REF } })
const ticket = ticketNamed('A', { ref: { token: REF }, matchCode: '42', intervalMs: 2000, mayHold: true })

const viewAfter = (...history: readonly sample.EventOrAnswer[]) => {
  const view = toLoginState(sample.stateAfter(...history))
  return view.step === 'signing-in' ? view : expect.unreachable()
}

test('a screen is shown all of the code that was sent, and no more', () => {
  const sent = [sample.identifierSubmitted, sample.challengeIssued()]
  const shown = {
    identifier: ada,
    channel: 'email',
    sentAt: START,
    sendCount: 1,
    expiresAt: START + 5 * MINUTE,
    resendAt: START + 30_000,
    failure: undefined,
    refusedCode: undefined,
    retryAt: undefined,
  }
  expect(viewAfter(...sent).code).toStrictEqual({ ...shown, step: 'challenged' })
  expect(viewAfter(...sent, sample.codeSubmitted(CODE)).code).toStrictEqual({ ...shown, step: 'verifying' })
  expect(viewAfter(...sent, sample.resendRequested(START + MINUTE)).code).toStrictEqual({
    ...shown,
    step: 'resending',
  })
})

test('a screen is shown the identifier that was submitted last, and why it failed', () => {
  const failure = { code: 'rate-limited', retryAfterMs: 5000, retryAt: START + 5000 } as const
  expect(viewAfter(sample.identifierSubmitted).code).toStrictEqual({
    step: 'requesting',
    identifier: ada,
    failure: undefined,
    retryAt: undefined,
  })
  expect(
    viewAfter(sample.identifierSubmitted, sample.attemptFailed('rate-limited', failure)).code,
  ).toStrictEqual({ step: 'identifying', identifier: ada, failure, retryAt: failure.retryAt })
})

test('the channel of a code is the one that the server names', () => {
  const toBob = challengeFor(bob, { channel: 'whatsapp' })
  const { code } = viewAfter({
    type: 'challenge.restored',
    sentCode: { challenge: toBob, sentAt: START, sendCount: 1, resendAt: START },
  })
  expect(code).toMatchObject({ identifier: bob, channel: 'whatsapp' })
})

test('a screen is shown all of a QR code, and no more', () => {
  const issued: sample.Answer = attempt => ({ type: 'ticket.issued', attempt, ticket, at: START, seed: 0.5 })
  const shown = {
    payload: ticket.payload,
    expiresAt: ticket.expiresAt,
    matchCode: '42',
    shownAt: START,
    device: undefined,
    isReconnecting: false,
    isAutoRenewed: true,
  }
  expect(viewAfter(sample.qrSelected).qr).toStrictEqual({ step: 'creating' })
  expect(viewAfter(sample.qrSelected, issued).qr).toStrictEqual({ ...shown, step: 'showing' })
  const scanned = sample.ticketChecked({ status: 'scanned', device: 'Ada’s phone' })
  expect(viewAfter(sample.qrSelected, issued, scanned).qr).toStrictEqual({
    ...shown,
    step: 'scanned',
    device: 'Ada’s phone',
  })
  const declined = sample.ticketChecked('denied')
  expect(viewAfter(sample.qrSelected, issued, declined).qr).toStrictEqual({ step: 'denied' })
})

test('a screen is shown the way back from Google, and not with what', () => {
  const failed = sample.attemptFailed('google-failed')
  expect(viewAfter(sample.googleReturned).google).toStrictEqual({ step: 'finishing' })
  expect(viewAfter(sample.googleReturned, failed).google).toStrictEqual({
    step: 'failed',
    failure: { code: 'google-failed' },
  })
})

test('a form for the code is told from one for the identifier', () => {
  const sent = [sample.identifierSubmitted, sample.challengeIssued()]
  const forms = [[], [sample.identifierSubmitted], sent, [...sent, sample.codeSubmitted('111111')]]
  expect(forms.map(history => isCodeSent(viewAfter(...history).code))).toEqual([false, false, true, true])
})

test('the newest refused code is the one to correct', () => {
  const rejected = sample.attemptFailed('code-rejected', { attemptsLeft: 2 })
  const { code } = viewAfter(
    sample.identifierSubmitted,
    sample.challengeIssued(),
    sample.codeSubmitted('111111'),
    rejected,
    sample.codeSubmitted('222222'),
    rejected,
    sample.codeSubmitted('333333'),
    rejected,
  )
  expect(code).toMatchObject({
    step: 'challenged',
    refusedCode: '333333',
    failure: { code: 'code-rejected', attemptsLeft: 2 },
    retryAt: undefined,
  })
})

test('a code without a verdict is waited for, a new code is not', () => {
  const wait = sample.attemptFailed('rate-limited', { retryAfterMs: 5000, retryAt: START + 5000 })
  const sent = [sample.identifierSubmitted, sample.challengeIssued()]
  expect(viewAfter(...sent, sample.codeSubmitted('111111'), wait).code.retryAt).toBe(START + 5000)
  expect(viewAfter(...sent, sample.resendRequested(START + MINUTE), wait).code.retryAt).toBeUndefined()
  expect(viewAfter(sample.identifierSubmitted, wait).code.retryAt).toBe(START + 5000)
})

test.each([
  ['locked', 'locked'],
  ['code-rejected', undefined],
] as const)('while another code is sent after %s, the failure is %s', (code, shown) => {
  const sent = [sample.identifierSubmitted, sample.challengeIssued(), sample.codeSubmitted(CODE)]
  const view = viewAfter(...sent, sample.attemptFailed(code), sample.resendRequested(START + 60 * MINUTE))
  expect([view.code.step, view.code.failure?.code]).toEqual(['resending', shown])
})

test('a lock is gone from view while a code is checked after it', () => {
  const locked = [sample.identifierSubmitted, sample.challengeIssued(), sample.codeSubmitted(CODE)]
  const view = viewAfter(...locked, sample.attemptFailed('locked'), sample.codeSubmitted('111111'))
  expect([view.code.step, view.code.failure]).toEqual(['verifying', undefined])
})

test('three checks in a row without an answer are a lost connection, until the next answer', () => {
  const lost = sample.ticketChecked({ code: 'network' })
  const isReconnecting = (...history: readonly sample.EventOrAnswer[]) =>
    viewAfter(sample.qrSelected, sample.ticketIssued(), ...history).qr
  expect(isReconnecting(lost, lost)).toMatchObject({ isReconnecting: false })
  expect(isReconnecting(lost, lost, lost)).toMatchObject({ isReconnecting: true })
  expect(isReconnecting(lost, lost, lost, sample.ticketChecked('pending'))).toMatchObject({
    isReconnecting: false,
  })
})

test('three QR codes are followed by another, the fourth is not', () => {
  const renewed = [sample.ticketExpired, sample.ticketIssued()]
  const shown = [sample.qrSelected, sample.ticketIssued(), ...renewed, ...renewed]
  expect(viewAfter(...shown).qr).toMatchObject({ isAutoRenewed: true })
  expect(viewAfter(...shown, ...renewed).qr).toMatchObject({ isAutoRenewed: false })
})

const events: readonly sample.EventOrAnswer[] = [
  sample.identifierSubmitted,
  sample.identifierChanged,
  sample.codeSubmitted('111111'),
  sample.codeSubmitted(CODE),
  sample.resendRequested(START + MINUTE),
  sample.qrSelected,
  sample.codeSelected,
  sample.googleReturned,
  sample.connectionRestored('code'),
  sample.connectionRestored('qr'),
  {
    type: 'challenge.restored',
    sentCode: { challenge, sentAt: START, sendCount: 1, resendAt: START + 30_000 },
  },
  attempt => ({ type: 'challenge.issued', attempt, challenge, at: START }),
  attempt => ({ type: 'ticket.issued', attempt, ticket, at: START, seed: 0.5 }),
  sample.attemptFailed('code-rejected', { attemptsLeft: 2 }),
  sample.attemptFailed('rate-limited', { retryAfterMs: 5000, retryAt: START + 5000 }),
  sample.attemptFailed('offline'),
  sample.ticketChecked('pending'),
  sample.ticketChecked('scanned'),
  sample.ticketChecked('denied'),
  sample.ticketChecked({ code: 'network' }),
  sample.ticketExpired,
  sample.googleCancelled,
  sample.sessionOffered,
  sample.identityConfirmed,
  sample.identityDeclined,
]

/** Event of a walk, or an answer to what one of the three regions waits for. */
const step = fc.record({
  event: fc.constantFrom(...events),
  attempt: fc.constantFrom(sample.codeAttempt, sample.qrAttempt, sample.googleAttempt),
})

/** Every state that a login comes to on its way. */
const walk = fc.array(step, { minLength: 60, maxLength: 60 }).map(steps => {
  const states: LoginFlowState[] = [initialState]
  let state: LoginFlowState = initialState
  for (const { event, attempt } of steps) {
    state = transition(state, toEvent(event, state, attempt))
    states.push(state)
  }
  return states
})

function toEvent(
  event: sample.EventOrAnswer,
  state: LoginFlowState,
  attempt: (state: sample.SigningIn) => number,
): LoginEvent {
  if (typeof event !== 'function') return event
  return event(state.step === 'signing-in' ? attempt(state) : 0)
}

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const part of Object.values(value)) deepFreeze(part)
}

test('the projection is pure: equal states, whatever their identity and revision, give equal views', () => {
  fc.assert(
    fc.property(walk, fc.nat(), (states, revision) => {
      for (const state of new Set(states)) {
        deepFreeze(state)
        const view = toLoginState(state)
        expect(toLoginState(structuredClone(state))).toEqual(view)
        expect(toLoginState({ ...state, revision })).toEqual(view)
      }
    }),
  )
})

test('[OTP-05] a view has no reference of the server, no attempt, and of all codes only one that was refused', () => {
  const steps = new Set<string>()
  fc.assert(
    fc.property(walk, states => {
      for (const view of [...new Set(states)].map(toLoginState)) {
        steps.add(view.step)
        expect(pathsTo(REF, view)).toEqual([])
        expect(pathsTo(CODE, view).filter(path => path !== '.code.refusedCode')).toEqual([])
        expect(JSON.stringify(view)).not.toMatch(
          /"(?:ref|revision|attempt|previousFailure|pendingCheck|polling|renewalsLeft|callback|refusedCodes)":/,
        )
        if (view.step !== 'signing-in') continue
        for (const part of ['code', 'qr', 'google'] as const) steps.add(`${part} ${view[part].step}`)
      }
    }),
    { numRuns: 300 },
  )
  for (const reached of ['confirming', 'code challenged', 'qr showing']) expect(steps).toContain(reached)
})
