import type { LoginTicket } from '../../../mocks/service/ticket-records.js'
import { fetchPhoneFeed, sendDecision, type Decision } from './phone-api.js'
import { parseTicketLink, type TicketReference } from './ticket-link.js'

/** Outcome of a request to approve a sign-in, as the phone learns it. */
export type ApprovalOutcome = 'approved' | 'declined' | 'expired' | 'used' | 'unknown' | 'unreachable'

/** A sign-in on another screen that this phone may approve. */
export interface ApprovalRequest {
  readonly ticket: LoginTicket
  /** Milliseconds by which this device's clock is ahead of the service's. */
  readonly clockOffsetMs: number
  /** Identifier of the account that would be signed in. */
  readonly owner: string
  /** Rejects when the service cannot be reached. */
  readonly decide: (decision: 'authorize' | 'deny') => Promise<ApprovalOutcome>
}

const OUTCOME_BY_STATUS: Readonly<Record<number, ApprovalOutcome>> = { 409: 'used', 410: 'expired' }

/**
 * Opens the link that a camera has read, and tells the service that the code was scanned. Nobody is signed in before
 * the owner decides.
 *
 * @param fragment of the link
 */
export async function openApprovalRequest(fragment: string): Promise<ApprovalRequest | ApprovalOutcome> {
  const reference = parseTicketLink(fragment)
  return reference === undefined ? 'unknown' : load(reference).catch(() => 'unreachable')
}

async function load(reference: TicketReference): Promise<ApprovalRequest | ApprovalOutcome> {
  const { accessToken, owner, now, open } = await fetchPhoneFeed()
  const names = Object.values(reference.ref)
  const ticket = open.find(({ token, id }) => names.includes(token) || names.includes(id))
  const send = async (decision: Decision, success: ApprovalOutcome): Promise<ApprovalOutcome> => {
    const status = await sendDecision(decision, { ...reference, matchCode: ticket?.matchCode }, accessToken)
    return status === 200 ? success : (OUTCOME_BY_STATUS[status] ?? 'unknown')
  }

  const scanned = await send('scan', 'unknown')
  if (ticket === undefined) return scanned
  return {
    ticket,
    clockOffsetMs: Date.now() - now,
    owner,
    decide: decision => send(decision, decision === 'authorize' ? 'approved' : 'declined'),
  }
}
