import type { QueryClient } from '@tanstack/react-query'
import type { LoginBackend } from '../backends/login-backend.js'
import type { LoginSession } from '../domain/login-session.js'
import type { BeforeSend } from '../domain/send-extra.js'
import type { LoginFailure } from '../flow/failure.js'
import type { LoginActivity } from '../flow/login-activity.js'
import type { LoginStore } from '../flow/login-store.js'

/** Everything that the requests of one login share. */
export interface LoginContext<Session extends LoginSession> {
  readonly store: LoginStore
  /** Newest backend: a host may pass a new object on every render. */
  readonly backend: () => LoginBackend<Session>
  /** Client of the host, if it passed one. */
  readonly queryClient: QueryClient | undefined
  /** Newest option `beforeSend`. */
  readonly beforeSend: () => BeforeSend | undefined
  /** Name of this login in storage; `undefined` without the option `resume`. */
  readonly storageName: () => string | undefined
  /** Option `askIdentity`: a session that a phone approved is confirmed first. */
  readonly asksIdentity: () => boolean
  /** Calls the host back with a session that the flow accepted. */
  readonly succeeded: (session: Session) => void
  /** Calls the host back with a failure that the flow accepted. */
  readonly failed: (failure: LoginFailure) => void
  /** Calls the host back with a step of the login. */
  readonly happened: (activity: LoginActivity) => void
}

/** Request that the flow waits for. */
export interface Attempt {
  readonly attempt: number
  /** Aborted once the flow waits for it no more. */
  readonly signal: AbortSignal
}
