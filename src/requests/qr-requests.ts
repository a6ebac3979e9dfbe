import { LoginError } from '../domain/login-error.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import { failureOf } from './failure-of.js'
import type { LoginContext } from './login-context.js'

/** A tab that is opened and left at once, or a mount that StrictMode takes back, makes no ticket. */
const OPENING_MS = 150

/** Makes a ticket and tells the flow. Rejects only when aborted. */
export async function createTicket(
  context: LoginContext,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  await pause(OPENING_MS, signal)
  try {
    const ticket = await createOrOnceMore(context, signal)
    context.store.dispatch({ type: 'ticket.issued', attempt, ticket, at: Date.now(), seed: Math.random() })
  } catch (error) {
    if (signal.aborted) return
    const failure = failureOf(error)
    if (context.store.dispatch({ type: 'attempt.failed', attempt, failure })) context.failed(failure)
  }
}

/** Nobody pays for a ticket that got lost on its way, so one more try does no harm. */
async function createOrOnceMore({ backend }: LoginContext, signal: AbortSignal): Promise<QrTicket> {
  if (backend.qr === undefined) throw new LoginError('rejected', { cause: 'the backend has no QR' })
  try {
    return await backend.qr.create(signal)
  } catch (error) {
    if (error instanceof LoginError && error.code === 'network') return backend.qr.create(signal)
    throw error
  }
}

/** Checks a ticket and tells the flow. Never rejects. */
export async function checkTicket(
  context: LoginContext,
  { attempt, ticket }: { readonly attempt: number; readonly ticket: QrTicket },
  signal: AbortSignal,
): Promise<void> {
  const { store, backend } = context
  if (Date.now() >= ticket.expiresAt) {
    store.dispatch({ type: 'ticket.expired', attempt })
    return
  }
  try {
    const answer = await backend.qr?.check(ticket, signal)
    if (answer === undefined || signal.aborted) return
    if (answer.status === 'granted') {
      const { firstName } = answer.session.profile
      if (store.dispatch({ type: 'session.granted', attempt, firstName })) context.succeeded(answer.session)
    } else {
      store.dispatch({ type: 'ticket.checked', attempt, answer: answer.status, at: Date.now() })
    }
  } catch (error) {
    if (signal.aborted) return
    const failure = failureOf(error)
    store.dispatch({ type: 'ticket.checked', attempt, answer: failure, at: Date.now() })
    if (isAtRest(context)) context.failed(failure)
  }
}

function isAtRest({ store }: LoginContext): boolean {
  const state = store.getState()
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
