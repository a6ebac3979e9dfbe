import type { Address } from './address.js'
import type { Exchange } from './exchange.js'
import type { LoginServer } from './servers/login-server.js'

/** All responses of a server. An exchange is absent where nothing was asked, or where no response came. */
export interface Evidence {
  readonly server: LoginServer
  readonly address: Address
  /** Origin of the page with the widget. */
  readonly pageOrigin: string
  /** Reasons why requests got no response, in the words of the network. */
  readonly failures: readonly string[]
  readonly connection: ConnectionEvidence
  readonly codes: CodeEvidence
  readonly tickets: TicketEvidence
}

export interface ConnectionEvidence {
  /** The same address by `http:`. */
  readonly plainHttp?: Exchange | undefined
  readonly preflight?: Exchange | undefined
  /** Request for a code, with an empty body. */
  readonly emptyBody?: Exchange | undefined
}

/** Responses about codes. Codes go to identifiers that the caller gave, and to nobody else. */
export interface CodeEvidence {
  /** The first code was requested. */
  readonly sent?: Exchange | undefined
  /** Another code for the same identifier, at once. */
  readonly sentAgain?: Exchange | undefined
  /** Code for an identifier without an account. */
  readonly sentToUnknown?: Exchange | undefined
  /** Wrong codes, in their order. */
  readonly wrong: readonly Exchange[]
  /** Wrong code in the query of a GET. */
  readonly wrongInAddress?: Exchange | undefined
  readonly right?: Exchange | undefined
  /** The same right code once more. */
  readonly rightAgain?: Exchange | undefined
  /** The right code after five wrong ones. */
  readonly rightAfterWrong?: Exchange | undefined
}

/** Responses about tickets, which QR codes hold. */
export interface TicketEvidence {
  readonly created?: Exchange | undefined
  /** Ticket for which the request proposed a name. */
  readonly proposed?: Exchange | undefined
  /** Name that the request proposed. */
  readonly proposedName: string
  /** Check of a ticket that nobody has approved, with `Prefer: wait`. */
  readonly pending?: Exchange | undefined
  /** Check of a ticket that never existed. */
  readonly unknown?: Exchange | undefined
  /** Approval with an access token that never existed. */
  readonly approvedByStranger?: Exchange | undefined
  /** Approval with the access token of the login by code. */
  readonly approved?: Exchange | undefined
  /** Check after the approval. */
  readonly granted?: Exchange | undefined
  /** The same check once more. */
  readonly grantedAgain?: Exchange | undefined
}

/** Responses to what the widget itself asks. */
export function widgetExchanges({ connection, codes, tickets }: Evidence): readonly Exchange[] {
  const { sent, sentAgain, sentToUnknown, wrong, right, rightAgain, rightAfterWrong } = codes
  const { created, pending, unknown, granted, grantedAgain } = tickets
  return [
    connection.emptyBody,
    sent,
    sentAgain,
    sentToUnknown,
    ...wrong,
    right,
    rightAgain,
    rightAfterWrong,
    created,
    pending,
    unknown,
    granted,
    grantedAgain,
  ].filter(exchange => exchange !== undefined)
}

/** Responses to everything that was asked over the server's own scheme. */
export function allExchanges(evidence: Evidence): readonly Exchange[] {
  const { connection, codes, tickets } = evidence
  const others = [
    connection.preflight,
    codes.wrongInAddress,
    tickets.proposed,
    tickets.approvedByStranger,
    tickets.approved,
  ]
  return [...widgetExchanges(evidence), ...others.filter(exchange => exchange !== undefined)]
}
