import type { ReactNode } from 'react'
import type { QrState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { reasonText } from '../shared/failure-text.js'
import { useRetryText } from '../shared/use-retry-text.js'
import { stoppedText } from './qr-text.js'

interface StoppedTicketProps {
  readonly language: Language
  readonly state: Extract<QrState, { step: 'stopped' | 'denied' }>
  readonly onRequestTicket: () => void
}

/** Reason why there is nothing to scan, and a button for a new code: at once, or when the server's wait is over. */
export function StoppedTicket({ language, state, onRequestTicket }: StoppedTicketProps) {
  const failure = 'failure' in state ? state.failure : undefined
  const wait = useRetryText(language, failure?.retryAt)

  function handleClick() {
    if (wait === undefined) onRequestTicket()
  }

  return (
    <NoTicket>
      <strong>
        {failure?.retryAt !== undefined ? reasonText(failure, language) : stoppedText(state, language)}
      </strong>
      <Button isInactive={wait !== undefined} onClick={handleClick}>
        {wait ?? language.messages.qr.showNew}
      </Button>
    </NoTicket>
  )
}

export function TicketOnItsWay() {
  return (
    <NoTicket>
      <span className="werify-spinner" />
    </NoTicket>
  )
}

/**
 * A pattern that looks like a blurred QR code, with no data in it. Keeps the empty line of text below, so that nothing
 * moves when a ticket comes or goes.
 */
export function NoTicket({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <div className="werify-qr" data-empty>
        <div className="werify-qr-tile">
          <div className="werify-qr-placeholder" />
        </div>
        <div className="werify-qr-over">{children}</div>
      </div>
      <div className="werify-hint werify-centred werify-ticket-text" />
    </>
  )
}
