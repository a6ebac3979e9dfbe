import type { Exchange, Question } from '../exchange.js'

/** API of a login server, as far as the doctor speaks it. */
export interface LoginServer {
  readonly name: string
  /** Pages call it from another origin. The others stand behind a proxy of the page's own. */
  readonly isAcrossOrigins: boolean
  /**
   * Asks for a code.
   *
   * @throws TypeError for an identifier that the server does not take
   */
  readonly send: (identifier: string) => Question
  readonly emptySend: Question
  /** True for a response with which the widget goes on to the code. */
  readonly isSent: (answer: Exchange) => boolean
  /** Random names of a challenge in the response to `send`; none where the identifier is the name. */
  readonly readChallenge: (sent: Exchange) => Readonly<Record<string, string>>
  /** Lifetime of the code, where the response to `send` says it. */
  readonly readCodeLifeSeconds?: (sent: Exchange) => number | undefined
  readonly verify: (identifier: string, sent: Exchange, code: string) => Question
  /** True for a response that signs in. */
  readonly isSignedIn: (answer: Exchange) => boolean
  /** `undefined` where the server gives no token. */
  readonly readAccessToken: (answer: Exchange) => string | undefined
  /** `undefined` for a server without QR codes. */
  readonly tickets: TicketApi | undefined
}

export interface TicketApi {
  readonly create: Question
  /** Asks for a ticket with a name of the client's choice. A sound server takes no notice. */
  readonly propose: (name: string) => Question
  /** `undefined` for a response of another shape. */
  readonly read: (created: Exchange) => Ticket | undefined
  /** Asks whether a ticket was approved. */
  readonly check: (ticket: TicketRef) => Question
  /** Called by the phone, with its access token. */
  readonly approve: (ticket: TicketRef) => Question
}

/** Names of a ticket, by the fields of a check. */
export type TicketRef = Readonly<Record<string, string>>

export interface Ticket {
  readonly ref: TicketRef
  /** Text of the expiry. */
  readonly expiredAt: string | undefined
  /** Lifetime in seconds. */
  readonly expiresIn: number | undefined
}

/** Wrong codes, all of them of the shape that every server takes. */
export const WRONG_CODES = ['100000', '100001', '100002', '100003', '100004'] as const
