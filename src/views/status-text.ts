import type { CodeState } from '../flow/code-flow.js'
import type { LoginState } from '../flow/login-flow.js'
import type { QrState } from '../flow/qr-flow.js'
import type { Language } from '../i18n/language.js'
import { restingText } from './resting-text.js'

/** What a screen reader is told: once per step, and never that time runs. Errors of fields and forms have alerts. */
export function statusText(state: LoginState, language: Language): string {
  if (state.step === 'signed-in') return language.messages.status.signedIn
  return state.method === 'code' ? codeStatus(state.code, language) : qrStatus(state.qr, language)
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

function qrStatus(qr: QrState, language: Language): string {
  const { messages } = language
  switch (qr.step) {
    case 'idle':
    case 'creating':
      return messages.status.creating
    case 'showing':
      return messages.status.waiting
    case 'scanned':
      return messages.qr.scanned
    case 'resting':
    case 'denied':
      return restingText(qr, language)
  }
}
