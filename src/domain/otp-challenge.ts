import type { Identifier } from './identifier.js'

/** A code is on its way, and the server waits for it. */
export interface OtpChallenge {
  readonly identifier: Identifier
  /** What the backend needs to name this challenge again. Opaque to everyone else, and sent back unchanged. */
  readonly ref: Readonly<Record<string, string>>
  /** When the code stops being good, in epoch milliseconds. */
  readonly expiresAt: number
  /** When another code may be asked for, in epoch milliseconds; absent when the server does not say. */
  readonly resendAt?: number
}
