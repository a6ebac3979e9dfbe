import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoginState } from '../flow/login-flow.js'
import { nextCheckDelay } from '../flow/polling.js'
import type { LoginContext } from './login-context.js'
import { checkTicket, createTicket } from './qr-requests.js'
import { useDeadline } from './use-deadline.js'

/**
 * Makes a ticket when the flow wants one, and checks the one on screen until it comes to something. The answers go
 * to the flow; the client's cache holds nothing but `null`, so neither a ticket nor a token.
 */
export function useQrRequests(state: LoginState, context: LoginContext): void {
  const { store, client } = context
  const [id] = useState(() => Math.random())
  const creating = creatingIn(state)
  const shown = shownIn(state)
  const isWatched = shown !== undefined && state.method === 'qr'

  useQuery(
    {
      queryKey: ['werify-login', id, 'ticket', creating?.attempt ?? 0],
      enabled: creating !== undefined,
      queryFn: async ({ signal }) => {
        if (creating !== undefined) await createTicket(context, creating.attempt, signal)
        return null
      },
      networkMode: 'always',
      retry: false,
      staleTime: Infinity,
      gcTime: 0,
    },
    client,
  )

  useQuery(
    {
      queryKey: ['werify-login', id, 'check', shown?.attempt ?? 0],
      enabled: isWatched,
      queryFn: async ({ signal }) => {
        if (shown !== undefined) await checkTicket(context, shown, signal)
        return null
      },
      // The first check comes after a delay too: nobody approves what has only just appeared.
      initialData: null,
      staleTime: Infinity,
      gcTime: 0,
      retry: false,
      // The delay runs from the answer of one check to the next. While the page is hidden the client lets a
      // check out, and while it is offline it waits; either way it makes one as soon as that is over.
      refetchInterval: () => {
        const current = shownIn(store.getState())
        return current === undefined ? false : nextCheckDelay(current.polling, current.ticket.intervalMs)
      },
      refetchOnWindowFocus: 'always',
      refetchOnReconnect: 'always',
    },
    client,
  )

  useDeadline(isWatched ? shown.ticket.expiresAt : undefined, () => {
    if (shown !== undefined) store.dispatch({ type: 'ticket.expired', attempt: shown.attempt })
  })
}

function creatingIn(state: LoginState) {
  return state.step === 'signing-in' && state.qr.step === 'creating' ? state.qr : undefined
}

function shownIn(state: LoginState) {
  if (state.step === 'signed-in') return undefined
  return state.qr.step === 'showing' || state.qr.step === 'scanned' ? state.qr : undefined
}
