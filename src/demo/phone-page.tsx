import { useEffect, useRef, useState } from 'react'
import { useNow } from '../ui/use-now.js'
import { APP_NAMES } from './app-names.js'
import { isTicketBackend } from './settings.js'
import type { Ending, OpenRequest } from './approval-request.js'

interface PhonePageProps {
  readonly request: OpenRequest | Ending
}

/** The app on Sara's phone, after its camera has read a QR code: who asks, and whether to let them in. */
export function PhonePage({ request }: PhonePageProps) {
  const [ending, setEnding] = useState(typeof request === 'string' ? request : undefined)

  return (
    <main className="phone-page">
      <p className="phone-page-mark">
        <strong>Simulated.</strong> Sara’s phone
      </p>
      {typeof request === 'string' || ending !== undefined ? (
        <End ending={ending ?? 'unknown'} />
      ) : (
        <Question request={request} onEnd={setEnding} />
      )}
    </main>
  )
}

interface QuestionProps {
  readonly request: OpenRequest
  readonly onEnd: (ending: Ending) => void
}

function Question({ request, onEnd }: QuestionProps) {
  const { ticket, owner, aheadMs } = request
  const [isLost, setIsLost] = useState(false)
  const age = useNow() - aheadMs - ticket.createdAt

  async function decide(decision: 'authorize' | 'deny') {
    setIsLost(false)
    try {
      onEnd(await request.decide(decision))
    } catch {
      setIsLost(true)
    }
  }

  return (
    <>
      <h1>Sign in on another screen?</h1>
      <dl>
        <dt>Who asks</dt>
        <dd>
          {isTicketBackend(ticket.app) && `${APP_NAMES[ticket.app]}, `}
          <bdi>{ticket.host}</bdi>
        </dd>
        <dt>From where</dt>
        <dd>
          <bdi>{ticket.address}</bdi>, London (made up)
        </dd>
        <dt>Since when</dt>
        <dd>{inWords(age)}</dd>
        <dt>You approve as</dt>
        <dd>
          Sara, <bdi>{owner}</bdi>
        </dd>
      </dl>
      <p>Approve only if you opened this page on the other screen yourself, a moment ago.</p>
      <div className="demo-actions">
        <button type="button" onClick={() => void decide('deny')}>
          Decline
        </button>
        <button type="button" onClick={() => void decide('authorize')}>
          Approve
        </button>
      </div>
      <p role="alert">{isLost && 'The service cannot be reached. Try again.'}</p>
    </>
  )
}

const ENDINGS: Readonly<Record<Ending, readonly [title: string, text: string]>> = {
  approved: ['Approved', 'The other screen signs you in now. You can close this page.'],
  declined: ['Declined', 'Nobody was signed in. You can close this page.'],
  expired: ['This request has expired', 'Nobody was signed in. Show a new QR code on the other screen.'],
  used: ['This request was answered before', 'If that was not you, sign out on all your devices.'],
  lost: ['The service cannot be reached', 'See whether it still runs, then load this page again.'],
  unknown: ['This is no request to sign in', 'Scan the QR code on the other screen again.'],
}

function End({ ending }: { readonly ending: Ending }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [title, text] = ENDINGS[ending]
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
    </>
  )
}

/** An age as people say it: "now", "20 seconds ago", "2 minutes ago". */
function inWords(ageMs: number): string {
  const tens = Math.max(0, Math.floor(ageMs / 10_000))
  const text = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  return tens < 6 ? text.format(-10 * tens, 'second') : text.format(-Math.floor(tens / 6), 'minute')
}
