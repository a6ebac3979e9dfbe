import {
  focusManager,
  QueryObserver,
  type QueryClient,
  type QueryObserverOptions,
} from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginState } from '../flow/login-flow.js'
import { nextCheckDelay } from '../flow/polling-schedule.js'
import { createDeadline } from './deadline.js'
import type { LoginContext } from './login-context.js'
import { checkTicket, createTicket } from './qr-queries.js'

/**
 * Makes a ticket when the flow wants one, and checks the one on screen until it comes to something. The answers go
 * to the flow; the client's cache holds nothing but `null`, so neither a ticket nor a token.
 */
export function runQrRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  const { store } = context
  const id = Math.random()
  const options = () => [creation(context, id), checks(context, id)] as const
  const observers = options().map(initial => new QueryObserver(client, initial))
  const deadline = createDeadline(() => {
    const shown = shownIn(store.getState())
    if (shown === undefined) return
    store.dispatch({ type: 'ticket.expired', attempt: shown.attempt, at: Date.now() })
  })

  function update() {
    options().forEach((next, index) => observers[index]?.setOptions(next))
    deadline.set(watchedIn(store.getState())?.ticket.expiresAt)
  }

  const endings = [
    ...observers.map(observer => observer.subscribe(() => {})),
    store.subscribe(update),
    deadline.stop,
  ]
  update()
  stopped.addEventListener('abort', () => {
    for (const end of endings) end()
    // What waits for the connection would otherwise be sent once it is back.
    client.removeQueries({ queryKey: ['werify-login', id] })
  })
}

function creation<Session extends LoginSession>(
  context: LoginContext<Session>,
  id: number,
): QueryObserverOptions {
  const state = context.store.getState()
  const attempt = creatingIn(state)?.attempt
  return {
    queryKey: ['werify-login', id, 'ticket', attempt ?? 0],
    enabled: attempt !== undefined && isOnQr(state),
    queryFn: async ({ signal }) => {
      if (attempt !== undefined) await createTicket(context, attempt, signal)
      return null
    },
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: 0,
  }
}

function checks<Session extends LoginSession>(
  context: LoginContext<Session>,
  id: number,
): QueryObserverOptions {
  const state = context.store.getState()
  const attempt = shownIn(state)?.attempt
  return {
    queryKey: ['werify-login', id, 'check', attempt ?? 0],
    enabled: watchedIn(state) !== undefined,
    queryFn: async ({ signal }) => {
      // It may have waited for the connection, and the person may have looked away in the meantime.
      const watched = focusManager.isFocused() ? watchedIn(context.store.getState()) : undefined
      if (watched !== undefined && watched.attempt === attempt) await checkTicket(context, watched, signal)
      return null
    },
    // The first check comes after a delay too, unless the server may hold it: nobody approves what has only just
    // appeared.
    initialData: null,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'online',
    // The delay runs from the answer of one check to the next, so nothing ticks while one is under way. Nor does it
    // while the page is hidden, or while a check waits for the connection: the client makes one once that is over.
    refetchInterval: ({ state: { fetchStatus } }) => {
      const current = shownIn(context.store.getState())
      if (current === undefined || fetchStatus !== 'idle' || !focusManager.isFocused()) return false
      // The client takes 0 for never.
      return Math.max(1, nextCheckDelay(current.polling, current.ticket.intervalMs))
    },
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  }
}

function isOnQr(state: LoginState): boolean {
  return state.step === 'signing-in' && state.method === 'qr'
}

/** The ticket that the person has before them. */
function watchedIn(state: LoginState) {
  return isOnQr(state) ? shownIn(state) : undefined
}

function creatingIn(state: LoginState) {
  return state.step === 'signing-in' && state.qr.step === 'creating' ? state.qr : undefined
}

function shownIn(state: LoginState) {
  if (state.step !== 'signing-in') return undefined
  return state.qr.step === 'showing' || state.qr.step === 'scanned' ? state.qr : undefined
}
