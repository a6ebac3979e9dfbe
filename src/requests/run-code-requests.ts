import type { QueryClient } from '@tanstack/react-query'
import type { Identifier } from '../domain/identifier.js'
import type { SendExtra } from '../domain/send-extra.js'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { CodeFlowState } from '../flow/code-flow.js'
import { assertChallenge } from './assert-valid.js'
import { askHost } from './ask-host.js'
import { grantSession } from './grant-session.js'
import type { Attempt, LoginContext } from './login-context.js'
import { runMutations } from './run-mutations.js'

/** Sends codes and verifies them. */
export function runCodeRequests<Session extends LoginSession>(
  context: LoginContext<Session>,
  client: QueryClient,
  stopped: AbortSignal,
): void {
  runMutations(context, client, stopped, {
    select: state => state.code,
    send: (state, attempt) => send(context, state.code, attempt),
  })
}

async function send<Session extends LoginSession>(
  context: LoginContext<Session>,
  code: CodeFlowState,
  { attempt, signal }: Attempt,
): Promise<void> {
  const backend = context.backend()

  async function issue(identifier: Identifier, request: (extra?: SendExtra) => Promise<OtpChallenge>) {
    const beforeSend = context.beforeSend()
    const challenge = await (beforeSend === undefined
      ? request()
      : askHost(beforeSend, identifier, signal).then(request))
    assertChallenge(challenge)
    if (signal.aborted) return
    context.store.dispatch({ type: 'challenge.issued', attempt, challenge, at: Date.now() })
  }

  switch (code.step) {
    case 'requesting': {
      const { identifier } = code
      return issue(identifier, extra => backend.requestOtp(identifier, signal, extra))
    }
    case 'resending': {
      const { challenge } = code
      const { identifier } = challenge
      return issue(
        identifier,
        extra =>
          backend.resendOtp?.(challenge, signal, extra) ?? backend.requestOtp(identifier, signal, extra),
      )
    }
    case 'verifying':
      grantSession(context, { attempt, signal }, await backend.verifyOtp(code.challenge, code.code, signal))
      break
    case 'identifying':
    case 'challenged':
  }
}
