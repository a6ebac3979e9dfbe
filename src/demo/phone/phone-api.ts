import { phoneFeedResponse, PHONE_FEED_PATH, type PhoneFeed } from '../../../mocks/demo/phone-feed.js'
import { DEMO_PATHS } from '../../../mocks/demo/demo-paths.js'
import { toRecord } from '../../domain/to-record.js'
import type { TicketReference } from './ticket-link.js'

/** Calls of a phone to the API, named as in its paths. */
export type Decision = 'scan' | 'authorize' | 'deny'

/**
 * Sends a decision to the API, as the real app would.
 *
 * @param accessToken of the phone's owner
 * @returns the status of the response
 */
export async function sendDecision(
  decision: Decision,
  { backend, ref, matchCode }: TicketReference,
  accessToken: string,
): Promise<number> {
  const response = await fetch(`${DEMO_PATHS[backend]}/v1/oauth/qr/${decision}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(decision === 'authorize' ? { ...ref, match_code: matchCode } : ref),
  })
  const { code } = toRecord(await response.json())
  // Werify has one status for a ticket that was decided before and for one that it does not know.
  return code === 'already_used' ? 409 : response.status
}

/** Rejects where the page's server simulates nothing. */
export async function fetchPhoneFeed(): Promise<PhoneFeed> {
  const response = await fetch(PHONE_FEED_PATH, { cache: 'no-store' })
  return phoneFeedResponse.parse(await response.json())
}
