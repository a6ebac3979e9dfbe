import { QueryClient } from '@tanstack/react-query'
import { onTestFinished, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import type { LoginFailure } from '../flow/failure.js'
import type { BeforeSend } from '../domain/send-extra.js'
import { createLoginStore } from '../flow/login-store.js'
import { runRequests } from '../requests/run-requests.js'
import { scriptedServer, type ScriptedServer } from './scripted-server.js'

// For tests: a login without React, and the page around it.

export interface LoginOptions {
  readonly server?: ScriptedServer
  readonly queryClient?: QueryClient
  /** @default false */
  readonly asksIdentity?: boolean
  readonly beforeSend?: BeforeSend
  /** @default the option `resume` is off */
  readonly storageName?: string
}

export type Login = ReturnType<typeof startLogin>

/** Starts a login that stops at the end of its test, if not before. */
export function startLogin({
  server = scriptedServer(),
  queryClient = new QueryClient(),
  asksIdentity = false,
  beforeSend,
  storageName,
}: LoginOptions = {}) {
  const store = createLoginStore()
  const stopped = new AbortController()
  const succeeded = vi.fn<(session: TokenSession) => void>()
  const failed = vi.fn<(failure: LoginFailure) => void>()
  onTestFinished(() => stopped.abort())
  const dispatched = vi.spyOn(store, 'dispatch')
  runRequests(
    {
      store,
      backend: () => server.backend,
      queryClient,
      storageName: () => storageName,
      beforeSend: () => beforeSend,
      asksIdentity: () => asksIdentity,
      succeeded,
      failed,
      happened() {},
    },
    stopped.signal,
  )
  return {
    server,
    store,
    dispatched,
    queryClient,
    succeeded,
    failed,
    stop: () => stopped.abort(),
    /** Step of each method, or the step of the login once it is over. */
    steps() {
      const state = store.getState()
      return state.step === 'signing-in' ? [state.code.step, state.qr.step] : [state.step]
    },
  }
}

/** Advances the fake timers, and runs what is due. */
export async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

export function showPage(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

export function connection(now: 'offline' | 'online'): void {
  window.dispatchEvent(new Event(now))
}
