import type { QueryClient } from '@tanstack/react-query'
import type { LoginBackend } from '../backends/login-backend.js'
import type { LoginSession } from '../domain/login-session.js'
import type { Failure } from '../flow/failure.js'
import type { LoginStore } from '../flow/login-store.js'

/** What the requests of one login share. */
export interface LoginContext<Session extends LoginSession> {
  readonly store: LoginStore
  /** As it is now: a host may pass a new object on every render. */
  readonly backend: () => LoginBackend<Session>
  /** The host's own client, if it handed one in. */
  readonly queryClient: QueryClient | undefined
  /** Whether a code that was sent outlives a reload. */
  readonly resumes: () => boolean
  /** Whether a person is asked who they are, once a phone has approved. */
  readonly asksIdentity: () => boolean
  /** Hands a session that the flow accepted to the host. */
  readonly succeeded: (session: Session) => void
  /** Tells the host of an attempt that the flow accepted as failed. */
  readonly failed: (failure: Failure) => void
}
