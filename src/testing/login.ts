import { QueryClient } from '@tanstack/react-query'
import { onTestFinished, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import type { Failure } from '../flow/failure.js'
import { createLoginStore } from '../flow/login-store.js'
import { runRequests } from '../requests/run-requests.js'
import { scriptedServer, type ScriptedServer } from './scripted-server.js'

// For tests: a login that runs without React, and the page around it.

export interface LoginOptions {
  readonly server?: ScriptedServer
  readonly queryClient?: QueryClient
  /** @default false */
  readonly asksIdentity?: boolean
}

export type Login = ReturnType<typeof startLogin>

/** A login that ends with its test, if not before. */
export function startLogin({
  server = scriptedServer(),
  queryClient = new QueryClient(),
  asksIdentity = false,
}: LoginOptions = {}) {
  const store = createLoginStore()
  const stopped = new AbortController()
  const succeeded = vi.fn<(session: TokenSession) => void>()
  const failed = vi.fn<(failure: Failure) => void>()
  onTestFinished(() => stopped.abort())
  const dispatched = vi.spyOn(store, 'dispatch')
  runRequests(
    {
      store,
      backend: () => server.backend,
      queryClient,
      resumes: () => false,
      asksIdentity: () => asksIdentity,
      succeeded,
      failed,
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
    /** The step that each way of signing in has come to. */
    steps() {
      const state = store.getState()
      return state.step === 'signing-in' ? [state.code.step, state.qr.step] : [state.step]
    },
  }
}

/** Lets time pass, and whatever waits for it happen. */
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
