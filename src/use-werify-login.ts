import { QueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LoginBackend } from './backends/backend.js'
import type { Identifier } from './domain/identifier.js'
import type { LoginSession } from './domain/login-session.js'
import type { Failure } from './flow/failure.js'
import type { LoginMethod } from './flow/login-event.js'
import type { LoginState } from './flow/login-flow.js'
import { createLoginStore } from './flow/login-store.js'
import type { LoginContext } from './requests/login-context.js'
import { useCodeRequests } from './requests/use-code-requests.js'
import { useLatest } from './requests/use-latest.js'
import { useQrRequests } from './requests/use-qr-requests.js'

export interface UseWerifyLoginOptions {
  /** The server to sign in with, such as `trader4({ baseUrl })`. A new object on every render is fine. */
  readonly backend: LoginBackend
  /** Called once per login with what it yielded. The widget keeps no copy. */
  readonly onSuccess: (session: LoginSession) => void
  /** Called at most once per failed attempt. What it gets names neither the person nor a code. */
  readonly onError?: ((failure: Failure) => void) | undefined
  /** The host's own client. @default a client of this login's own */
  readonly queryClient?: QueryClient | undefined
}

/** Where the login stands, and what a person can do about it. What the state does not accept does nothing. */
export interface WerifyLoginFlow {
  readonly state: LoginState
  readonly selectMethod: (method: LoginMethod) => void
  readonly submitIdentifier: (identifier: Identifier) => void
  /** Goes back to the identifier, and keeps it. */
  readonly changeIdentifier: () => void
  readonly submitCode: (code: string) => void
  /** Does nothing before `resendAt`. */
  readonly resendCode: () => void
  /** A fresh QR code, once the last one has come to rest. */
  readonly requestTicket: () => void
}

/** A login without a face: the flow, run against a backend. `<WerifyLogin>` is built on it. */
export function useWerifyLogin(options: UseWerifyLoginOptions): WerifyLoginFlow {
  const { backend, queryClient } = options
  const [store] = useState(createLoginStore)
  const [ownClient] = useState(() => queryClient ?? new QueryClient())
  const client = queryClient ?? ownClient
  const callbacks = useLatest(options)
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState)

  const context: LoginContext = {
    store,
    backend,
    client,
    // In a task of its own, what a host's callback throws reaches `window.onerror`, and breaks nothing here.
    succeeded: session => queueMicrotask(() => callbacks.current.onSuccess(session)),
    failed: failure => queueMicrotask(() => callbacks.current.onError?.(failure)),
  }
  const dispatch = useCodeRequests(context)
  useQrRequests(state, context)
  useMountedClient(client)
  useConnectionRestored(() => dispatch({ type: 'connection.restored' }))

  return {
    state,
    selectMethod: method => dispatch({ type: 'method.selected', method }),
    submitIdentifier: identifier => dispatch({ type: 'identifier.submitted', identifier }),
    changeIdentifier: () => dispatch({ type: 'identifier.changed' }),
    submitCode: code => dispatch({ type: 'code.submitted', code }),
    resendCode: () => dispatch({ type: 'resend.requested', at: Date.now() }),
    requestTicket: () => dispatch({ type: 'ticket.requested' }),
  }
}

/** A client that no provider holds learns of focus and connection only while it is mounted. */
function useMountedClient(client: QueryClient): void {
  useEffect(() => {
    client.mount()
    return () => client.unmount()
  }, [client])
}

function useConnectionRestored(onRestored: () => void): void {
  const latest = useLatest(onRestored)
  useEffect(() => {
    const handleOnline = () => latest.current()
    window.addEventListener('online', handleOnline)
    return () => window.removeEventListener('online', handleOnline)
  }, [latest])
}
