import type { QueryClient } from '@tanstack/react-query'
import type { LoginBackend } from '../backends/backend.js'
import type { LoginSession } from '../domain/login-session.js'
import type { Failure } from '../flow/failure.js'
import type { LoginStore } from '../flow/login-store.js'

/** What the requests of one login share. */
export interface LoginContext {
  readonly store: LoginStore
  readonly backend: LoginBackend
  readonly client: QueryClient
  /** Hands a session that the flow accepted to the host. */
  readonly succeeded: (session: LoginSession) => void
  /** Tells the host of an attempt that the flow accepts as failed. */
  readonly failed: (failure: Failure) => void
}
