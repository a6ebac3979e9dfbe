import type { Ask } from './ask.js'
import type { TicketEvidence } from './evidence.js'
import type { Ticket, TicketApi, TicketRef } from './servers/login-server.js'

export interface TicketParts {
  readonly ask: Ask
  readonly api: TicketApi | undefined
  /** Access token of the login by code; `undefined` where there was none. */
  readonly accessToken: string | undefined
  /** Random UUID, to propose as the name of a ticket. */
  readonly proposedName: string
}

/** Seconds for which the server is asked to hold a check. */
export const HOLD_SECONDS = 2

/** Creates two tickets, checks them, and approves one where there is an access token. */
export async function collectTickets(parts: TicketParts): Promise<TicketEvidence> {
  const { ask, api, accessToken, proposedName } = parts
  if (api === undefined) return { proposedName }
  const created = await ask(api.create)
  const proposed = await ask(api.propose(proposedName))
  const first = created && api.read(created)
  const second = (proposed && api.read(proposed)) ?? first
  if (first === undefined || second === undefined) return { proposedName, created, proposed }

  const asBearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })
  const evidence = {
    proposedName,
    created,
    proposed,
    pending: await ask({ ...api.check(second.ref), headers: { Prefer: `wait=${HOLD_SECONDS}` } }),
    unknown: await ask(api.check(toUnknown(first))),
    approvedByStranger: await ask({ ...api.approve(first.ref), ...asBearer(proposedName) }),
  }
  if (accessToken === undefined) return evidence
  return {
    ...evidence,
    approved: await ask({ ...api.approve(second.ref), ...asBearer(accessToken) }),
    granted: await ask(api.check(second.ref)),
    grantedAgain: await ask(api.check(second.ref)),
  }
}

/** Names of the same shape that the server has never given. */
function toUnknown({ ref }: Ticket): TicketRef {
  return Object.fromEntries(
    Object.entries(ref).map(([field, name]) => [field, name.replaceAll(/[a-f\d]/gi, shift)]),
  )
}

/** The next hexadecimal digit. */
function shift(digit: string): string {
  return ((Number.parseInt(digit, 16) + 1) % 16).toString(16)
}
