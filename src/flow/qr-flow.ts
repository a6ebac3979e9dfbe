import type { LoginErrorCode } from '../domain/login-error.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import type { Failure } from './failure.js'
import type { LoginEvent } from './login-event.js'
import { afterAnswer, MAX_FAULTS, startPolling, type CheckAnswer, type Polling } from './polling.js'

/** A ticket on screen. All its checks belong to the attempt that made it. */
interface Shown {
  readonly attempt: number
  readonly ticket: QrTicket
  readonly renewalsLeft: number
  readonly polling: Polling
}

/** Signing in with a phone. At rest nothing is asked of the server until a person wants a new ticket. */
export type QrState =
  | { readonly step: 'idle' }
  | { readonly step: 'creating'; readonly attempt: number; readonly renewalsLeft: number }
  | (Shown & { readonly step: 'showing' | 'scanned' })
  | { readonly step: 'resting'; readonly reason: 'expired' | 'used' | 'disowned' }
  | { readonly step: 'resting'; readonly reason: 'failed'; readonly failure: Failure }
  | { readonly step: 'denied' }

/** How often a ticket that ends is followed by another, before a person has to ask for one. */
export const MAX_RENEWALS = 3

/** @param attempt what an attempt that this event starts is to be called */
export function qrTransition(state: QrState, event: LoginEvent, attempt: number): QrState {
  if ('attempt' in event && !('attempt' in state && state.attempt === event.attempt)) return state

  switch (state.step) {
    case 'idle':
      return event.type === 'method.selected' && event.method === 'qr'
        ? { step: 'creating', attempt, renewalsLeft: MAX_RENEWALS }
        : state

    case 'creating':
      if (event.type === 'ticket.issued') return shown(state, event)
      if (event.type === 'attempt.failed')
        return { step: 'resting', reason: 'failed', failure: event.failure }
      return state

    case 'showing':
    case 'scanned':
      if (event.type === 'ticket.checked') return afterCheck(state, event, attempt)
      if (event.type === 'ticket.expired') return afterEnd(state, event.at, attempt)
      return event.type === 'method.selected' && event.method === 'qr' && event.at >= state.ticket.expiresAt
        ? { step: 'creating', attempt, renewalsLeft: MAX_RENEWALS }
        : state

    case 'resting':
    case 'denied':
      return event.type === 'ticket.requested'
        ? { step: 'creating', attempt, renewalsLeft: MAX_RENEWALS }
        : state
  }
}

type OnScreen = Extract<QrState, { step: 'showing' | 'scanned' }>
type Checked = Extract<LoginEvent, { type: 'ticket.checked' }>

function shown(
  { attempt, renewalsLeft }: Extract<QrState, { step: 'creating' }>,
  { ticket, at, seed }: Extract<LoginEvent, { type: 'ticket.issued' }>,
): QrState {
  const { mayHold = false } = ticket
  const polling = startPolling({ at, seed, mayHold, isRenewed: renewalsLeft < MAX_RENEWALS })
  return { step: 'showing', attempt, ticket, renewalsLeft, polling }
}

function afterCheck(state: OnScreen, { answer, at }: Checked, attempt: number): QrState {
  switch (answer) {
    case 'pending':
    case 'held':
    case 'slow-down':
      return { ...state, polling: afterAnswer(state.polling, answer, at) }
    case 'scanned':
      return { ...state, step: 'scanned', polling: afterAnswer(state.polling, answer, at) }
    case 'denied':
      return { step: 'denied' }
    case 'used':
      return { step: 'resting', reason: 'used' }
    case 'expired':
      return afterEnd(state, at, attempt)
    default:
      return afterFault(state, answer, at)
  }
}

function afterFault(state: OnScreen, failure: Exclude<CheckAnswer, string>, at: number): QrState {
  const polling = afterAnswer(state.polling, failure, at)
  const mayStillPass = polling.faults < MAX_FAULTS && at + polling.waitMs < state.ticket.expiresAt
  return TRANSIENT.includes(failure.code) && mayStillPass
    ? { ...state, polling }
    : { step: 'resting', reason: 'failed', failure }
}

/** Faults that may pass: the check is made again, later each time. Any other error ends the ticket. */
const TRANSIENT: readonly LoginErrorCode[] = [
  'offline',
  'network',
  'timeout',
  'bad-response',
  'server-error',
  'rate-limited',
]

/** A ticket that ended longer ago than this, in milliseconds, ended while nobody looked, or the device slept. */
const AWAY_MS = 10_000

/** Who was away presses for another ticket: nobody may be there to see it. */
function afterEnd({ renewalsLeft, ticket }: OnScreen, at: number, attempt: number): QrState {
  return renewalsLeft > 0 && at - ticket.expiresAt <= AWAY_MS
    ? { step: 'creating', attempt, renewalsLeft: renewalsLeft - 1 }
    : { step: 'resting', reason: 'expired' }
}
