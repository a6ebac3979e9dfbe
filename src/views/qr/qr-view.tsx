import { lazy, Suspense, type ReactNode } from 'react'
import type { QrState } from '../../flow/qr-flow.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { ClockFrame } from '../../ui/clock-frame.js'
import { secondsLeft, useOnwardNow } from '../../ui/use-now.js'
import { Marked } from '../../ui/emphasis.js'
import { useIsOffline } from '../../ui/use-is-offline.js'
import { appAddress } from '../../ui/parse-app-link.js'
import { restingText } from '../resting-text.js'
import { ticketText } from './qr-text.js'

const QrCode = lazy(() =>
  import('../../ui/qr-code.js').then(
    module => ({ default: module.QrCode }),
    () => ({ default: Placeholder }),
  ),
)

export interface QrViewProps {
  readonly language: Language
  readonly state: QrState
  /** The site that asks, as a person reads it in the address bar. */
  readonly host: string
  /** See the widget's `appLink`. */
  readonly appLink: ((payload: string) => string) | undefined
  readonly onRequestTicket: () => void
}

/**
 * Shows a ticket for the phone to scan, or says why there is none and how to get one. What to do is read first (WCAG
 * 1.3.2), and stands below for who sees the code at once: nothing that takes the focus is in between.
 */
export function QrView({ language, state, host, appLink, onRequestTicket }: QrViewProps) {
  const { qr } = language.messages
  return (
    <div className="werify-view" data-step={state.step}>
      {appLink !== undefined && <AppButton language={language} state={state} appLink={appLink} />}
      <ol className="werify-steps">
        <li>{qr.open}</li>
        <li>
          <span>
            <Marked text={qr.scan}>{text => <strong>{text}</strong>}</Marked>
          </span>
        </li>
      </ol>
      <div className="werify-ticket">
        <TicketArea language={language} state={state} host={host} onRequestTicket={onRequestTicket} />
      </div>
      <p className="werify-hint werify-caution">
        <Marked text={qr.caution(host)}>{text => <bdi dir="ltr">{text}</bdi>}</Marked>
      </p>
    </div>
  )
}

interface AppButtonProps extends Pick<QrViewProps, 'language' | 'state'> {
  readonly appLink: (payload: string) => string
}

/** No camera sees the screen that it is behind. A link would show the ticket's secret, so it is a button. */
function AppButton({ language, state, appLink }: AppButtonProps) {
  if (state.step === 'resting' || state.step === 'denied') return null
  const ticket = 'ticket' in state ? state.ticket : undefined

  function handleClick() {
    if (ticket !== undefined) window.location.assign(appAddress(appLink(ticket.payload)))
  }

  return (
    <div className="werify-app-link">
      <Button isInactive={ticket === undefined} onClick={handleClick}>
        {language.messages.qr.openApp}
      </Button>
    </div>
  )
}

function TicketArea({ language, state, host, onRequestTicket }: Omit<QrViewProps, 'appLink'>) {
  switch (state.step) {
    case 'idle':
    case 'creating':
      return (
        <NoTicket>
          <span className="werify-spinner" />
        </NoTicket>
      )
    case 'showing':
    case 'scanned':
      return <Ticket language={language} state={state} host={host} />
    case 'resting':
    case 'denied':
      return (
        <NoTicket>
          <strong>{restingText(state, language)}</strong>
          <Button onClick={onRequestTicket}>{language.messages.qr.showNew}</Button>
        </NoTicket>
      )
  }
}

interface TicketProps extends Pick<QrViewProps, 'language' | 'host'> {
  readonly state: Extract<QrState, { step: 'showing' | 'scanned' }>
}

function Ticket({ language, state, host }: TicketProps) {
  const now = useOnwardNow()
  const isOffline = useIsOffline()
  const { ticket, polling } = state
  const life = Math.max(1, ticket.expiresAt - polling.shownAt)
  return (
    <>
      <div className="werify-qr">
        <ClockFrame left={Math.min(1, (soonLeft(ticket.expiresAt, now) * 1000) / life)} />
        <div className="werify-qr-tile">
          <Suspense fallback={<Placeholder />}>
            <QrCode payload={ticket.payload} name={language.messages.qr.name(host)} />
          </Suspense>
        </div>
      </div>
      {ticket.matchCode !== undefined && (
        <p className="werify-match">
          <Marked text={language.messages.qr.matchCode(ticket.matchCode)}>
            {code => <strong dir="ltr">{code}</strong>}
          </Marked>
        </p>
      )}
      <p className="werify-hint werify-centred werify-ticket-text">
        {ticketText(state, { now, isOffline }, language)}
      </p>
    </>
  )
}

/**
 * Seconds that are left after the next ten. The frame glides there, so that the page changes every ten seconds and
 * not every one (WCAG 2.2.2), and never shows more than there is.
 */
function soonLeft(expiresAt: number, now: number): number {
  return Math.max(0, Math.ceil(secondsLeft(expiresAt, now) / 10) * 10 - 10)
}

/** Looks like a QR code that is out of focus. There is nothing in it to read. */
function Placeholder() {
  return <div className="werify-qr-placeholder" />
}

/** The line below stays, so that nothing moves when a ticket comes or goes. */
function NoTicket({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <div className="werify-qr" data-empty>
        <div className="werify-qr-tile">
          <Placeholder />
        </div>
        <div className="werify-qr-over">{children}</div>
      </div>
      <p className="werify-hint werify-centred werify-ticket-text" />
    </>
  )
}
