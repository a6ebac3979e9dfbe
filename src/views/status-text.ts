import type { CodeState } from '../flow/code-flow.js'
import type { LoginState } from '../flow/login-flow.js'
import type { QrState } from '../flow/qr-flow.js'
import type { Language } from '../i18n/language.js'
import { restingText } from './resting-text.js'
import { spokenTicketText } from './ticket-text.js'

/**
 * What a screen reader is told: once per step, and of a ticket's time only that it comes to its end. Errors of fields
 * and forms have alerts.
 *
 * @param now epoch milliseconds
 */
export function statusText(state: LoginState, language: Language, now: number): string {
  if (state.step === 'signed-in') return language.messages.status.signedIn
  return state.method === 'code' ? codeStatus(state.code, language) : qrStatus(state.qr, language, now)
}

function codeStatus(code: CodeState, { messages: { status } }: Language): string {
  switch (code.step) {
    case 'identifying':
      return ''
    case 'requesting':
    case 'resending':
      return status.sending
    case 'challenged':
      return code.failure === undefined ? status.sent : ''
    case 'verifying':
      return status.checking
  }
}

function qrStatus(qr: QrState, language: Language, now: number): string {
  switch (qr.step) {
    case 'idle':
    case 'creating':
      return language.messages.status.creating
    case 'showing':
    case 'scanned':
      return spokenTicketText(qr, now, language)
    case 'resting':
    case 'denied':
      return restingText(qr, language)
  }
}
