import type { LoginTicket } from '../../mocks/service/tickets.js'
import { fetchFeed, tellService, ticketIn, type Decision, type NamedTicket } from './ticket-link.js'

/** How a request to sign in can end, seen from the phone. */
export type Ending = 'approved' | 'declined' | 'expired' | 'used' | 'unknown' | 'lost'

/** Somebody wants to be signed in, and this phone may say yes. */
export interface OpenRequest {
  readonly ticket: LoginTicket
  /** How far this phone's clock is ahead of the service's, in milliseconds. */
  readonly aheadMs: number
  /** Who would be signed in. */
  readonly owner: string
  /** Rejects when the service cannot be reached. */
  readonly decide: (decision: 'authorize' | 'deny') => Promise<Ending>
}

const REFUSALS: Readonly<Record<number, Ending>> = { 409: 'used', 410: 'expired' }

/**
 * What the camera led to. Opening it tells the service that the code was read, and no more: it takes a press to sign
 * anybody in.
 *
 * @param fragment of the address
 */
export async function openRequest(fragment: string): Promise<OpenRequest | Ending> {
  const named = ticketIn(fragment)
  return named === undefined ? 'unknown' : read(named).catch(() => 'lost')
}

async function read(named: NamedTicket): Promise<OpenRequest | Ending> {
  const { accessToken, owner, now, open } = await fetchFeed()
  const names = Object.values(named.ref)
  const ticket = open.find(({ token, id }) => names.includes(token) || names.includes(id))
  const tell = async (decision: Decision, done: Ending): Promise<Ending> => {
    const status = await tellService(decision, { ...named, matchCode: ticket?.matchCode }, accessToken)
    return status === 200 ? done : (REFUSALS[status] ?? 'unknown')
  }

  if (ticket === undefined) return tell('scan', 'unknown')
  await tell('scan', 'unknown')
  return {
    ticket,
    aheadMs: Date.now() - now,
    owner,
    decide: decision => tell(decision, decision === 'authorize' ? 'approved' : 'declined'),
  }
}
