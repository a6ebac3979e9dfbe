import { onlineManager, QueryClient } from '@tanstack/react-query'
import type { LoginSession } from '../domain/login-session.js'
import type { LoginContext } from './login-context.js'
import { persistChallenge } from './persist-challenge.js'
import { reportActivity } from './report-activity.js'
import { runCodeRequests } from './run-code-requests.js'
import { runGoogleRequests } from './run-google-requests.js'
import { runQrRequests } from './run-qr-requests.js'

/** Sends the requests that the flow waits for, until the signal is aborted. */
export function runRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  signal: AbortSignal,
): void {
  const client = context.queryClient ?? new QueryClient()
  // Without a mounted client nothing heard that the connection is back, so assume that it is, as after a page load.
  if (!onlineManager.hasListeners()) onlineManager.setOnline(true)
  // Without a provider around, a client hears of focus and connection only while it is mounted.
  client.mount()
  signal.addEventListener('abort', () => client.unmount())
  const storageName = context.storageName()
  if (storageName !== undefined) {
    signal.addEventListener('abort', persistChallenge(context.store, storageName))
  }
  const handlePageHide = () => context.store.dispatch({ type: 'page.left' })
  window.addEventListener('pagehide', handlePageHide)
  signal.addEventListener('abort', () => window.removeEventListener('pagehide', handlePageHide))
  reportActivity(context, signal)
  runCodeRequests(context, client, signal)
  runGoogleRequests(context, client, signal)
  runQrRequests(context, client, signal)
}
