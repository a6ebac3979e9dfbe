import type { QrState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { ClockFrame } from '../../ui/clock-frame.js'
import { Emphasis } from '../../ui/emphasis.js'
import { Icon } from '../../ui/icon.js'
import { secondsLeft } from '../../ui/seconds-left.js'
import { useIsOffline } from '../../ui/use-is-offline.js'
import { useMonotonicNow } from '../../ui/use-monotonic-now.js'
import { useLazyPart } from '../shared/use-lazy-part.js'
import { NoTicket, TicketOnItsWay } from './no-ticket.js'
import { qrCodePart } from './qr-code-part.js'
import { ticketText } from './qr-text.js'

interface TicketTextProps {
  readonly language: Language
  readonly state: Extract<QrState, { step: 'showing' | 'scanned' }>
}

export interface TicketProps extends TicketTextProps {
  /** Name of the site, such as "shop.example". */
  readonly site: string
}

/** QR code of a ticket, in a frame that shows the time left. Once it is scanned, a phone takes its place. */
export function Ticket({ language, state, site }: TicketProps) {
  const now = useMonotonicNow()
  const { part: qrCode, hasFailed, loadAgain } = useLazyPart(qrCodePart)
  const { payload, shownAt, expiresAt } = state
  const life = Math.max(1, expiresAt - shownAt)
  if (hasFailed) {
    return (
      <NoTicket>
        <strong>{language.messages.errors['not-loaded']}</strong>
        <Button onClick={loadAgain}>{language.messages.identifier.retry}</Button>
      </NoTicket>
    )
  }
  // No time is counted down before there is something to scan.
  if (qrCode === undefined) return <TicketOnItsWay />
  return (
    <>
      <div className="werify-qr">
        <ClockFrame left={Math.min(1, (soonLeft(expiresAt, now) * 1000) / life)} />
        <div className="werify-qr-tile">
          <qrCode.QrCode payload={payload} name={language.messages.qr.name(site)} />
        </div>
        {state.step === 'scanned' && (
          <div className="werify-qr-over">
            <span className="werify-check">
              <Icon name="phone" />
            </span>
            <strong>{language.messages.phone.lookAtPhone}</strong>
          </div>
        )}
      </div>
      <MatchCode language={language} state={state} />
      <TicketText language={language} state={state} />
    </>
  )
}

/** Code to compare with the one on the phone, where there is one: a host without TypeScript may say `null` for none. */
export function MatchCode({ language, state: { matchCode } }: TicketTextProps) {
  return (
    matchCode && (
      <p className="werify-match">
        <Emphasis text={language.messages.qr.matchCode(matchCode)}>
          {code => <strong dir="ltr">{code}</strong>}
        </Emphasis>
      </p>
    )
  )
}

/** Time that is left for a ticket, or what to do. */
export function TicketText({ language, state }: TicketTextProps) {
  const now = useMonotonicNow()
  const isOffline = useIsOffline()
  return (
    <p className="werify-hint werify-centred werify-ticket-text">
      {ticketText(state, { now, isOffline }, language)}
    </p>
  )
}

/**
 * Seconds left at the next multiple of ten. The frame moves there in one transition: the page changes every ten seconds
 * and not every second (WCAG 2.2.2), and never shows more time than there is.
 */
function soonLeft(expiresAt: number, now: number): number {
  return Math.max(0, Math.ceil(secondsLeft(expiresAt, now) / 10) * 10 - 10)
}
