import { toChannel, type Channel } from '../domain/channel.js'
import type { Identifier } from '../domain/identifier.js'
import type { AccountOwner, SessionSummary } from '../domain/login-session.js'
import type { QrTicket } from '../domain/qr-ticket.js'
import { toActiveCode, type CodeFlowState } from './code-flow.js'
import { findRetryTime, type LoginFailure } from './failure.js'
import type { GoogleFlowState } from './google-flow.js'
import type { LoginMethod, SignInMethod } from './login-event.js'
import type { LoginFlowState } from './login-flow.js'
import type { QrFlowState } from './qr-flow.js'

/** Form for the identifier. */
export interface IdentifierStep {
  readonly step: 'identifying' | 'requesting'
  /** Identifier that was submitted last. */
  readonly identifier: Identifier | undefined
  readonly failure: LoginFailure | undefined
  /** Earliest time to submit the same identifier again, where the server asked to wait. */
  readonly retryAt: number | undefined
}

/** Form for the code that was sent. */
export interface SentCodeStep {
  readonly step: 'challenged' | 'resending' | 'verifying'
  readonly identifier: Identifier
  /** Channel by which the code reaches the person. */
  readonly channel: Channel
  readonly sentAt: number
  /** Codes sent to this identifier, this one included. Use it as the `key` of a code field, to empty it. */
  readonly sendCount: number
  readonly expiresAt: number
  /** Earliest time of the next code. `resendCode` does nothing before. */
  readonly resendAt: number
  readonly failure: LoginFailure | undefined
  /** Code that the server refused last. It is not sent again. */
  readonly refusedCode: string | undefined
  /** Earliest time to submit a code that got no verdict again, where the server asked to wait. */
  readonly retryAt: number | undefined
}

/** Login with a code: a form for the identifier, then one for the code. Times are in epoch milliseconds. */
export type CodeState = IdentifierStep | SentCodeStep

/** Login with a phone: show a QR code, and wait for it to be approved. Times are in epoch milliseconds. */
export type QrState =
  | { readonly step: 'idle' | 'creating' }
  | (Omit<QrTicket, 'ref' | 'intervalMs' | 'mayHold'> & {
      readonly step: 'showing' | 'scanned'
      readonly shownAt: number
      /** Name of the phone that has scanned it, such as "Sara’s phone", where the server says. */
      readonly device: string | undefined
      /** Several checks in a row got no answer. */
      readonly isReconnecting: boolean
      /** Another QR code follows when this one expires. Otherwise the person has to ask for it. */
      readonly isAutoRenewed: boolean
    })
  | { readonly step: 'stopped'; readonly reason: 'expired' | 'used' | 'declined-by-user' }
  | { readonly step: 'stopped'; readonly reason: 'failed'; readonly failure: LoginFailure }
  | { readonly step: 'denied' }

/** Login with Google, after the person came back from there. */
export type GoogleState =
  | { readonly step: 'idle' | 'finishing' | 'cancelled' }
  | { readonly step: 'failed'; readonly failure: LoginFailure }

/** Everything a screen needs to know of a login. No code, token or reference of the server is in it. */
export type LoginState =
  | {
      readonly step: 'signing-in'
      /** Method in view. The other one keeps its step. */
      readonly method: LoginMethod
      readonly code: CodeState
      readonly qr: QrState
      readonly google: GoogleState
    }
  | {
      readonly step: 'confirming'
      readonly owner: AccountOwner
      /** End of the question, in epoch milliseconds. After that nobody is signed in. */
      readonly expiresAt: number
    }
  | ({ readonly step: 'signed-in'; readonly method: SignInMethod } & SessionSummary)

/** Checks in a row without an answer that are worth a mention: one or two are not. */
const RECONNECTING_AFTER = 3

/** Projects the state of the machine to what a host may see. Pure. */
export function toLoginState(flow: LoginFlowState): LoginState {
  const { revision: _revision, ...shown } = flow
  if (shown.step !== 'signing-in') return shown
  const { code, qr, google } = shown
  return { ...shown, code: toCodeState(code), qr: toQrState(qr), google: toGoogleState(google) }
}

export function isCodeSent(code: CodeState): code is SentCodeStep {
  return 'sentAt' in code
}

function toCodeState(code: CodeFlowState): CodeState {
  const failure = findShownFailure(code)
  const mayWait = code.step !== 'challenged' || code.pendingCheck !== undefined
  const shared = { failure, retryAt: mayWait ? findRetryTime(failure) : undefined }
  if (!('challenge' in code)) return { ...shared, step: code.step, identifier: code.identifier }
  const { challenge, refusedCodes, ...sent } = toActiveCode(code)
  const { identifier, expiresAt } = challenge
  const channel = toChannel(identifier.kind, challenge.channel)
  const refusedCode = refusedCodes.at(-1)
  return { ...shared, ...sent, step: code.step, identifier, channel, expiresAt, refusedCode }
}

/** A lock stays in view while another code is sent: nothing can be entered before that is there. */
function findShownFailure(code: CodeFlowState): LoginFailure | undefined {
  if (code.step === 'resending' && code.previousFailure?.code === 'locked') return code.previousFailure
  return 'failure' in code ? code.failure : undefined
}

function toQrState(qr: QrFlowState): QrState {
  if (qr.step === 'creating') return { step: qr.step }
  if (!('ticket' in qr)) return qr
  const { step, ticket, device, polling, renewalsLeft } = qr
  const { ref: _ref, intervalMs: _intervalMs, mayHold: _mayHold, ...shown } = ticket
  return {
    ...shown,
    step,
    device,
    shownAt: polling.shownAt,
    isReconnecting: polling.failuresInARow >= RECONNECTING_AFTER,
    isAutoRenewed: renewalsLeft > 0,
  }
}

/** Leaves out the code of Google. */
function toGoogleState(google: GoogleFlowState): GoogleState {
  return google.step === 'finishing' ? { step: google.step } : google
}
