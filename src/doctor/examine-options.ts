import type { ReadCode } from './collect-codes.js'

export interface ExamineOptions {
  /** Address of the backend, as in its `baseUrl`. */
  readonly url: string
  /** Name of the backend, such as `trader4`. */
  readonly backend: string | undefined
  /** Way of checking a ticket, for werify. @default 'oauth' */
  readonly qrCheck?: string | undefined
  /** Secret whose proof the server shows. Not needed on this machine. */
  readonly proof?: string | undefined
  /** Origin of the page with the widget. @default another origin, or for D7 and Digipay that of the server */
  readonly pageOrigin?: string | undefined
  /** Headers of every request, such as the key of an app. */
  readonly headers?: Readonly<Record<string, string>>
  /** Identifier of the caller, with an account. Without it no code is sent. */
  readonly identifier?: string | undefined
  /** Identifier of the caller, without an account. */
  readonly unknown?: string | undefined
  /** Asks for the code that arrived. */
  readonly readCode?: ReadCode | undefined
  /** Tries the limits. @default on this machine only */
  readonly limits?: boolean | undefined
  /** @default the global one */
  readonly fetch?: typeof globalThis.fetch
  /** Time in milliseconds. @default `performance.now` */
  readonly now?: () => number
}
