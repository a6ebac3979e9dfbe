import type { QrState } from '../flow/qr-flow.js'
import type { Messages } from '../i18n/messages.js'
import { failureText } from './failure-text.js'

/** Why there is no QR code to scan any more. */
export function restingText(
  state: Extract<QrState, { step: 'resting' | 'denied' }>,
  messages: Messages,
): string {
  if (state.step === 'denied') return messages.qr.denied
  switch (state.reason) {
    case 'expired':
      return messages.qr.expired
    case 'used':
      return messages.qr.used
    case 'failed':
      return failureText(state.failure, messages)
  }
}
