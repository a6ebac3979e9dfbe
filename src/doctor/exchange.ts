/** Request that the doctor can send, as the widget would. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'OPTIONS'
  /** Path below the address that is examined. */
  readonly path: string
  /** The path begins at the origin, not at the address. @default false */
  readonly isFromOrigin?: boolean
  readonly body?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Request that was answered. */
export interface Exchange {
  readonly question: Question
  readonly status: number
  readonly headers: Headers
  /** Body, of at most 64 KiB. */
  readonly text: string
  /** Body as JSON, whatever its content type says; `undefined` if it is none. */
  readonly json: unknown
  readonly tookMs: number
  /** Arrival of the response, in epoch milliseconds, by the clock here. */
  readonly arrivedAt: number
}

/** True for a status of success, any of which the Werify family may have. */
export function isOk({ status }: Exchange): boolean {
  return status >= 200 && status < 300
}

/** True for a redirect, which the widget does not follow. */
export function isRedirect({ status }: Exchange): boolean {
  return status >= 300 && status < 400 && status !== 304
}

/** True for a response that asks to wait. */
export function isLimit({ status }: Exchange): boolean {
  return status === 429 || status === 423
}

/** Names in a header that lists names, in lower case. */
export function listNames({ headers }: Exchange, header: string): readonly string[] {
  return (headers.get(header) ?? '').split(',').map(name => name.trim().toLowerCase())
}

/** Name of a question in a report: its method and path, without a query. */
export function toName({ question: { method, path } }: Exchange): string {
  return `${method} ${path.replace(/\?.*/, '')}`
}
