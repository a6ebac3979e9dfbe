import type { Identifier } from './identifier.js'

/**
 * Addition of a host to the request for a code, such as the token of a bot check. Nothing of it replaces a field or a
 * header of the backend's own.
 */
export interface SendExtra {
  /** Fields beside those of the JSON body. */
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** Headers. A server of another origin must allow them. */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** Asks a host what to add to the request for a code. The signal is aborted when nobody waits for the answer any more. */
export type BeforeSend = (
  identifier: Identifier,
  signal: AbortSignal,
) => SendExtra | undefined | Promise<SendExtra | undefined>
