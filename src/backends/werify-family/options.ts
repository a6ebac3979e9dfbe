import type { QrTicket } from '../../domain/qr-ticket.js'
import type { BackendOptions } from '../backend.js'

/** What the three backends of the Werify family can be told. */
export interface WerifyFamilyOptions extends BackendOptions {
  /** How long a code is good for, in seconds: no answer of these servers says it. @default 300 */
  readonly codeLifetimeSeconds?: number
  /** Statuses of a check that mean "not approved yet", next to 202, 425 and 428. @default [401] */
  readonly pendingStatuses?: readonly number[]
  /** What the QR code says, at most 300 characters. @default `ticket.payload` */
  readonly qrPayload?: (ticket: QrTicket) => string
}

const SIX_DIGITS = { length: 6, alphabet: 'digits' } as const

/** What they have in common before anything is sent. */
export const FAMILY = { identifiers: ['email', 'mobile', 'phone', 'crypto'], code: SIX_DIGITS } as const

export function codeExpiry({ codeLifetimeSeconds = 300 }: WerifyFamilyOptions): number {
  return Date.now() + codeLifetimeSeconds * 1000
}

export function withPayload(ticket: QrTicket, { qrPayload }: WerifyFamilyOptions): QrTicket {
  return qrPayload === undefined ? ticket : { ...ticket, payload: qrPayload(ticket) }
}
