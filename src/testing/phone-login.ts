import { QueryClient } from '@tanstack/react-query'
import type { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'
import { MINUTE, ticketNamed } from './samples.js'
import { qrSelected } from './sample-events.js'
import { pass, startLogin, type Login, type LoginOptions } from './login.js'

// For tests: a login with a phone.

/** Lifetime of a ticket, in milliseconds. */
export const TICKET_LIFE_MS = 3 * MINUTE

export const ticketFrom = (name: string, more: Partial<QrTicket> = {}) =>
  ticketNamed(name, { expiresAt: Date.now() + TICKET_LIFE_MS, ...more })

interface ShownOptions extends LoginOptions {
  readonly ticket?: Partial<QrTicket>
}

/** Starts a login that shows a ticket named A. */
export async function shownLogin({ ticket, ...options }: ShownOptions = {}): Promise<Login> {
  const login = startLogin(options)
  login.store.dispatch(qrSelected)
  await pass(150)
  login.server.newest('create').succeed(ticketFrom('A', ticket))
  await pass()
  return login
}

/** Waits for the next check, and answers it. */
export async function answerNextCheck(
  { server }: Login,
  answer: QrStatus<TokenSession> | LoginError,
): Promise<void> {
  const before = server.calls('check').length
  for (let waited = 0; server.calls('check').length === before; waited += 100) {
    if (waited > MINUTE) throw new Error('there is no next check')
    await pass(100)
  }
  const check = server.newest('check')
  if (answer instanceof Error) check.fail(answer)
  else check.succeed(answer)
  await pass()
}

const oppositeClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: Infinity,
      retry: 3,
      networkMode: 'always',
      refetchOnMount: 'always',
      refetchInterval: 10,
      refetchIntervalInBackground: true,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
})

/** Clients that a login may run with. */
export const clients = [
  ["the login's own client", () => new QueryClient()],
  ["a host's client with the opposite defaults", () => oppositeClient],
] as const
