import type { LoginService } from '../service/login-service.js'
import type { Middleware } from '../transport/respond.js'
import { changeAnswers, signsIn, withFields, withText } from './change-answers.js'
import { repeatSuccess } from './code-flaws.js'
import { FAMILY, type Flaw } from './flaw.js'
import { findOperation } from './operation.js'
import { counting, renameSecrets } from './rename-secrets.js'

const NAMES = /"(?:token|id|hash)":"([^"]+)"/g

/** Flaws of QR codes. */
export const TICKET_FLAWS = {
  'counted-tickets': {
    title: 'Tickets are counted',
    backends: FAMILY,
    check: 'ticket-names',
    inStudy: 'Predictable QrId',
    toMiddleware: () => renameSecrets({ operation: 'create', secret: NAMES, toAlias: counting() }),
  },
  'same-ticket': {
    title: 'Everybody gets the same ticket',
    backends: FAMILY,
    check: 'ticket-names',
    inStudy: 'Reusable QR code',
    toMiddleware: sameTicket,
  },
  'chosen-ticket': {
    title: 'The client names the ticket',
    backends: FAMILY,
    check: 'proposed-ticket',
    inStudy: 'Controllable QrId',
    toMiddleware: () =>
      renameSecrets({
        operation: 'create',
        secret: /"(?:token|id)":"([^"]+)"/g,
        toAlias: (name, { url }) => new URL(url).searchParams.get('id') ?? name,
      }),
  },
  'ticket-on-demand': {
    title: 'A ticket that was never made waits for approval',
    backends: ['werifyOauth', 'trader4'],
    check: 'unknown-ticket',
    inStudy: 'Controllable QrId',
    toMiddleware: waitForUnknown,
  },
  'reusable-ticket': {
    title: 'An approved ticket signs in again and again',
    backends: FAMILY,
    check: 'ticket-reuse',
    inStudy: 'Reusable QR code',
    toMiddleware: () => repeatSuccess('check'),
  },
  'unchecked-phone': {
    title: 'A ticket is approved with any access token',
    backends: FAMILY,
    check: 'phone-token',
    inStudy: 'Invalid token validation',
    toMiddleware: approveForAnybody,
  },
  'profile-in-pending': {
    title: 'A check says who has scanned, before the approval',
    backends: FAMILY,
    check: 'pending-data',
    inStudy: 'Sensitive data leakage',
    toMiddleware: () =>
      changePending(response =>
        withFields(response, fields => {
          const name = 'results' in fields ? 'results' : 'result'
          return { ...fields, [name]: { first_name: 'Sara', mobile: '+447888872720' } }
        }),
      ),
  },
  'pending-is-404': {
    title: 'A ticket that waits is answered 404',
    backends: FAMILY,
    check: 'pending-status',
    toMiddleware: () => changePending(response => withText(response, text => text, 404)),
  },
  'ticket-without-name': {
    title: 'A new ticket has fields of other names',
    backends: FAMILY,
    check: 'ticket-shape',
    toMiddleware: () =>
      changeTickets(response => withText(response, text => text.replaceAll(/"(?:token|id)":/g, '"qr":'))),
  },
  'long-ticket-life': {
    title: 'A ticket lives for a day',
    backends: FAMILY,
    check: 'ticket-life',
    rules: { ticketLifeMs: 24 * 60 * 60_000 },
  },
  'no-ticket-expiry': {
    title: 'A ticket does not say when it ends',
    backends: FAMILY,
    check: 'ticket-life',
    toMiddleware: () =>
      changeTickets(response =>
        withText(response, text => text.replace(/"expired_at":"[^"]*"/, '"expired_at":null')),
      ),
  },
  'no-held-checks': {
    title: 'Checks are not held',
    backends: FAMILY,
    check: 'held-checks',
    rules: { longPollMaxMs: 0 },
  },
} as const satisfies Readonly<Record<string, Flaw>>

function changeTickets(change: (response: Response) => Promise<Response>): Middleware {
  return changeAnswers(({ response, operation }) => (operation === 'create' ? change(response) : response))
}

const PENDING_STATUSES = [200, 202, 401]

function changePending(change: (response: Response) => Promise<Response>): Middleware {
  return changeAnswers(async ({ response, operation }) => {
    const isPending =
      operation === 'check' && PENDING_STATUSES.includes(response.status) && !(await signsIn(response))
    return isPending ? change(response) : response
  })
}

function sameTicket(): Middleware {
  let first: Response | undefined
  return changeTickets(async response => {
    first ??= response.clone()
    return first.clone()
  })
}

/** Answers a check of an unknown ticket as it has answered one of a ticket that waits. */
function waitForUnknown(): Middleware {
  let pending: Response | undefined
  return changeAnswers(({ response, operation }) => {
    if (operation !== 'check') return response
    if (response.status === 404 && pending !== undefined) return pending.clone()
    if (PENDING_STATUSES.includes(response.status)) pending ??= response.clone()
    return response
  })
}

/** Approves as Sara whatever the phone's token is. */
function approveForAnybody(service: LoginService): Middleware {
  return respond => async request => {
    if (findOperation(request) !== 'approve') return respond(request)
    const response = await respond(request.clone())
    if (response?.status !== 401) return response
    const headers = new Headers(request.headers)
    headers.set('Authorization', `Bearer ${service.signInPhone('hi@trader4.net')}`)
    return respond(new Request(request.url, { method: 'POST', headers, body: await request.text() }))
  }
}
