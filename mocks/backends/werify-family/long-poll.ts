import type { LoginService } from '../../service/login-service.js'
import type { TicketRef } from '../../service/ticket-records.js'
import { waitForNews } from '../../service/wait-for-news.js'
import type { Caller } from '../caller.js'
import type { OutcomeResponses } from './outcome-responses.js'

/** `wait=25`, in seconds, among other preferences (RFC 7240, section 4.3). */
const WAIT = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:[,;]|$)/i

/** Answers a check at once, or, with `Prefer: wait`, as soon as there is news. */
export function createLongPoll({ now, rules, tickets }: LoginService, responses: OutcomeResponses) {
  return async (ref: TicketRef, { request }: Caller): Promise<Response> => {
    const arrivedAt = now()
    const [, wait] = WAIT.exec(request.headers.get('Prefer') ?? '') ?? []
    const seconds = Math.min(Number(wait ?? 0), Math.floor(rules.longPollMaxMs / 1000))
    if (seconds === 0) return responses.checked(tickets.check(ref))

    await waitForNews(tickets, ref, seconds * 1000, request.signal)
    // An aborted request must not use up a grant.
    request.signal.throwIfAborted()
    const response = responses.checked(tickets.check(ref, arrivedAt))
    response.headers.set('Preference-Applied', `wait=${seconds}`)
    return response
  }
}
