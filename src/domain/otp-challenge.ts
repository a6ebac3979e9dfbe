import type { NumberChannel } from './channel.js'
import type { Identifier } from './identifier.js'

/** Challenge of a server: it has sent a code, and waits for that code. */
export interface OtpChallenge {
  readonly identifier: Identifier
  /** Reference of the backend to this challenge. Opaque to everyone else, and sent back unchanged. */
  readonly ref: Readonly<Record<string, string>>
  /** Expiry of the code, in epoch milliseconds. */
  readonly expiresAt: number
  /** Earliest time for another code, in epoch milliseconds; absent when the server does not say. */
  readonly resendAt?: number | undefined
  /** Channel that the code took to a number. @default 'sms' */
  readonly channel?: NumberChannel | undefined
}
