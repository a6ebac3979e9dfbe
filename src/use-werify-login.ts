import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { LoginBackend } from './backends/login-backend.js'
import type { Identifier } from './domain/identifier.js'
import type { LoginSession } from './domain/login-session.js'
import type { Failure } from './flow/failure.js'
import type { LoginMethod } from './flow/login-event.js'
import type { LoginState } from './flow/login-flow.js'
import { createLoginStore } from './flow/login-store.js'
import { comeBackFromGoogle, leaveForGoogle } from './requests/google-redirect.js'
import { restoreChallenge } from './requests/restore-challenge.js'
import { loadRequests, startRequests } from './requests/start-requests.js'

export interface UseWerifyLoginOptions<Session extends LoginSession = LoginSession> {
  /** The server to sign in with, such as `trader4({ baseUrl })`. A new object on every render is fine. */
  readonly backend: LoginBackend<Session>
  /** Called once per login with what it yielded: the backend says what that is. The widget keeps no copy. */
  readonly onSuccess: (session: Session) => void
  /** Called at most once per failed attempt. What it gets names neither the person nor a code. */
  readonly onError?: ((failure: Failure) => void) | undefined
  /**
   * Asks "Sign in as Sara Rahimi?" once a phone has approved, and calls `onSuccess` only after a "yes". Whoever
   * approves somebody else's QR code would otherwise sign that page in to their own account. @default false
   */
  readonly confirmIdentity?: boolean | undefined
  /** Shows the code step again after a reload, while the code is good. Read once. @default true */
  readonly resume?: boolean | undefined
  /** The host's own client, read once. @default a client of this login's own */
  readonly queryClient?: QueryClient | undefined
}

/** Where the login stands, and what a person can do about it. What the state does not accept does nothing. */
export interface WerifyLoginFlow {
  readonly state: LoginState
  /** Loads what the first request needs. Call it when the person turns to the login, so that nothing waits. */
  readonly prepare: () => void
  readonly selectMethod: (method: LoginMethod) => void
  readonly submitIdentifier: (identifier: Identifier) => void
  /** Goes back to the identifier, and keeps it. */
  readonly changeIdentifier: () => void
  readonly submitCode: (code: string) => void
  /** Does nothing before `resendAt`. */
  readonly resendCode: () => void
  /** A fresh QR code, once the last one has come to rest. */
  readonly requestTicket: () => void
  /**
   * Where to go to sign in with Google; call it as the person goes. `undefined` where the backend has no Google, or
   * this browser cannot remember who left, which the state then says.
   */
  readonly leaveForGoogle: () => string | undefined
  /** Says that the account is theirs, see the option `confirmIdentity`. */
  readonly confirmIdentity: () => void
  /** Says that it is not: nobody is signed in, and everything starts over. */
  readonly declineIdentity: () => void
}

/** A login without a face: the flow, run against a backend. `<WerifyLogin>` is built on it. */
export function useWerifyLogin<Session extends LoginSession>(
  options: UseWerifyLoginOptions<Session>,
): WerifyLoginFlow {
  const [store] = useState(createLoginStore)
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState)
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })

  const { name, google } = options.backend
  useLayoutEffect(() => {
    const { backend, resume } = latest.current
    // Before anything else: what came back is to be gone from the address.
    const back = backend.google && comeBackFromGoogle(name)
    if (back !== undefined) store.dispatch({ type: 'google.returned', back })
    if (resume !== false) restoreChallenge(store, name)
  }, [store, name])

  useEffect(
    () =>
      startRequests({
        store,
        backend: () => latest.current.backend,
        queryClient: latest.current.queryClient,
        resumes: () => latest.current.resume !== false,
        asksIdentity: () => latest.current.confirmIdentity === true,
        // In a task of its own, what a host's callback throws reaches `window.onerror`, and breaks nothing here.
        succeeded: session => queueMicrotask(() => latest.current.onSuccess(session)),
        failed: failure => queueMicrotask(() => latest.current.onError?.(failure)),
      }),
    [store],
  )

  useEffect(() => {
    const handleOnline = () => store.dispatch({ type: 'connection.restored' })
    window.addEventListener('online', handleOnline)
    return () => window.removeEventListener('online', handleOnline)
  }, [store])

  return {
    state,
    prepare() {
      options.backend.prepare?.()
      // What does not load now is loaded with the request, which then says what is wrong.
      loadRequests().catch(() => {})
    },
    selectMethod: method => store.dispatch({ type: 'method.selected', method, at: Date.now() }),
    submitIdentifier: identifier =>
      store.dispatch({ type: 'identifier.submitted', identifier, at: Date.now() }),
    changeIdentifier: () => store.dispatch({ type: 'identifier.changed' }),
    submitCode: code => store.dispatch({ type: 'code.submitted', code, at: Date.now() }),
    resendCode: () => store.dispatch({ type: 'resend.requested', at: Date.now() }),
    requestTicket: () => store.dispatch({ type: 'ticket.requested' }),
    leaveForGoogle() {
      const nonce = google && leaveForGoogle(name)
      if (nonce !== undefined) return google?.href(window.location.href, nonce)
      store.dispatch({ type: 'google.returned', back: { query: '', state: '' } })
      return undefined
    },
    confirmIdentity: () => store.dispatch({ type: 'identity.confirmed' }),
    declineIdentity: () => store.dispatch({ type: 'identity.declined' }),
  }
}
