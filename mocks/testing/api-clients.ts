import { getResponse, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import { qrPayload as trader4Qr } from '../../src/backends/trader4/contract.js'
import { qrPayload as werifyOauthQr } from '../../src/backends/werify-oauth/contract.js'
import { qrPayload as werifyQr, requestOtpPayload } from '../../src/backends/werify/contract.js'
import { envelope } from '../../src/backends/werify-family/contract.js'
import type { LoginService } from '../service/login-service.js'
import { trader4Handlers } from '../backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../backends/werify/handlers.js'
import { expectDocumented } from './expect-documented.js'

// For tests: how a client speaks to each backend, by hand and not by the package's own clients.

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Sends one request to a backend: a POST when it has a body, a GET otherwise. Its answer is as documented. */
export type Ask = (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>

export function askOver(origin: string, exchange: (request: Request) => Promise<Response | undefined>): Ask {
  return async (path, json, headers = {}) => {
    const body = json && JSON.stringify(json)
    const request = new Request(origin + path, {
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { method: 'POST', body }),
    })
    const response = await exchange(request)
    if (response === undefined) throw new Error(`no handler for ${path}`)
    const answer = { status: response.status, headers: response.headers, text: await response.text() }
    expectDocumented({ method: body === undefined ? 'get' : 'post', path, body, ...answer })
    return answer
  }
}

/** Asks handlers with nothing in between. */
export function askHandlers(handlers: HttpHandler[]): Ask {
  const origin = 'http://login.test'
  return askOver(origin, request => getResponse(handlers, request, { baseUrl: origin }))
}

export function bodyOf({ text }: Answer): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}

export function payloadOf(answer: Answer): unknown {
  const { results, result } = envelope.parse(bodyOf(answer))
  return results ?? result
}

/** The same steps, whatever the backend. */
export interface CodeSpeaker {
  /** What tests call it. */
  readonly title: string
  /** @param origin what precedes `/api/…`; empty for handlers that are given an origin later */
  handlers(origin: string, service: LoginService, options?: { readonly explain?: boolean }): HttpHandler[]
  send(ask: Ask, identifier: string): Promise<Answer>
  /** @param sent the answer to `send` */
  verify(ask: Ask, identifier: string, sent: Answer, code: string): Promise<Answer>
}

/** Where a phone can sign in too. */
export interface Speaker extends CodeSpeaker {
  readonly name: 'werify' | 'werifyOauth' | 'trader4'
  /** What the request calls the identifier. */
  readonly identifierField: string
  /** What a check answers until the phone decides. */
  readonly pendingStatus: number
  ticket(ask: Ask): Promise<Answer>
  /** @param ticket the answer to `ticket` */
  check(ask: Ask, ticket: Answer): Promise<Answer>
  decide(
    ask: Ask,
    ticket: Answer,
    decision: Decision,
    accessToken?: string,
    matchCode?: string,
  ): Promise<Answer>
}

export type Decision = 'authorize' | 'scan' | 'deny'

const bearer = (accessToken: string | undefined): Record<string, string> =>
  accessToken === undefined ? {} : { Authorization: `Bearer ${accessToken}` }

const werify: Speaker = {
  title: 'werify',
  name: 'werify',
  identifierField: 'identifier',
  pendingStatus: 401,
  handlers: (origin, service, options) => werifyHandlers(`${origin}/api/werify`, service, options),
  send: (ask, identifier) => ask('/api/werify/request-otp', { identifier }),
  verify(ask, _, sent, otp) {
    const { id, hash } = requestOtpPayload.parse(payloadOf(sent))
    return ask('/api/werify/verify-otp', { id, hash, otp })
  },
  ticket: ask => ask('/api/werify/qr'),
  check: (ask, ticket) => ask('/v1/oauth/qr', werifyRef(ticket)),
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(`/v1/oauth/qr/${decision}`, { ...werifyRef(ticket), match_code }, bearer(accessToken)),
}

function werifyRef(ticket: Answer) {
  const { id, hash } = werifyQr.parse(payloadOf(ticket))
  return { id, hash }
}

/** The same server, by the routes that its public code has for tickets. */
const werifySessions: Speaker = {
  ...werify,
  title: 'werify by its session check',
  check(ask, ticket) {
    const { id, hash } = werifyRef(ticket)
    return ask(`/api/werify/session-check/qr/${id}/${hash}`)
  },
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(CLAIMS[decision], { ...werifyRef(ticket), match_code }, bearer(accessToken)),
}

/** Only the first of these is documented, and there is no other way to say that a code was read. */
const CLAIMS: Readonly<Record<Decision, string>> = {
  authorize: '/api/werify/qr-claim',
  deny: '/api/werify/qr-deny',
  scan: '/v1/oauth/qr/scan',
}

const werifyOauth: Speaker = {
  title: 'werifyOauth',
  name: 'werifyOauth',
  identifierField: 'id',
  pendingStatus: 202,
  handlers: (origin, service, options) => werifyOauthHandlers(`${origin}/api/werify-oauth`, service, options),
  send: (ask, id) => ask('/api/werify-oauth/v1/oauth/sign', { id }),
  verify: (ask, id, _, code) =>
    ask('/api/werify-oauth/v1/oauth/verify', { id, code: code.startsWith('0') ? code : Number(code) }),
  ticket: ask => ask('/api/werify-oauth/v1/oauth/qr'),
  check: (ask, ticket) => ask('/api/werify-oauth/v1/oauth/qr', werifyOauthRef(ticket)),
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(
      `/api/werify-oauth/v1/oauth/qr/${decision}`,
      { ...werifyOauthRef(ticket), match_code },
      bearer(accessToken),
    ),
}

function werifyOauthRef(ticket: Answer) {
  return { qr_token: werifyOauthQr.parse(payloadOf(ticket)).token }
}

const trader4: Speaker = {
  title: 'trader4',
  name: 'trader4',
  identifierField: 'id',
  pendingStatus: 200,
  handlers: (origin, service, options) => trader4Handlers(`${origin}/api/trader4`, service, options),
  send: (ask, id) => ask('/api/trader4/v1/oauth/sign', { id }),
  verify: (ask, id, _, code) => ask('/api/trader4/v1/oauth/verify', { id, code }),
  ticket: ask => ask('/api/trader4/v1/oauth/qr'),
  check: (ask, ticket) => ask('/api/trader4/v1/oauth/qr', trader4Ref(ticket)),
  decide: (ask, ticket, decision, accessToken, match_code) =>
    ask(`/api/trader4/v1/oauth/qr/${decision}`, { ...trader4Ref(ticket), match_code }, bearer(accessToken)),
}

function trader4Ref(ticket: Answer) {
  return { token: trader4Qr.parse(payloadOf(ticket)).token }
}

/** One for each backend. */
export const speakers: readonly Speaker[] = [werify, werifyOauth, trader4]

/** One for each way of checking a ticket. */
export const ticketSpeakers: readonly Speaker[] = [...speakers, werifySessions]
