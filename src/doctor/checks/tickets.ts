import { serverTime } from '../../backends/server-time.js'
import { toCheckMeaning, type CheckMeaning } from '../../backends/werify-family/parse-qr-status.js'
import { FINE, found, NEEDS_CODE, NO_ANSWER, type Check, type Verdict } from '../check.js'
import { HOLD_SECONDS } from '../collect-tickets.js'
import type { Evidence } from '../evidence.js'
import { isOk, type Exchange } from '../exchange.js'
import type { TicketApi } from '../servers/login-server.js'

/** Checks of servers with QR codes. */
function ofTickets(run: (evidence: Evidence, api: TicketApi) => Verdict): Check['run'] {
  return evidence => evidence.server.tickets && run(evidence, evidence.server.tickets)
}

const SHORTEST_LIFE_SECONDS = 30
const LONGEST_LIFE_SECONDS = 10 * 60

const ticketLife: Check = {
  id: 'ticket-life',
  severity: 'medium',
  title: 'A QR code lives too long, too short, or nobody knows how long',
  whatToDo:
    'Let a ticket live for three minutes, and name its lifetime in expires_in, or its end in expired_at, with its time zone.',
  run: ofTickets(({ tickets: { created } }, { read }) => {
    const ticket = created && read(created)
    if (created === undefined || ticket === undefined) return NO_ANSWER
    const end = parseTime(ticket.expiredAt ?? '')
    const seconds = ticket.expiresIn ?? Math.round((end - toServerTime(created)) / 1000)
    if (Number.isNaN(seconds)) return found('expired_at is missing, or no time, and so is expires_in.')
    const isUsual = seconds >= SHORTEST_LIFE_SECONDS && seconds <= LONGEST_LIFE_SECONDS
    return isUsual ? FINE : found(`It lives ${seconds} seconds by the clock of the server.`)
  }),
}

/** Laravel writes times without a zone, in UTC. */
function parseTime(text: string): number {
  return Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text)
}

function toServerTime({ headers, arrivedAt }: Exchange): number {
  return serverTime(headers) ?? arrivedAt
}

const PENDING_MEANINGS: readonly CheckMeaning[] = ['pending', 'slow-down', 'scanned']

/** Meaning of a check to the widget, unless the page names other statuses. */
function toMeaning({ status, json }: Exchange): CheckMeaning {
  return toCheckMeaning({ status, body: json, retryAfterMs: undefined, wasHeld: false })
}

const pendingStatus: Check = {
  id: 'pending-status',
  severity: 'high',
  title: 'The widget takes a QR code that waits for one that failed',
  whatToDo: 'Answer a check with 200 and "succeed": false, or with 202 or 401, until the phone decides.',
  run: ofTickets(({ server, tickets: { pending } }) => {
    if (pending === undefined) return NO_ANSWER
    if (server.isSignedIn(pending)) return found('A ticket that nobody approved signs in.')
    const meaning = toMeaning(pending)
    if (PENDING_MEANINGS.includes(meaning)) return FINE
    return found(`A check was answered ${pending.status}, which means ${meaning} to the widget.`)
  }),
}

const PERSONAL =
  /"(?:first_name|last_name|email|mobile|phone_number|phone_numbers|access_token|user_id|avatar)"\s*:\s*(?!null|""|\[\])|[\w.+-]+@[\w-]+\.\w/i

const pendingData: Check = {
  id: 'pending-data',
  severity: 'high',
  title: 'Whoever checks a QR code reads about people before anybody has approved',
  whatToDo:
    'Say nothing but "not yet" until the phone approves: no name, no number, no token, no id of an account.',
  run: ofTickets(({ tickets: { pending } }) => {
    if (pending === undefined) return NO_ANSWER
    return PERSONAL.test(pending.text) ? found('A pending response has fields of a profile.') : FINE
  }),
}

const unknownTicket: Check = {
  id: 'unknown-ticket',
  severity: 'medium',
  title: 'A ticket that was never made looks like one that waits',
  whatToDo:
    'Answer 404 to a ticket that does not exist, and make none for it: the server alone names tickets.',
  run: ofTickets(({ server, tickets: { pending, unknown } }) => {
    if (pending === undefined || unknown === undefined) return NO_ANSWER
    if (server.isSignedIn(unknown)) return found('A ticket that was made up signs in.')
    // The Werify server itself answers 401 to both.
    const isAlike =
      unknown.status === pending.status && pending.status !== 401 && toMeaning(unknown) === toMeaning(pending)
    return isAlike ? found(`Both are answered ${pending.status}.`) : FINE
  }),
}

const proposedTicket: Check = {
  id: 'proposed-ticket',
  severity: 'high',
  title: 'Clients can choose the name of a ticket',
  whatToDo:
    'Take no name from the request. Somebody could show a QR code whose name they have known all along.',
  run: ofTickets(({ tickets: { proposed, proposedName } }, { read }) => {
    const ticket = proposed && read(proposed)
    if (ticket === undefined) return NO_ANSWER
    const isTaken = Object.values(ticket.ref).includes(proposedName)
    return isTaken ? found('The new ticket has the name that the request asked for.') : FINE
  }),
}

const phoneToken: Check = {
  id: 'phone-token',
  severity: 'high',
  title: 'Anybody can approve a QR code, without a phone that is signed in',
  whatToDo:
    'Look up the access token of the phone, and sign in its owner, and nobody whom the request names.',
  run: ofTickets(({ tickets: { approvedByStranger } }) => {
    if (approvedByStranger === undefined) return NO_ANSWER
    return isOk(approvedByStranger) ? found('An access token that was made up approved a ticket.') : FINE
  }),
}

const ticketReuse: Check = {
  id: 'ticket-reuse',
  severity: 'high',
  title: 'A QR code signs in twice',
  whatToDo: 'Give the session to the first check after the approval, and 409 or 410 to every later one.',
  run: ofTickets(({ server, tickets: { approved, granted, grantedAgain } }) => {
    if (approved === undefined) return NEEDS_CODE
    if (granted === undefined || grantedAgain === undefined || !server.isSignedIn(granted)) return NO_ANSWER
    return server.isSignedIn(grantedAgain) ? found('A second check got a session, too.') : FINE
  }),
}

const heldChecks: Check = {
  id: 'held-checks',
  severity: 'low',
  title: 'The server does not hold checks',
  whatToDo:
    'Answer a check with "Prefer: wait=25" when the ticket changes, or after 25 seconds, and set holdSeconds in the page ' +
    '(docs/scale.md). People wait a tenth of a second instead of one, and the server gets a seventh of the checks.',
  run: ofTickets(({ tickets: { pending } }) => {
    if (pending === undefined) return NO_ANSWER
    const isApplied = /\bwait\s*=/i.test(pending.headers.get('Preference-Applied') ?? '')
    const isHeld = isApplied || pending.tookMs >= HOLD_SECONDS * 800
    return isHeld ? FINE : found(`A check that was to wait ${HOLD_SECONDS} seconds was answered at once.`)
  }),
}

export const TICKET_CHECKS: readonly Check[] = [
  pendingStatus,
  pendingData,
  phoneToken,
  proposedTicket,
  ticketReuse,
  unknownTicket,
  ticketLife,
  heldChecks,
]
