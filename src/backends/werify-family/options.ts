import type { QrTicket } from '../../domain/qr-ticket.js'
import type { BackendOptions } from '../login-backend.js'
import type { BackendFace } from '../lazy-backend.js'

/** What the three backends of the Werify family can be told. */
export interface WerifyFamilyOptions extends BackendOptions {
  /** How long a code is good for, in seconds: no answer of these servers says it. @default 300 */
  readonly codeLifetimeSeconds?: number
  /** Statuses of a check that mean "not approved yet", next to 202, 425 and 428. @default [401] */
  readonly pendingStatuses?: readonly number[]
  /**
   * How long the server may hold a check until it has an answer, in whole seconds, 5–120 (RFC 7240, `Prefer: wait`).
   * It must take that header from other origins, and no proxy may give up sooner. One that takes no notice of it is
   * asked as if this were absent. @default not asked for
   */
  readonly holdSeconds?: number
  /** What the QR code says, at most 300 bytes. @default `ticket.payload` */
  readonly qrPayload?: (ticket: QrTicket) => string
}

/** What the first screen needs to know of each of them. */
export const FAMILY_FACE = {
  identifiers: ['email', 'mobile', 'phone', 'crypto'],
  code: { length: 6, alphabet: 'digits' },
  hasQr: true,
} as const satisfies Omit<BackendFace, 'name'>

export function codeExpiry({ codeLifetimeSeconds = 300 }: WerifyFamilyOptions): number {
  return Date.now() + codeLifetimeSeconds * 1000
}
