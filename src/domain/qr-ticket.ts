import { LoginError } from './login-error.js'
import type { LoginSession } from './login-session.js'

/** A login that waits to be approved on a phone: the device authorization of RFC 8628, drawn as a QR code. */
export interface QrTicket {
  /** What the backend needs to name this ticket again. Opaque to everyone else. */
  readonly ref: Readonly<Record<string, string>>
  /** What the QR code says, at most 300 bytes. A live secret: drawn, and shown in no other way. */
  readonly payload: string
  /** When the ticket stops being good, in epoch milliseconds. */
  readonly expiresAt: number
  /** How often the server wants to be asked, in milliseconds; absent when it does not say. */
  readonly intervalMs?: number
  /** The server may hold a check until it has an answer, so the first is made at once. @default false */
  readonly mayHold?: boolean
  /**
   * One to eight letters or digits that the phone must show, or ask for, as well: nobody then approves another screen
   * than the one before them. Shown large.
   */
  readonly matchCode?: string
  /**
   * The server's own picture of the QR code, where it has one: a full `https:` address (`http:` on this machine). The
   * widget draws its own. The address holds what the code says, so loading it writes a live secret into the logs of
   * all that it passes.
   */
  readonly imageUrl?: string
  /** Where that picture is saved as a file instead of shown. The same secret is in it. */
  readonly downloadUrl?: string
}

/** What fits into the modules of 3 CSS pixels that the style sheet has room for, at error correction level M. */
const MOST_BYTES = 300

/** @throws LoginError where the QR code would be too dense for the cameras of phones */
export function drawable(ticket: QrTicket): QrTicket {
  if (new TextEncoder().encode(ticket.payload).length <= MOST_BYTES) return ticket
  throw new LoginError('bad-response', { cause: `a QR payload of more than ${MOST_BYTES} bytes` })
}

/**
 * What a check of a ticket says. `held` is `pending` after the server waited for an answer, and is followed by the
 * next check at once; `slow-down` is `pending` with a longer interval from then on (RFC 8628, 3.5); `used` means that
 * somebody else got the session that this ticket was good for.
 */
export type QrStatus<Session extends LoginSession = LoginSession> =
  | { readonly status: 'pending' | 'held' | 'slow-down' | 'scanned' | 'denied' | 'expired' | 'used' }
  | { readonly status: 'granted'; readonly session: Session }
