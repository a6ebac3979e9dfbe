import { LoginError } from '../domain/login-error.js'
import type { LoginSession } from '../domain/login-session.js'
import { drawable, type QrTicket } from '../domain/qr-ticket.js'
import type { LoginState } from '../flow/login-flow.js'
import { failAttempt } from './report-failure.js'
import { failureOf } from './failure-of.js'
import { handOver } from './hand-over.js'
import type { LoginContext } from './login-context.js'

/** A tab that is opened and left at once makes no ticket. */
const OPENING_MS = 150

/** Makes a ticket and tells the flow, if the person is still there after a moment. Rejects only when aborted. */
export async function createTicket<Session extends LoginSession>(
  context: LoginContext<Session>,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  await pause(OPENING_MS, signal)
  if (!wantsTicket(context.store.getState())) return
  try {
    const ticket = drawable(await createOrOnceMore(context, signal))
    if (signal.aborted) return
    context.store.dispatch({ type: 'ticket.issued', attempt, ticket, at: Date.now(), seed: Math.random() })
  } catch (error) {
    if (!signal.aborted) failAttempt(context, attempt, error)
  }
}

/** Nobody pays for a ticket that got lost on its way, so one more try does no harm. */
async function createOrOnceMore<Session extends LoginSession>(
  context: LoginContext<Session>,
  signal: AbortSignal,
): Promise<QrTicket> {
  const { qr } = context.backend()
  if (qr === undefined) throw new LoginError('rejected', { cause: 'the backend has no QR' })
  try {
    return await qr.create(signal)
  } catch (error) {
    const isLost = error instanceof LoginError && error.code === 'network'
    if (isLost && !signal.aborted) return qr.create(signal)
    throw error
  }
}

interface ShownTicket {
  readonly attempt: number
  readonly ticket: QrTicket
}

/** Checks a ticket and tells the flow. Never rejects. */
export async function checkTicket<Session extends LoginSession>(
  context: LoginContext<Session>,
  { attempt, ticket }: ShownTicket,
  signal: AbortSignal,
): Promise<void> {
  const { store } = context
  if (Date.now() >= ticket.expiresAt) {
    store.dispatch({ type: 'ticket.expired', attempt, at: Date.now() })
    return
  }
  try {
    const answer = await context.backend().qr?.check(ticket, signal)
    if (answer === undefined || signal.aborted) return
    if (answer.status === 'granted') {
      handOver(context, attempt, answer.session)
    } else {
      store.dispatch({ type: 'ticket.checked', attempt, answer: answer.status, at: Date.now() })
    }
  } catch (error) {
    if (signal.aborted) return
    const failure = failureOf(error)
    store.dispatch({ type: 'ticket.checked', attempt, answer: failure, at: Date.now() })
    if (isAtRest(store.getState())) context.failed(failure)
  }
}

function wantsTicket(state: LoginState): boolean {
  return state.step === 'signing-in' && state.method === 'qr' && state.qr.step === 'creating'
}

function isAtRest(state: LoginState): boolean {
  return state.step === 'signing-in' && state.qr.step === 'resting'
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
