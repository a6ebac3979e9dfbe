import { onlineManager, QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginContext } from './login-context.js'
import { keepChallenge } from './persist-challenge.js'
import { runCodeRequests } from './run-code-requests.js'
import { runGoogleRequests } from './run-google-requests.js'
import { runQrRequests } from './run-qr-requests.js'

/** Asks the server for whatever the flow waits for, until the signal is aborted. */
export function runRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  signal: AbortSignal,
): void {
  const client = context.queryClient ?? new QueryClient()
  // While no client is mounted, nobody hears that the connection is back: assume it, as at the start of a page.
  if (!onlineManager.hasListeners()) onlineManager.setOnline(true)
  // A client that no provider holds learns of focus and connection only while it is mounted.
  client.mount()
  signal.addEventListener('abort', () => client.unmount())
  if (context.resumes()) {
    signal.addEventListener('abort', keepChallenge(context.store, context.backend().name))
  }
  runCodeRequests(context, client, signal)
  runGoogleRequests(context, client, signal)
  runQrRequests(context, client, signal)
}
