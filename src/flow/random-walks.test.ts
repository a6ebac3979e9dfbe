import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodeState } from './code-flow.js'
import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginState } from './login-flow.js'
import { MAX_FAULTS } from './polling.js'
import { MAX_RENEWALS, type QrState } from './qr-flow.js'
import { ada, bob, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'

const EVENTS_PER_WALK = 1000

/** What no login may ever come to, or `undefined` when all is well. */
function problemIn(state: LoginState, before: LoginState): string | undefined {
  if (state === before) return undefined
  if (state.accepted !== before.accepted + 1) return 'an accepted event was not counted'
  if (state.step === 'confirming' || state.step === 'signed-in') {
    return Object.keys(state).length === 5 ? undefined : 'something was kept from the login'
  }
  const { code, qr, google, accepted } = state
  const codeAttempt = 'attempt' in code ? code.attempt : undefined
  const qrAttempt = 'attempt' in qr ? qr.attempt : undefined
  const googleAttempt = 'attempt' in google ? google.attempt : undefined
  const attempts = [codeAttempt, qrAttempt, googleAttempt].filter(attempt => attempt !== undefined)
  if (new Set(attempts).size !== attempts.length) return 'two attempts of one name'
  if ((codeAttempt ?? 1) < 1 || (codeAttempt ?? 1) > Math.max(1, accepted)) return 'an attempt from nowhere'
  if ((qrAttempt ?? 1) < 1 || (qrAttempt ?? 1) > Math.max(1, accepted)) return 'a ticket from nowhere'
  return problemInCode(code) ?? problemInQr(qr)
}

function problemInCode(code: CodeState): string | undefined {
  if (code.step === 'requesting') return undefined
  if (code.step === 'identifying') {
    return code.failure !== undefined && code.identifier === undefined ? 'a failure without a try' : undefined
  }
  const { sends, refused, resendAt } = code
  if (!(sends >= 1)) return 'a challenge that was never sent'
  if (!Number.isFinite(resendAt)) return 'a wait without an end'
  if (new Set(refused).size !== refused.length) return 'a code that was refused twice'
  if (code.step === 'verifying' && refused.includes(code.code)) return 'a refused code is sent again'
  if (code.step !== 'challenged' || code.unchecked === undefined) return undefined
  if (refused.includes(code.unchecked)) return 'a code that is refused and unchecked'
  return code.failure === undefined ? 'an unchecked code, and no reason why' : undefined
}

function problemInQr(qr: QrState): string | undefined {
  if ('renewalsLeft' in qr && !(qr.renewalsLeft >= 0 && qr.renewalsLeft <= MAX_RENEWALS))
    return 'renewed without end'
  if (!('polling' in qr)) return undefined
  const { faults, checks, slowDowns } = qr.polling
  if (!(faults >= 0 && faults < MAX_FAULTS)) return 'checked without hope'
  return checks < faults || checks < slowDowns ? 'answers that nobody gave' : undefined
}

/** Numbers in [0, 1): mulberry32, which is as quick as they come. */
function quickRandom(seed: number): () => number {
  let word = seed | 0
  return () => {
    word = (word + 0x6d2b79f5) | 0
    let mixed = Math.imul(word ^ (word >>> 15), 1 | word)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const codes = ['000000', '111111', '222222'] as const
const failures = ['offline', 'network', 'code-rejected', 'code-expired', 'rate-limited', 'forbidden'] as const
const checks = ['pending', 'held', 'slow-down', 'scanned', 'denied', 'used', 'expired'] as const

/** Any event at any time. Answers are mostly to what is waited for, as otherwise a walk would get nowhere. */
function randomEvent(state: LoginState, random: () => number): LoginEvent {
  const oneOf = <const Option>([first, ...others]: readonly [Option, ...Option[]]) =>
    others[Math.floor(random() * (others.length + 1)) - 1] ?? first
  const at = START + Math.floor(random() * 10 * MINUTE)
  const attempt = randomAttempt(state, random)
  switch (Math.floor(random() * 20)) {
    case 0:
      return { type: 'method.selected', method: oneOf(['code', 'qr']), at }
    case 1:
      return { type: 'identifier.submitted', identifier: oneOf([ada, bob]), at }
    case 2:
      if (random() < 0.5) return randomGoogleEvent(attempt, random)
      return { type: random() < 0.2 ? 'identifier.changed' : 'connection.restored' }
    case 3:
    case 4:
      return { type: 'code.submitted', code: oneOf(codes), at }
    case 5:
      return { type: 'resend.requested', at }
    case 6:
      return { type: oneOf(['ticket.requested', 'identity.confirmed', 'identity.declined']) }
    case 7:
      return random() < 0.02 ? { type: 'restarted' } : { type: 'connection.restored' }
    case 8:
    case 9:
      return { type: 'challenge.issued', attempt, challenge: challengeFor(ada), at }
    case 10:
    case 11:
    case 12:
      return { type: 'attempt.failed', attempt, failure: { code: oneOf(failures) }, at }
    case 13:
    case 14:
      return { type: 'ticket.issued', attempt, ticket: ticketNamed('A'), at, seed: random() }
    case 15:
    case 16:
    case 17:
      return {
        type: 'ticket.checked',
        attempt,
        at,
        answer: random() < 0.5 ? oneOf(checks) : { code: 'network' },
      }
    case 18:
      return { type: 'ticket.expired', attempt, at }
    default:
      if (random() < 0.05)
        return { type: 'session.offered', attempt, name: 'Ada', firstName: 'Ada', verified: undefined }
      return random() < 0.05
        ? { type: 'session.granted', attempt, firstName: undefined, verified: undefined }
        : { type: 'ticket.checked', attempt, at, answer: 'pending' }
  }
}

function randomGoogleEvent(attempt: number, random: () => number): LoginEvent {
  return random() < 0.5
    ? { type: 'google.returned', back: { query: '?code=c&state=s', state: 's' } }
    : { type: 'google.cancelled', attempt }
}

function randomAttempt(state: LoginState, random: () => number): number {
  const chance = random()
  if (state.step === 'signing-in') {
    if (chance < 0.4 && 'attempt' in state.code) return state.code.attempt
    if (chance < 0.5 && 'attempt' in state.google) return state.google.attempt
    if (chance < 0.9 && 'attempt' in state.qr) return state.qr.attempt
  }
  return Math.floor(random() * (state.accepted + 2))
}

function frozen(state: LoginState): LoginState {
  if (state.step !== 'signing-in') return Object.freeze(state)
  Object.freeze(state.code)
  if ('refused' in state.code) Object.freeze(state.code.refused)
  if ('polling' in state.qr) Object.freeze(state.qr.polling)
  Object.freeze(state.qr)
  Object.freeze(state.google)
  return Object.freeze(state)
}

test('[REL-01] a million events, whatever their order, lead to no state that must not be', () => {
  const steps = new Set<string>()
  let events = 0

  fc.assert(
    fc.property(fc.integer(), seed => {
      const random = quickRandom(seed)
      let state = frozen(initialState)
      for (let count = 0; count < EVENTS_PER_WALK; count += 1) {
        const event = Object.freeze(randomEvent(state, random))
        const next = transition(state, event)
        const problem = problemIn(next, state)
        if (problem !== undefined) throw new Error(`event ${count}, ${event.type}: ${problem}`)
        events += 1
        if (next === state) continue
        state = frozen(next)
        steps.add(state.step !== 'signing-in' ? state.step : `${state.code.step}, ${state.qr.step}`)
        if (state.step === 'signing-in') steps.add(`Google: ${state.google.step}`)
      }
    }),
    { numRuns: 1000, seed: 20_261_120 },
  )

  expect(events).toBe(1_000_000)
  // Each of the five steps of a code with each of the six of a ticket, the four of Google, the question, and the end.
  expect(steps.size).toBe(5 * 6 + 4 + 2)
})
