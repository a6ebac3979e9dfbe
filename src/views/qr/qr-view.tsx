import { useState } from 'react'
import type { QrState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'
import { Button } from '../../ui/button.js'
import { Emphasis } from '../../ui/emphasis.js'
import { useIsTouchScreen } from '../shared/use-is-touch-screen.js'
import { AppButton } from './app-button.js'
import { findSiteName } from './site-name.js'
import { MatchCode, Ticket, TicketText, type TicketProps } from './ticket.js'
import { StoppedTicket, TicketOnItsWay } from './no-ticket.js'

export interface QrViewProps {
  readonly language: Language
  readonly state: QrState
  /** See the widget's `appLink`. */
  readonly appLink: ((payload: string) => string) | undefined
  readonly onRequestTicket: () => void
  /** Leads to the tab for one-time codes. */
  readonly onUseCode: () => void
}

/**
 * Shows a QR code to scan, or the reason why there is none, with a button for a new one. On a touch screen the app comes
 * first, where the host has a link to it.
 */
export function QrView({ appLink, ...props }: QrViewProps) {
  const isTouchScreen = useIsTouchScreen()
  return appLink !== undefined && isTouchScreen ? (
    <OnThisDevice {...props} appLink={appLink} />
  ) : (
    <div className="werify-view werify-qr-view" data-step={props.state.step}>
      <Scannable {...props} />
    </div>
  )
}

interface OnThisDeviceProps extends QrViewProps {
  readonly appLink: (payload: string) => string
}

/** Opens the app on this device. Its QR code is for another one, and is shown on request. */
function OnThisDevice({ appLink, onUseCode, ...props }: OnThisDeviceProps) {
  const { language, state } = props
  const { phone } = language.messages
  const [isCodeWanted, setIsCodeWanted] = useState(false)
  const hasStopped = state.step === 'stopped' || state.step === 'denied'
  return (
    <div className="werify-view" data-step={state.step}>
      {!hasStopped && (
        <>
          <AppButton language={language} state={state} appLink={appLink} />
          {'payload' in state && !isCodeWanted && <Progress language={language} state={state} />}
          <Button
            variant="secondary"
            isExpanded={isCodeWanted}
            onClick={() => setIsCodeWanted(!isCodeWanted)}
          >
            {phone.otherDevice}
          </Button>
        </>
      )}
      {(hasStopped || isCodeWanted) && <Scannable {...props} />}
      <button type="button" className="werify-link werify-use-code" onClick={onUseCode}>
        {phone.useCode}
      </button>
    </div>
  )
}

interface ProgressProps {
  readonly language: Language
  readonly state: Extract<QrState, { step: 'showing' | 'scanned' }>
}

/** Progress of a sign-in whose QR code nobody sees, so that its time left would puzzle. */
function Progress({ language, state }: ProgressProps) {
  return (
    <>
      <MatchCode language={language} state={state} />
      {(state.step === 'scanned' || state.isReconnecting) && <TicketText language={language} state={state} />}
    </>
  )
}

type ScannableProps = Pick<QrViewProps, 'language' | 'state' | 'onRequestTicket'>

/**
 * QR code with its instructions. Those come first in the document, for screen readers (WCAG 1.3.2), and are drawn below.
 * Nothing focusable is between the two places.
 */
function Scannable({ language, state, onRequestTicket }: ScannableProps) {
  const { qr } = language.messages
  const site = findSiteName(document)
  const numbered = (step: number) => ({ 'data-number': step.toLocaleString(language.locale) })
  return (
    <>
      <ol className="werify-steps">
        <li {...numbered(1)}>{qr.open}</li>
        <li {...numbered(2)}>
          <span>
            <Emphasis text={qr.scan}>{text => <strong>{text}</strong>}</Emphasis>
          </span>
        </li>
      </ol>
      <div className="werify-ticket">
        <TicketArea language={language} state={state} site={site} onRequestTicket={onRequestTicket} />
      </div>
      <p className="werify-hint werify-caution">
        <Emphasis text={qr.caution(site)}>{text => <bdi dir="ltr">{text}</bdi>}</Emphasis>
      </p>
    </>
  )
}

function TicketArea({ language, state, site, onRequestTicket }: ScannableProps & Pick<TicketProps, 'site'>) {
  switch (state.step) {
    case 'idle':
    case 'creating':
      return <TicketOnItsWay />
    case 'showing':
    case 'scanned':
      return <Ticket language={language} state={state} site={site} />
    case 'stopped':
    case 'denied':
      return <StoppedTicket language={language} state={state} onRequestTicket={onRequestTicket} />
  }
}
