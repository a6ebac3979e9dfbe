import type { QrTicket } from '../../domain/qr-ticket.js'
import type { BackendOptions } from '../login-backend.js'
import type { BackendInfo } from '../lazy-backend.js'

/** Options that werify, werifyOauth and trader4 share. */
export interface WerifyFamilyOptions extends BackendOptions {
  /** Lifetime of a code in seconds; no response names it. @default 300 */
  readonly codeLifetimeSeconds?: number | undefined
  /** Statuses of a ticket check that mean "not approved yet", in addition to 202, 425 and 428. @default [401] */
  readonly pendingStatuses?: readonly number[] | undefined
  /**
   * Whole seconds, 5–120, that the server may hold a ticket check until it has an answer (RFC 7240, `Prefer: wait`). The
   * server must allow that header from other origins, and no proxy may time out sooner. A server that ignores the header
   * is polled as usual. @default no long poll
   */
  readonly holdSeconds?: number | undefined
  /** Content of the QR code, at most 300 bytes. @default `ticket.payload` */
  readonly qrPayload?: ((ticket: QrTicket) => string) | undefined
}

export const FAMILY_INFO = {
  identifiers: ['email', 'mobile', 'phone', 'crypto'],
  code: { length: 6, alphabet: 'digits' },
  hasQr: true,
} as const satisfies Omit<BackendInfo, 'name'>

/** Epoch milliseconds at which a code that was sent just now expires. */
export function toCodeExpiry({ codeLifetimeSeconds = 300 }: WerifyFamilyOptions): number {
  return Date.now() + codeLifetimeSeconds * 1000
}
