import { QueryObserver, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import { createDeadline } from './deadline.js'
import type { LoginContext } from './login-context.js'
import { findShown, findWatched, qrStatusKey, qrStatusQuery, qrTicketQuery } from './qr-queries.js'

/** Creates a ticket when the flow waits for one, checks it while it is in view, and ends it when it expires. */
export function runQrRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  const { store } = context
  const id = Math.random()
  const ticketObserver = new QueryObserver(client, qrTicketQuery(context, id))
  const statusObserver = new QueryObserver(client, qrStatusQuery(context, id))
  const expiry = createDeadline(() => {
    const shown = findShown(store.getState())
    if (shown === undefined) return
    store.dispatch({ type: 'ticket.expired', attempt: shown.attempt, at: Date.now() })
  })

  function update() {
    ticketObserver.setOptions(qrTicketQuery(context, id))
    statusObserver.setOptions(qrStatusQuery(context, id))
    const watched = findWatched(store.getState())
    // Whoever turned to another way to sign in is not to be signed in by a phone.
    if (watched === undefined) void client.cancelQueries({ queryKey: qrStatusKey(id) })
    expiry.set(watched?.ticket.expiresAt)
  }

  /** A host that empties its client or cancels its queries, on a sign-out for instance, ends no login. */
  function restore(event: QueryCacheNotifyEvent) {
    if (event.query.queryKey[1] !== id) return
    if (event.type === 'removed') queueMicrotask(update)
    // A cancelled query goes back to the state before its request. Checks then have their interval, a ticket has none.
    if (event.type === 'updated' && event.action.type === 'setState') queueMicrotask(createAgain)
  }

  /** Asks for nothing where no ticket is waited for. */
  function createAgain() {
    if (!stopped.aborted) void ticketObserver.refetch()
  }

  const stops = [
    client.getQueryCache().subscribe(restore),
    ticketObserver.subscribe(() => {}),
    statusObserver.subscribe(() => {}),
    store.subscribe(update),
    expiry.stop,
  ]
  update()
  stopped.addEventListener('abort', () => {
    for (const stop of stops) stop()
    // A check that waits for the connection would otherwise be sent once it is back.
    client.removeQueries({ queryKey: ['werify-login', id] })
  })
}
