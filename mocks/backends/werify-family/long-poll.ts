import { untilNews } from '../../service/wait-for-news.js'
import type { LoginService } from '../../service/login-service.js'
import type { TicketRef } from '../../service/tickets.js'
import type { Caller } from '../caller.js'
import type { Answers } from './outcome-responses.js'

/** `wait=25` among other preferences (RFC 7240, 4.3), in seconds. */
const WAIT = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,6})"?\s*(?:[,;]|$)/i

/** Answers a check: at once, or, where the browser asks for it, as soon as there is something to say. */
export function createCheck({ now, rules, tickets }: LoginService, answers: Answers) {
  return async (ref: TicketRef, { request }: Caller): Promise<Response> => {
    const arrivedAt = now()
    const [, asked] = WAIT.exec(request.headers.get('Prefer') ?? '') ?? []
    const seconds = Math.min(Number(asked ?? 0), Math.floor(rules.longestHoldMs / 1000))
    if (seconds === 0) return answers.checked(tickets.check(ref))

    await untilNews(tickets, ref, seconds * 1000, request.signal)
    // Nobody hears the answer, so nothing is delivered with it.
    request.signal.throwIfAborted()
    const response = answers.checked(tickets.check(ref, arrivedAt))
    response.headers.set('Preference-Applied', `wait=${seconds}`)
    return response
  }
}
