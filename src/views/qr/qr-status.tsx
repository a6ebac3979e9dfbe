import type { QrState } from '../../flow/qr-flow.js'
import type { Language } from '../../i18n/language.js'
import { useOnwardNow } from '../../ui/use-now.js'
import { useIsOffline } from '../../ui/use-is-offline.js'
import { restingText } from '../resting-text.js'
import { spokenTicketText } from './qr-text.js'

export interface QrStatusProps {
  readonly language: Language
  readonly state: QrState
}

/** What a screen reader is told of a ticket: once per step, and of its time only that it comes to its end. */
export function QrStatus({ language, state }: QrStatusProps) {
  const now = useOnwardNow('ticket' in state)
  const isOffline = useIsOffline()
  switch (state.step) {
    case 'idle':
    case 'creating':
      return language.messages.status.creating
    case 'showing':
    case 'scanned':
      return spokenTicketText(state, { now, isOffline }, language)
    case 'resting':
    case 'denied':
      return restingText(state, language)
  }
}
