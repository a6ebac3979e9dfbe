import { useSyncExternalStore } from 'react'
import type { SentCode } from '../../../mocks/service/outbox.js'
import type { LoginTicket } from '../../../mocks/service/ticket-records.js'
import { useNow } from '../../ui/use-now.js'
import { toTicketReference } from './ticket-link.js'
import { type BackendName, isTicketBackend, type TicketBackend } from '../settings.js'
import type { SimulatedPhone } from '../simulation/simulation.js'

interface PhonePanelProps {
  readonly phone: SimulatedPhone
  readonly backend: BackendName
}

/** Sara's simulated phone: the inbox for codes, and the app that approves sign-ins. */
export function PhonePanel({ phone, backend }: PhonePanelProps) {
  const sent = useSyncExternalStore(phone.subscribe, phone.sent)

  return (
    <aside className="demo-phone" aria-label="Simulated phone">
      <p className="demo-phone-bar">Sara’s phone, simulated</p>
      {isTicketBackend(backend) && <Authenticator phone={phone} backend={backend} />}
      <section aria-labelledby="inbox">
        <h2 id="inbox">Inbox</h2>
        {sent.length === 0 ? (
          <p className="demo-empty">Codes we “send” you show up here.</p>
        ) : (
          <ul>
            {sent.toReversed().map(message => (
              <Message key={message.id} message={message} />
            ))}
          </ul>
        )}
      </section>
    </aside>
  )
}

interface AuthenticatorProps {
  readonly phone: SimulatedPhone
  readonly backend: TicketBackend
}

function Authenticator({ phone, backend }: AuthenticatorProps) {
  const open = useSyncExternalStore(phone.subscribe, phone.open)
  // Tickets expire, which notifies nobody.
  useNow()

  return (
    <section aria-labelledby="authenticator">
      <h2 id="authenticator">Authenticator</h2>
      {open.length === 0 ? (
        <p className="demo-empty">Nothing to approve yet. Open the “QR code” tab.</p>
      ) : (
        <ul>
          {open.map(ticket => (
            <Request
              key={ticket.token}
              ticket={ticket}
              onDecide={decision => void phone.decide(toTicketReference(backend, ticket), decision)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

interface RequestProps {
  readonly ticket: LoginTicket
  readonly onDecide: (decision: 'authorize' | 'deny') => void
}

function Request({ ticket, onDecide }: RequestProps) {
  return (
    <li className="demo-card">
      <p>
        A browser has been trying to sign in as you since{' '}
        <time dateTime={new Date(ticket.createdAt).toISOString()}>{formatTime(ticket.createdAt)}</time>.
      </p>
      <div className="demo-actions">
        <button type="button" onClick={() => onDecide('deny')}>
          Decline
        </button>
        <button type="button" onClick={() => onDecide('authorize')}>
          Approve
        </button>
      </div>
    </li>
  )
}

const CHANNELS = {
  email: 'Email',
  sms: 'Text message',
  whatsapp: 'WhatsApp message',
  call: 'Call',
  wallet: 'Wallet message',
} as const

function Message({ message }: { readonly message: SentCode }) {
  return (
    <li className="demo-card">
      <p className="demo-meta">
        {CHANNELS[message.channel]} to <bdi>{message.to}</bdi>, {formatTime(message.sentAt)}
      </p>
      <p className="demo-text">{message.text}</p>
    </li>
  )
}

function formatTime(at: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(at)
}
