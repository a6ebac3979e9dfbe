import { useSyncExternalStore } from 'react'
import { magicIdentifiers } from '../../mocks/service/magic-identifiers.js'
import type { SentCode } from '../../mocks/service/outbox.js'
import type { LoginTicket } from '../../mocks/service/tickets.js'
import { useNow } from '../ui/use-now.js'
import { nameTicket } from './ticket-link.js'
import { isTicketBackend, type BackendName, type TicketBackend } from './settings.js'
import type { SimulatedPhone } from './simulation.js'

interface PhoneProps {
  readonly phone: SimulatedPhone
  readonly backend: BackendName
}

/** Sara's phone: where codes arrive, and where the Werify app asks whether she wants to sign in. */
export function Phone({ phone, backend }: PhoneProps) {
  const sent = useSyncExternalStore(phone.subscribe, phone.sent)

  return (
    <aside className="demo-phone" aria-label="Simulated phone">
      <p className="demo-phone-bar">Sara’s phone, simulated</p>
      {isTicketBackend(backend) && <Authenticator phone={phone} backend={backend} />}
      <section aria-labelledby="inbox">
        <h2 id="inbox">Inbox</h2>
        {sent.length === 0 ? (
          <p className="demo-empty">Codes that are “sent” appear here.</p>
        ) : (
          <ul>
            {sent.toReversed().map(message => (
              <Message key={message.id} message={message} />
            ))}
          </ul>
        )}
        <Endings backend={backend} />
      </section>
    </aside>
  )
}

/** Whom to send a code to for an ending that Sara does not have. */
function Endings({ backend }: Pick<PhoneProps, 'backend'>) {
  return (
    <details className="demo-endings">
      <summary>Identifiers that always end in one way</summary>
      <dl>
        {Object.values(magicIdentifiers).map(({ email, number, effect }) => (
          <div key={email}>
            <dt>{isTicketBackend(backend) ? email : number}</dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

interface AuthenticatorProps {
  readonly phone: SimulatedPhone
  readonly backend: TicketBackend
}

function Authenticator({ phone, backend }: AuthenticatorProps) {
  const open = useSyncExternalStore(phone.subscribe, phone.open)
  // What is open changes with time alone too.
  useNow()

  return (
    <section aria-labelledby="authenticator">
      <h2 id="authenticator">Authenticator</h2>
      {open.length === 0 ? (
        <p className="demo-empty">No sign-in waits for approval. Open the tab “QR code”.</p>
      ) : (
        <ul>
          {open.map(ticket => (
            <Request
              key={ticket.token}
              ticket={ticket}
              onDecide={decision => void phone.decide(nameTicket(backend, ticket), decision)}
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
        A browser asks to sign in as you, since{' '}
        <time dateTime={new Date(ticket.createdAt).toISOString()}>{timeOf(ticket.createdAt)}</time>.
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

const CHANNELS = { email: 'Email', sms: 'Text message', wallet: 'Wallet message' } as const

function Message({ message }: { readonly message: SentCode }) {
  return (
    <li className="demo-card">
      <p className="demo-meta">
        {CHANNELS[message.channel]} to <bdi>{message.to}</bdi>, {timeOf(message.sentAt)}
      </p>
      <p className="demo-text">{message.text}</p>
    </li>
  )
}

function timeOf(at: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(at)
}
