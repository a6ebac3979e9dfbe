import type { QrState } from '../flow/qr-flow.js'
import type { Language } from '../i18n/language.js'
import { failureText } from './shared/failure-text.js'

/** Why there is no QR code to scan any more. */
export function restingText(
  state: Extract<QrState, { step: 'resting' | 'denied' }>,
  language: Language,
): string {
  const { qr } = language.messages
  if (state.step === 'denied') return qr.denied
  switch (state.reason) {
    case 'expired':
      return qr.expired
    case 'used':
      return qr.used
    case 'disowned':
      return qr.notYou
    case 'failed':
      return failureText(state.failure, language)
  }
}
