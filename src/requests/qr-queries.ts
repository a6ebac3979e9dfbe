import { focusManager, queryOptions } from '@tanstack/react-query'
import { LoginError } from '../domain/login-error.js'
import type { LoginSession } from '../domain/login-session.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import type { LoginFlowState } from '../flow/login-flow.js'
import type { QrFlowState } from '../flow/qr-flow.js'
import { nextCheckDelay } from '../flow/polling-schedule.js'
import { assertStatus, assertTicket } from './assert-valid.js'
import { grantSession, offerSession } from './grant-session.js'
import type { LoginContext } from './login-context.js'
import { reportFailure, toFailure } from './report-failure.js'

// The answers go to the flow. The data of both queries is `null`, since the cache would keep tickets and tokens.

type OnScreen = Extract<QrFlowState, { step: 'showing' | 'scanned' }>

/** Delay before a ticket is created, so that a tab that is left at once creates none. */
const OPENING_MS = 150

/**
 * Creates the ticket that the flow waits for.
 *
 * @param id of the login: logins that share a client share no query
 */
export function qrTicketQuery<Session extends LoginSession>(context: LoginContext<Session>, id: number) {
  const state = context.store.getState()
  const attempt = findCreating(state)?.attempt
  return queryOptions({
    queryKey: ['werify-login', id, 'ticket', attempt ?? 0],
    enabled: attempt !== undefined && isQrSelected(state),
    queryFn: async ({ signal }) => {
      if (attempt !== undefined) await createTicket(context, attempt, signal)
      return null
    },
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
  })
}

/** Start of the keys of all checks of a login. */
export const qrStatusKey = (id: number) => ['werify-login', id, 'status']

/**
 * Checks the ticket on screen, again and again, until the flow waits for it no more.
 *
 * @param id of the login: logins that share a client share no query
 */
export function qrStatusQuery<Session extends LoginSession>(context: LoginContext<Session>, id: number) {
  const state = context.store.getState()
  const attempt = findShown(state)?.attempt
  return queryOptions({
    queryKey: [...qrStatusKey(id), attempt ?? 0],
    enabled: findWatched(state) !== undefined,
    queryFn: async ({ signal }) => {
      // It may have waited for the connection, and the tab may be hidden by now.
      const watched = focusManager.isFocused() ? findWatched(context.store.getState()) : undefined
      if (watched !== undefined && watched.attempt === attempt && !mustWait(watched)) {
        await checkTicket(context, watched, signal)
      }
      return null
    },
    // Data from the start, so that the first check waits for its delay too.
    initialData: null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'online',
    // Called after each check, for the delay until the next one. Hidden or offline there is none: the client refetches
    // once that is over.
    refetchInterval: ({ state: { fetchStatus } }) => {
      const shown = findShown(context.store.getState())
      if (shown === undefined || fetchStatus !== 'idle' || !focusManager.isFocused()) return false
      const delayMs = nextCheckDelay(shown.polling, shown.ticket.intervalMs)
      // The time behind the other tab counts. The client takes 0 for never.
      return Math.max(1, delayMs - Math.max(0, Date.now() - shown.polling.answeredAt))
    },
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  })
}

/** Finds the ticket that is on screen and in view. */
export function findWatched(state: LoginFlowState): OnScreen | undefined {
  return isQrSelected(state) ? findShown(state) : undefined
}

/** Finds the ticket that is on screen, though perhaps behind the other tab. */
export function findShown(state: LoginFlowState): OnScreen | undefined {
  if (state.step !== 'signing-in') return undefined
  return state.qr.step === 'showing' || state.qr.step === 'scanned' ? state.qr : undefined
}

/** True for a check that a return to the page would send before the server's wait is over. */
function mustWait({ polling }: OnScreen): boolean {
  const sinceAnswerMs = Date.now() - polling.answeredAt
  // Negative once the clock was set back.
  return sinceAnswerMs >= 0 && sinceAnswerMs < polling.waitMs
}

function findCreating(state: LoginFlowState) {
  return state.step === 'signing-in' && state.qr.step === 'creating' ? state.qr : undefined
}

function isQrSelected(state: LoginFlowState): boolean {
  return state.step === 'signing-in' && state.method === 'qr'
}

/** Rejects only when aborted. */
async function createTicket<Session extends LoginSession>(
  context: LoginContext<Session>,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  const { store } = context
  await delay(OPENING_MS, signal)
  const state = store.getState()
  if (!isQrSelected(state) || findCreating(state) === undefined) return
  try {
    const ticket = await createOrRetry(context, signal)
    assertTicket(ticket)
    if (signal.aborted) return
    store.dispatch({ type: 'ticket.issued', attempt, ticket, at: Date.now(), seed: Math.random() })
  } catch (error) {
    if (!signal.aborted) reportFailure(context, attempt, error)
  }
}

/** Retries once when the network failed: a ticket that got lost costs nobody anything. */
async function createOrRetry<Session extends LoginSession>(
  context: LoginContext<Session>,
  signal: AbortSignal,
): Promise<QrTicket> {
  const qr = qrOf(context)
  try {
    return await qr.create(signal)
  } catch (error) {
    const isLost = error instanceof LoginError && error.code === 'network'
    if (isLost && !signal.aborted) return qr.create(signal)
    throw error
  }
}

/** @throws {LoginError} `rejected`, for a backend that has no QR codes, or has them no more */
function qrOf<Session extends LoginSession>(context: LoginContext<Session>) {
  const { qr } = context.backend()
  if (qr === undefined) throw new LoginError('rejected')
  return qr
}

/** Never rejects. */
async function checkTicket<Session extends LoginSession>(
  context: LoginContext<Session>,
  { attempt, ticket }: { readonly attempt: number; readonly ticket: QrTicket },
  signal: AbortSignal,
): Promise<void> {
  const { store } = context
  if (Date.now() >= ticket.expiresAt) {
    store.dispatch({ type: 'ticket.expired', attempt, at: Date.now() })
    return
  }
  try {
    const answer = await qrOf(context).check(ticket, signal)
    if (signal.aborted) return
    assertStatus(answer)
    if (answer.status === 'granted') {
      const deliver = context.asksIdentity() ? offerSession : grantSession
      deliver(context, { attempt, signal }, answer.session)
    } else {
      store.dispatch({ type: 'ticket.checked', attempt, answer, at: Date.now() })
    }
  } catch (error) {
    if (signal.aborted) return
    const failure = toFailure(error)
    store.dispatch({ type: 'ticket.checked', attempt, answer: failure, at: Date.now() })
    const state = store.getState()
    if (state.step === 'signing-in' && state.qr.step === 'stopped') context.failed(failure)
  }
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
