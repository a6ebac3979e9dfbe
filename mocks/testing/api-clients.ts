import type { HttpHandler } from 'msw'
import { createTicketResponse as trader4Ticket } from '../../src/backends/trader4/contract.js'
import { createTicketResponse as werifyOauthTicket } from '../../src/backends/werify-oauth/contract.js'
import {
  sessionTicketResponse as werifyTicket,
  requestOtpResponse,
} from '../../src/backends/werify/contract.js'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import type { LoginService } from '../service/login-service.js'
import { parsePayload, type ApiResponse, type Ask } from './ask.js'

// API clients for tests, written by hand: the package's own clients are under test themselves.

/** Client of a backend that sends codes. */
export interface CodeClient {
  /** Name in test titles. */
  readonly title: string
  /** @param origin prefix of `/api/…`; empty for handlers of a server that has an origin of its own */
  handlers(
    origin: string,
    service: LoginService,
    options?: { readonly errorDetails?: boolean },
  ): HttpHandler[]
  send(ask: Ask, identifier: string): Promise<ApiResponse>
  /** @param sent response to `send` */
  verify(ask: Ask, identifier: string, sent: ApiResponse, code: string): Promise<ApiResponse>
}

/** Client of a backend that has QR codes too. */
export interface ApiClient extends CodeClient {
  readonly name: 'werify' | 'werifyOauth' | 'trader4'
  /** Field of the request that holds the identifier. */
  readonly identifierField: string
  /** Status of a check until the phone decides. */
  readonly pendingStatus: number
  /** Status for a ticket that was used or decided before. */
  readonly usedStatus: number
  createTicket(ask: Ask): Promise<ApiResponse>
  /** @param ticket response to `createTicket` */
  check(ask: Ask, ticket: ApiResponse): Promise<ApiResponse>
  decide(
    ask: Ask,
    ticket: ApiResponse,
    decision: Decision,
    accessToken?: string,
    matchCode?: string,
  ): Promise<ApiResponse>
}

export type Decision = 'authorize' | 'scan' | 'deny'

const bearer = (accessToken: string | undefined): Record<string, string> =>
  accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }

const werify: ApiClient = {
  title: 'werify',
  name: 'werify',
  identifierField: 'identifier',
  pendingStatus: 401,
  usedStatus: 401,
  handlers: (origin, service, options) => werifyHandlers(`${origin}/api/werify`, service, options),
  send: (ask, identifier) => ask('/api/werify/request-otp', { identifier }),
  verify(ask, _, sent, otp) {
    const { id, hash } = requestOtpResponse.parse(parsePayload(sent))
    return ask('/api/werify/verify-otp', { id, hash, otp })
  },
  createTicket: ask => ask('/api/werify/qr'),
  check: (ask, ticket) => ask('/v1/oauth/qr', werifyRef(ticket)),
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(`/v1/oauth/qr/${decision}`, { ...werifyRef(ticket), match_code }, bearer(accessToken)),
}

function werifyRef(ticket: ApiResponse) {
  const { id, hash } = werifyTicket.parse(parsePayload(ticket))
  return { id, hash }
}

/** The same backend, with the ticket routes of its public source. */
const werifySessions: ApiClient = {
  ...werify,
  title: 'werify by its session check',
  check(ask, ticket) {
    const { id, hash } = werifyRef(ticket)
    return ask(`/api/werify/session-check/qr/${hash}/${id}`)
  },
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(CLAIMS[decision], { ...werifyRef(ticket), match_code }, bearer(accessToken)),
}

/** Only `qr-claim` is documented. A scan has no route of this kind. */
const CLAIMS: Readonly<Record<Decision, string>> = {
  authorize: '/api/werify/qr-claim',
  deny: '/api/werify/qr-deny',
  scan: '/v1/oauth/qr/scan',
}

const werifyOauth: ApiClient = {
  title: 'werifyOauth',
  name: 'werifyOauth',
  identifierField: 'id',
  pendingStatus: 202,
  usedStatus: 409,
  handlers: (origin, service, options) => werifyOauthHandlers(`${origin}/api/werify-oauth`, service, options),
  send: (ask, id) => ask('/api/werify-oauth/v1/oauth/sign', { id }),
  verify: (ask, id, _, code) =>
    ask('/api/werify-oauth/v1/oauth/verify', { id, code: code.startsWith('0') ? code : Number(code) }),
  createTicket: ask => ask('/api/werify-oauth/v1/oauth/qr'),
  check: (ask, ticket) => ask('/api/werify-oauth/v1/oauth/qr', werifyOauthRef(ticket)),
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(
      `/api/werify-oauth/v1/oauth/qr/${decision}`,
      { ...werifyOauthRef(ticket), match_code },
      bearer(accessToken),
    ),
}

function werifyOauthRef(ticket: ApiResponse) {
  return { qr_token: werifyOauthTicket.parse(parsePayload(ticket)).token }
}

const trader4: ApiClient = {
  title: 'trader4',
  name: 'trader4',
  identifierField: 'id',
  pendingStatus: 200,
  usedStatus: 409,
  handlers: (origin, service, options) => trader4Handlers(`${origin}/api/trader4`, service, options),
  send: (ask, id) => ask('/api/trader4/v1/oauth/sign', { id }),
  verify: (ask, id, _, code) => ask('/api/trader4/v1/oauth/verify', { id, code }),
  createTicket: ask => ask('/api/trader4/v1/oauth/qr'),
  check: (ask, ticket) => ask('/api/trader4/v1/oauth/qr', trader4Ref(ticket)),
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(`/api/trader4/v1/oauth/qr/${decision}`, { ...trader4Ref(ticket), match_code }, bearer(accessToken)),
}

function trader4Ref(ticket: ApiResponse) {
  return { token: trader4Ticket.parse(parsePayload(ticket)).token }
}

/** Clients of the backends with QR codes. */
export const apiClients: readonly ApiClient[] = [werify, werifyOauth, trader4]

/** Clients for each way of checking a ticket. */
export const ticketClients: readonly ApiClient[] = [...apiClients, werifySessions]
