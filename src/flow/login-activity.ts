import type { IdentifierKind } from '../domain/identifier.js'
import type { LoginErrorCode } from '../domain/login-error.js'
import { findSentCode, type CodeFlowState } from './code-flow.js'
import type { GoogleFlowState } from './google-flow.js'
import type { LoginMethod, SignInMethod } from './login-event.js'
import { initialState, type LoginFlowState } from './login-flow.js'
import { MAX_RENEWALS, type QrFlowState } from './qr-flow.js'

/**
 * A step that a person or a server took, for a host's statistics. Free of personal data and secrets: it says which kind
 * of identifier was used and never which one.
 */
export type LoginActivity =
  /** Another tab was opened. */
  | { readonly type: 'method-selected'; readonly method: LoginMethod }
  /** A code was asked for. `isResend`: after the first one to the same identifier. */
  | { readonly type: 'code-requested'; readonly kind: IdentifierKind; readonly isResend: boolean }
  /** The server says that it has sent the code. */
  | { readonly type: 'code-sent'; readonly kind: IdentifierKind; readonly isResend: boolean }
  /** The code step is shown again after a reload. */
  | { readonly type: 'code-restored'; readonly kind: IdentifierKind }
  | { readonly type: 'code-submitted'; readonly kind: IdentifierKind }
  /** The person went back to the identifier. */
  | { readonly type: 'identifier-changed' }
  /** A QR code is on the screen. `isRenewal`: it replaces one that expired. */
  | { readonly type: 'qr-shown'; readonly isRenewal: boolean }
  | { readonly type: 'qr-scanned' }
  /** Expired for good, used on another device, or declined on the phone or on this page. */
  | { readonly type: 'qr-ended'; readonly reason: 'expired' | 'used' | 'declined' }
  /** The person came back from Google. */
  | { readonly type: 'google-returned' }
  | { readonly type: 'google-cancelled' }
  /** A phone has approved, and the person is asked whether the account is theirs. */
  | { readonly type: 'identity-asked' }
  | { readonly type: 'failed'; readonly method: SignInMethod; readonly code: LoginErrorCode }
  | { readonly type: 'signed-in'; readonly method: SignInMethod }

/** Describes a change of the login. Pure. */
export function describeActivity(before: LoginFlowState, after: LoginFlowState): readonly LoginActivity[] {
  if (after === before || before.step === 'signed-in') return []
  if (after.step === 'signed-in') return [{ type: 'signed-in', method: after.method }]
  if (after.step === 'confirming') return [{ type: 'identity-asked' }]
  // After "Not me" everything starts over, on the tab of the QR code.
  const from = before.step === 'confirming' ? { ...initialState, method: after.method } : before
  return [
    ...(after.method === from.method ? [] : [{ type: 'method-selected', method: after.method } as const]),
    ...inCode(from.code, after.code),
    ...inQr(from.qr, after.qr),
    ...inGoogle(from.google, after.google),
  ]
}

function inCode(before: CodeFlowState, after: CodeFlowState): readonly LoginActivity[] {
  if (after === before) return []
  switch (after.step) {
    case 'identifying':
      if (after.failure !== undefined) return [{ type: 'failed', method: 'code', code: after.failure.code }]
      return before.step === 'identifying' ? [] : [{ type: 'identifier-changed' }]
    case 'requesting':
      return [{ type: 'code-requested', kind: after.identifier.kind, isResend: false }]
    case 'resending':
      return [{ type: 'code-requested', kind: after.challenge.identifier.kind, isResend: true }]
    case 'verifying':
      return [{ type: 'code-submitted', kind: after.challenge.identifier.kind }]
    case 'challenged': {
      const { kind } = after.challenge.identifier
      if (before.step === 'identifying') return [{ type: 'code-restored', kind }]
      if (before.step === 'challenged' && [undefined, before.failure].includes(after.failure)) return []
      if (after.failure !== undefined) return [{ type: 'failed', method: 'code', code: after.failure.code }]
      return [{ type: 'code-sent', kind, isResend: findSentCode(before) !== undefined }]
    }
  }
}

function inQr(before: QrFlowState, after: QrFlowState): readonly LoginActivity[] {
  if (after.step === before.step) return []
  switch (after.step) {
    case 'idle':
    case 'creating':
      return []
    case 'showing':
      return [{ type: 'qr-shown', isRenewal: after.renewalsLeft < MAX_RENEWALS }]
    case 'scanned':
      return [{ type: 'qr-scanned' }]
    case 'denied':
      return [{ type: 'qr-ended', reason: 'declined' }]
    case 'stopped':
      if (after.reason === 'failed') return [{ type: 'failed', method: 'qr', code: after.failure.code }]
      return [{ type: 'qr-ended', reason: after.reason === 'declined-by-user' ? 'declined' : after.reason }]
  }
}

function inGoogle(before: GoogleFlowState, after: GoogleFlowState): readonly LoginActivity[] {
  if (after.step === before.step) return []
  switch (after.step) {
    case 'idle':
      return []
    case 'finishing':
      return [{ type: 'google-returned' }]
    case 'cancelled':
      return [{ type: 'google-cancelled' }]
    case 'failed':
      return [{ type: 'failed', method: 'google', code: after.failure.code }]
  }
}
