import type { QrState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { useMonotonicNow } from '../../ui/use-monotonic-now.js'
import { useIsOffline } from '../../ui/use-is-offline.js'
import { useLazyPart } from '../shared/use-lazy-part.js'
import { qrCodePart } from './qr-code-part.js'
import { spokenTicketText, stoppedText, type Moment } from './qr-text.js'

export interface QrStatusProps {
  readonly language: Language
  readonly state: QrState
}

/** Status of a ticket for screen readers. Announced once per step, and shortly before its time is over. */
export function QrStatus({ language, state }: QrStatusProps) {
  const now = useMonotonicNow('expiresAt' in state)
  const isOffline = useIsOffline()
  const isDrawn = useLazyPart(qrCodePart, 'payload' in state).part !== undefined
  return (
    <span>
      {'payload' in state && !isDrawn
        ? language.messages.status.creating
        : toText(state, { now, isOffline }, language)}
    </span>
  )
}

function toText(state: QrState, moment: Moment, language: Language): string {
  switch (state.step) {
    case 'idle':
    case 'creating':
      return language.messages.status.creating
    case 'showing':
    case 'scanned':
      return spokenTicketText(state, moment, language)
    case 'stopped':
    case 'denied':
      return stoppedText(state, language)
  }
}
