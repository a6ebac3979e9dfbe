import type { LoginErrorCode } from '../domain/login-error.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import { shortenName } from '../domain/shorten-name.js'
import { isRetriedOnline, withDefaultWait, type LoginFailure } from './failure.js'
import { isLateAnswer, type LoginEvent } from './login-event.js'
import { recordAnswer, MAX_FAILURES_IN_A_ROW, startPolling, type Polling } from './polling.js'

/** Ticket on screen. All its checks have the attempt id of the request that made it. */
interface ShownTicket {
  readonly attempt: number
  readonly ticket: QrTicket
  /** Name of the phone that has scanned it, where the server says. */
  readonly device?: string | undefined
  readonly renewalsLeft: number
  readonly polling: Polling
}

/** Login with a phone. After `stopped` and `denied` no request is sent until the person asks for a new ticket. */
export type QrFlowState =
  | { readonly step: 'idle' }
  | { readonly step: 'creating'; readonly attempt: number; readonly renewalsLeft: number }
  | (ShownTicket & { readonly step: 'showing' | 'scanned' })
  | { readonly step: 'stopped'; readonly reason: 'expired' | 'used' | 'declined-by-user' }
  | { readonly step: 'stopped'; readonly reason: 'failed'; readonly failure: LoginFailure }
  | { readonly step: 'denied' }

/** Expired tickets in a row that are replaced without a click. */
export const MAX_RENEWALS = 3

/** @param nextAttempt id for the request this event may start */
export function qrTransition(state: QrFlowState, event: LoginEvent, nextAttempt: number): QrFlowState {
  if (isLateAnswer(event, state)) return state

  switch (state.step) {
    case 'idle':
      return event.type === 'method.selected' && event.method === 'qr'
        ? creating(nextAttempt, MAX_RENEWALS)
        : state

    case 'creating':
      if (event.type === 'ticket.issued') return showTicket(state, event)
      if (event.type === 'attempt.failed') return failed(event.failure, event.at)
      return state

    case 'showing':
    case 'scanned':
      if (event.type === 'ticket.checked') return afterCheck(state, event, nextAttempt)
      if (event.type === 'ticket.expired') return renewOrStop(state, event.at, nextAttempt)
      return event.type === 'method.selected' && event.method === 'qr' && event.at >= state.ticket.expiresAt
        ? creating(nextAttempt, MAX_RENEWALS)
        : state

    case 'stopped':
    case 'denied':
      return event.type === 'ticket.requested' ||
        (event.type === 'connection.restored' &&
          event.method === 'qr' &&
          'failure' in state &&
          isRetriedOnline(state.failure))
        ? creating(nextAttempt, MAX_RENEWALS)
        : state
  }
}

type OnScreen = Extract<QrFlowState, { step: 'showing' | 'scanned' }>
type Checked = Extract<LoginEvent, { type: 'ticket.checked' }>

function creating(attempt: number, renewalsLeft: number): QrFlowState {
  return { step: 'creating', attempt, renewalsLeft }
}

function showTicket(
  { attempt, renewalsLeft }: Extract<QrFlowState, { step: 'creating' }>,
  { ticket, at, seed }: Extract<LoginEvent, { type: 'ticket.issued' }>,
): QrFlowState {
  const { mayHold = false } = ticket
  const polling = startPolling({ at, seed, mayHold, isRenewed: renewalsLeft < MAX_RENEWALS })
  return { step: 'showing', attempt, ticket, renewalsLeft, polling }
}

function afterCheck(state: OnScreen, { answer, at }: Checked, nextAttempt: number): QrFlowState {
  if ('code' in answer) return afterFailedCheck(state, answer, at)
  switch (answer.status) {
    case 'pending':
    case 'held':
    case 'slow-down': {
      const { payload = state.ticket.payload } = answer
      const polling = recordAnswer(state.polling, answer.status, at)
      return { ...state, ticket: { ...state.ticket, payload }, polling }
    }
    case 'scanned': {
      const polling = recordAnswer(state.polling, answer.status, at)
      const device = shortenName(answer.device?.trim() ?? '') || state.device
      return { ...state, step: 'scanned', device, polling }
    }
    case 'denied':
      return { step: 'denied' }
    case 'used':
      return { step: 'stopped', reason: 'used' }
    case 'expired':
      return renewOrStop(state, at, nextAttempt)
  }
}

function afterFailedCheck(state: OnScreen, failure: LoginFailure, at: number): QrFlowState {
  const polling = recordAnswer(state.polling, failure, at)
  const isWorthRetrying =
    polling.failuresInARow < MAX_FAILURES_IN_A_ROW && at + polling.waitMs < state.ticket.expiresAt
  return TRANSIENT_CODES.includes(failure.code) && isWorthRetrying
    ? { ...state, polling }
    : failed(failure, at)
}

function failed(failure: LoginFailure, at: number): QrFlowState {
  return { step: 'stopped', reason: 'failed', failure: withDefaultWait(failure, undefined, at) }
}

/** Failures after which the check is retried. Any other one ends the ticket. */
const TRANSIENT_CODES: readonly LoginErrorCode[] = [
  'offline',
  'network',
  'timeout',
  'bad-response',
  'server-error',
  'rate-limited',
]

/** Expired this long ago: the page was hidden or asleep, so do not renew. */
const AWAY_MS = 10_000

function renewOrStop({ renewalsLeft, ticket }: OnScreen, at: number, nextAttempt: number): QrFlowState {
  return renewalsLeft > 0 && at - ticket.expiresAt <= AWAY_MS
    ? creating(nextAttempt, renewalsLeft - 1)
    : { step: 'stopped', reason: 'expired' }
}
