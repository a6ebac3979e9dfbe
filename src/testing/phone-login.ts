import { QueryClient } from '@tanstack/react-query'
import type { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus, QrTicket } from '../domain/qr-ticket.js'
import { MINUTE, ticketNamed } from './samples.js'
import { opened } from './sample-events.js'
import { pass, startLogin, type Login, type LoginOptions } from './login.js'

// For tests: a login with a phone.

/** How long a ticket lives, in milliseconds. */
export const LIFE = 3 * MINUTE

export const ticketFrom = (name: string, more: Partial<QrTicket> = {}) =>
  ticketNamed(name, { expiresAt: Date.now() + LIFE, ...more })

interface ShownOptions extends LoginOptions {
  readonly ticket?: Partial<QrTicket>
}

/** A login that shows a ticket called A. */
export async function shownLogin({ ticket, ...options }: ShownOptions = {}): Promise<Login> {
  const login = startLogin(options)
  login.store.dispatch(opened)
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

const opinionated = new QueryClient({
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

/** Whose client a login may run in. */
export const clients = [
  ["the login's own client", () => new QueryClient()],
  ["a host's client that wants everything otherwise", () => opinionated],
] as const
