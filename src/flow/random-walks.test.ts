import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CodeFlowState } from './code-flow.js'
import type { LoginEvent } from './login-event.js'
import { initialState, transition, type LoginFlowState } from './login-flow.js'
import { MAX_FAILURES_IN_A_ROW } from './polling.js'
import { MAX_RENEWALS, type QrFlowState } from './qr-flow.js'
import { ada, bob, challengeFor, MINUTE, START, ticketNamed } from '../testing/samples.js'

const EVENTS_PER_WALK = 1000

/** Description of an invalid state; `undefined` for a valid one. */
function findProblem(state: LoginFlowState, previous: LoginFlowState): string | undefined {
  if (state === previous) return undefined
  if (state.revision !== previous.revision + 1) return 'an accepted event was not counted'
  if (state.step === 'confirming' || state.step === 'signed-in') {
    const most = state.step === 'confirming' ? 6 : 5
    return Object.keys(state).length === most ? undefined : 'more than names was kept after signing in'
  }
  const { code, qr, google, revision } = state
  const codeAttempt = 'attempt' in code ? code.attempt : undefined
  const qrAttempt = 'attempt' in qr ? qr.attempt : undefined
  const googleAttempt = 'attempt' in google ? google.attempt : undefined
  const attempts = [codeAttempt, qrAttempt, googleAttempt].filter(attempt => attempt !== undefined)
  if (new Set(attempts).size !== attempts.length) return 'two requests have the same id'
  if ((codeAttempt ?? 1) < 1 || (codeAttempt ?? 1) > Math.max(1, revision))
    return 'a code request has an id that was never given out'
  if ((qrAttempt ?? 1) < 1 || (qrAttempt ?? 1) > Math.max(1, revision))
    return 'a ticket has an id that was never given out'
  return findCodeProblem(code) ?? findQrProblem(qr)
}

function findCodeProblem(code: CodeFlowState): string | undefined {
  if (code.step === 'requesting') return undefined
  if (code.step === 'identifying') {
    return code.failure !== undefined && code.identifier === undefined
      ? 'a failure without a request'
      : undefined
  }
  const { sendCount, refusedCodes, resendAt } = code
  if (!(sendCount >= 1)) return 'a challenge without a code that was sent'
  if (!Number.isFinite(resendAt)) return 'a wait that never ends'
  if (new Set(refusedCodes).size !== refusedCodes.length) return 'a code was refused twice'
  if (code.step === 'verifying' && refusedCodes.includes(code.code)) return 'a refused code is sent again'
  if (code.step !== 'challenged' || code.pendingCheck === undefined) return undefined
  if (refusedCodes.includes(code.pendingCheck.code ?? '')) return 'a pending code was refused before'
  return code.failure === undefined ? 'a pending code without a failure' : undefined
}

function findQrProblem(qr: QrFlowState): string | undefined {
  if ('renewalsLeft' in qr && !(qr.renewalsLeft >= 0 && qr.renewalsLeft <= MAX_RENEWALS))
    return 'more renewals than allowed'
  if (!('polling' in qr)) return undefined
  const { failuresInARow, checks, slowDowns } = qr.polling
  if (!(failuresInARow >= 0 && failuresInARow < MAX_FAILURES_IN_A_ROW))
    return 'more failures in a row than allowed'
  return checks < failuresInARow || checks < slowDowns ? 'more failures or slow-downs than checks' : undefined
}

/** Random numbers in [0, 1), by the fast generator mulberry32. */
function createRandom(seed: number): () => number {
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

const NOBODY = { name: undefined, identifier: undefined }

/** Any event at any time. Most answers are to a pending request, since others change nothing. */
function randomEvent(state: LoginFlowState, random: () => number): LoginEvent {
  const pick = <const Option>([first, ...others]: readonly [Option, ...Option[]]) =>
    others[Math.floor(random() * (others.length + 1)) - 1] ?? first
  const at = START + Math.floor(random() * 10 * MINUTE)
  const attempt = randomAttempt(state, random)
  switch (Math.floor(random() * 20)) {
    case 0:
      return { type: 'method.selected', method: pick(['code', 'qr']), at }
    case 1:
      return { type: 'identifier.submitted', identifier: pick([ada, bob]), at }
    case 2:
      if (random() < 0.5) return randomGoogleEvent(attempt, random)
      return random() < 0.2
        ? { type: 'identifier.changed' }
        : { type: 'connection.restored', method: pick(['code', 'qr']) }
    case 3:
    case 4:
      return { type: 'code.submitted', code: pick(codes), at }
    case 5:
      return { type: 'resend.requested', at }
    case 6:
      return { type: pick(['ticket.requested', 'identity.declined', 'identity.expired', 'page.left']) }
    case 7:
      return { type: 'connection.restored', method: pick(['code', 'qr']) }
    case 8:
    case 9:
      return { type: 'challenge.issued', attempt, challenge: challengeFor(ada), at }
    case 10:
    case 11:
    case 12:
      return { type: 'attempt.failed', attempt, failure: { code: pick(failures) }, at }
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
        answer: random() < 0.5 ? { status: pick(checks) } : { code: 'network' },
      }
    case 18:
      return { type: 'ticket.expired', attempt, at }
    default:
      if (random() < 0.05)
        return { type: 'session.offered', attempt, at, owner: NOBODY, firstName: 'Ada', verified: undefined }
      return random() < 0.05
        ? { type: 'session.granted', attempt, firstName: undefined, verified: undefined }
        : { type: 'ticket.checked', attempt, at, answer: { status: 'pending' } }
  }
}

function randomGoogleEvent(attempt: number, random: () => number): LoginEvent {
  return random() < 0.5
    ? { type: 'google.returned', callback: { query: '?code=c&state=s', expectedState: 's' } }
    : { type: 'google.cancelled', attempt }
}

function randomAttempt(state: LoginFlowState, random: () => number): number {
  const chance = random()
  if (state.step === 'signing-in') {
    if (chance < 0.4 && 'attempt' in state.code) return state.code.attempt
    if (chance < 0.5 && 'attempt' in state.google) return state.google.attempt
    if (chance < 0.9 && 'attempt' in state.qr) return state.qr.attempt
  }
  return Math.floor(random() * (state.revision + 2))
}

function freeze(state: LoginFlowState): LoginFlowState {
  if (state.step !== 'signing-in') return Object.freeze(state)
  Object.freeze(state.code)
  if ('refusedCodes' in state.code) Object.freeze(state.code.refusedCodes)
  if ('polling' in state.qr) Object.freeze(state.qr.polling)
  Object.freeze(state.qr)
  Object.freeze(state.google)
  return Object.freeze(state)
}

test('[REL-01] a million events in random order lead to no invalid state', () => {
  const steps = new Set<string>()
  let events = 0

  fc.assert(
    fc.property(fc.integer(), seed => {
      const random = createRandom(seed)
      let state = freeze(initialState)
      for (let count = 0; count < EVENTS_PER_WALK; count += 1) {
        const event = Object.freeze(randomEvent(state, random))
        const next = transition(state, event)
        const problem = findProblem(next, state)
        if (problem !== undefined) throw new Error(`event ${count}, ${event.type}: ${problem}`)
        events += 1
        // A signed-in state accepts nothing. After some events that try it, the walk goes on with another login.
        const startsOver = state.step === 'signed-in' && random() < 0.05
        if (next === state && !startsOver) continue
        state = freeze(startsOver ? initialState : next)
        steps.add(state.step !== 'signing-in' ? state.step : `${state.code.step}, ${state.qr.step}`)
        if (state.step === 'signing-in') steps.add(`Google: ${state.google.step}`)
      }
    }),
    { numRuns: 1000, seed: 20_261_120 },
  )

  expect(events).toBe(1_000_000)
  // Five steps of a code with six of a ticket each, four of Google, `confirming` and `signed-in`.
  expect(steps.size).toBe(5 * 6 + 4 + 2)
})
