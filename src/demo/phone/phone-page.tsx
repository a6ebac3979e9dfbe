import { useEffect, useRef, useState } from 'react'
import { useNow } from '../../ui/use-now.js'
import { APP_NAMES } from '../app-names.js'
import { isTicketBackend } from '../settings.js'
import type { ApprovalOutcome, ApprovalRequest } from './approval-request.js'

interface PhonePageProps {
  readonly request: ApprovalRequest | ApprovalOutcome
}

/** The app on Sara's phone after a scan: it shows who asks, and asks for a decision. */
export function PhonePage({ request }: PhonePageProps) {
  const [outcome, setOutcome] = useState(typeof request === 'string' ? request : undefined)

  return (
    <main className="phone-page">
      <p className="phone-page-mark">
        <strong>Simulated.</strong> Sara’s phone
      </p>
      {typeof request === 'string' || outcome !== undefined ? (
        <Outcome outcome={outcome ?? 'unknown'} />
      ) : (
        <ApprovalForm request={request} onOutcome={setOutcome} />
      )}
    </main>
  )
}

interface ApprovalFormProps {
  readonly request: ApprovalRequest
  readonly onOutcome: (outcome: ApprovalOutcome) => void
}

function ApprovalForm({ request, onOutcome }: ApprovalFormProps) {
  const { ticket, owner, clockOffsetMs } = request
  const [isUnreachable, setIsUnreachable] = useState(false)
  const age = useNow() - clockOffsetMs - ticket.createdAt

  async function decide(decision: 'authorize' | 'deny') {
    setIsUnreachable(false)
    try {
      onOutcome(await request.decide(decision))
    } catch {
      setIsUnreachable(true)
    }
  }

  return (
    <>
      <h1>Sign in on another screen?</h1>
      <dl>
        <dt>Requested by</dt>
        <dd>
          {isTicketBackend(ticket.app) && `${APP_NAMES[ticket.app]}, `}
          <bdi>{ticket.host}</bdi>
        </dd>
        <dt>Location</dt>
        <dd>
          <bdi>{ticket.address}</bdi>, London (made up)
        </dd>
        <dt>Requested</dt>
        <dd>{formatAge(age)}</dd>
        <dt>Signing in as</dt>
        <dd>
          Sara, <bdi>{owner}</bdi>
        </dd>
      </dl>
      <p>Approve only if you opened this page on the other screen yourself, just now.</p>
      <div className="demo-actions">
        <button type="button" onClick={() => void decide('deny')}>
          Decline
        </button>
        <button type="button" onClick={() => void decide('authorize')}>
          Approve
        </button>
      </div>
      <p role="alert">{isUnreachable && 'We can’t reach the service. Try again.'}</p>
    </>
  )
}

const OUTCOMES: Readonly<Record<ApprovalOutcome, readonly [title: string, text: string]>> = {
  approved: ['Approved', 'You’re now signed in on the other screen. You can close this page.'],
  declined: ['Declined', 'Nobody was signed in. You can close this page.'],
  expired: ['This request has expired', 'Nobody was signed in. Show a new QR code on the other screen.'],
  used: ['This request has already been answered', 'If that wasn’t you, sign out on all your devices.'],
  unreachable: ['We can’t reach the service', 'Check that it’s still running, then reload this page.'],
  unknown: ['This isn’t a sign-in request', 'Scan the QR code on the other screen again.'],
}

function Outcome({ outcome }: { readonly outcome: ApprovalOutcome }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const [title, text] = OUTCOMES[outcome]
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
    </>
  )
}

/** Age in words: "now", "20 seconds ago", "2 minutes ago". */
function formatAge(ageMs: number): string {
  const tens = Math.max(0, Math.floor(ageMs / 10_000))
  const text = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  return tens < 6 ? text.format(-10 * tens, 'second') : text.format(-Math.floor(tens / 6), 'minute')
}
