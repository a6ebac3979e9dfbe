import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { LoginEvent } from '../flow/login-event.js'
import type { LoginState } from '../flow/login-flow.js'
import { answerAttempt, type Attempt } from './code-requests.js'
import { failureOf } from './failure-of.js'
import type { LoginContext } from './login-context.js'

/**
 * Runs what the code steps ask of the server.
 *
 * @returns a dispatch that also starts the request which the new state waits for, and ends the one before it
 */
export function useCodeRequests(context: LoginContext) {
  const { store, client } = context
  const underWay = useRef<AbortController>(undefined)
  useEffect(() => () => underWay.current?.abort(), [])

  const { mutate } = useMutation(
    {
      // Offline is for the flow to know: a paused mutation would be sent later, behind the person's back.
      networkMode: 'always',
      retry: false,
      gcTime: 0,
      // Its variables and its result hold no code and no token: the client keeps both for a while.
      mutationFn: (attempt: Attempt) => answerAttempt(context, attempt),
      onError(error, { attempt, signal }) {
        if (signal.aborted) return
        const failure = failureOf(error)
        if (store.dispatch({ type: 'attempt.failed', attempt, failure })) context.failed(failure)
      },
    },
    client,
  )

  return function dispatch(event: LoginEvent): void {
    const before = attemptOf(store.getState())
    store.dispatch(event)
    const attempt = attemptOf(store.getState())
    if (attempt === before) return
    underWay.current?.abort()
    if (attempt === undefined) return
    underWay.current = new AbortController()
    mutate({ attempt, signal: underWay.current.signal })
  }
}

function attemptOf(state: LoginState): number | undefined {
  return state.step === 'signing-in' && 'attempt' in state.code ? state.code.attempt : undefined
}
