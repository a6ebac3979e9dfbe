import { LoginError } from './login-error.js'
import type { LoginSession } from './login-session.js'

/** Login that waits for approval on a phone: the device authorization of RFC 8628, drawn as a QR code. */
export interface QrTicket {
  /** Reference of the backend to this ticket. Opaque to everyone else. */
  readonly ref: Readonly<Record<string, string>>
  /** Payload of the QR code, at most 300 bytes. A live secret: drawn, and shown in no other way. */
  readonly payload: string
  /** Expiry, in epoch milliseconds. */
  readonly expiresAt: number
  /** Interval between checks that the server asks for, in milliseconds; absent when it does not say. */
  readonly intervalMs?: number | undefined
  /** The server may hold a check open until it has news (long poll), so the first is sent at once. @default false */
  readonly mayHold?: boolean | undefined
  /**
   * One to eight letters or digits that the phone must show or ask for as well, so that nobody approves a login on
   * another screen than their own. Shown large.
   */
  readonly matchCode?: string | undefined
  /**
   * Server's own picture of the QR code: a full `https:` address (`http:` on localhost). The widget does not load it,
   * and draws its own: the address holds the payload, so loading it writes a live secret into the logs of every server
   * on the way.
   */
  readonly imageUrl?: string | undefined
  /** The same picture as a download. The same secret is in its address. */
  readonly downloadUrl?: string | undefined
}

/** Longest payload whose modules are drawn 3 CSS pixels wide, at error correction level M. */
const MAX_PAYLOAD_BYTES = 300

/** @throws {LoginError} `bad-response`, if the QR code would be too dense for the cameras of phones */
export function assertDrawable({ payload }: Pick<QrTicket, 'payload'>): void {
  if (new TextEncoder().encode(payload).length <= MAX_PAYLOAD_BYTES) return
  throw new LoginError('bad-response', { cause: `a QR payload of more than ${MAX_PAYLOAD_BYTES} bytes` })
}

/**
 * Result of a check. `held` is `pending` after a long poll: the next check follows at once. `slow-down` is `pending`
 * with a longer interval from then on (RFC 8628, 3.5). `used` means that another page got the session of this ticket.
 */
export type QrStatus<Session extends LoginSession = LoginSession> =
  | {
      readonly status: 'pending' | 'held' | 'slow-down'
      /** Payload that replaces the one on screen, from a server that changes it so that no photo of it lasts. */
      readonly payload?: string | undefined
    }
  | {
      readonly status: 'scanned'
      /** Name of the phone as its owner knows it, such as "Sara’s phone". */
      readonly device?: string | undefined
    }
  | { readonly status: 'denied' | 'expired' | 'used' }
  | { readonly status: 'granted'; readonly session: Session }
