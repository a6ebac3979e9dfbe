import type * as z from 'zod/mini'
import {
  retryAfterHeader,
  type BodyDescription,
  type HeaderDescriptions,
  type ResponseDescription,
  type Route,
  type SecurityScheme,
} from '../api-description.js'
import {
  documentedLoginResponse,
  emptyPayload,
  preferenceAppliedHeader,
  rateLimitHeaders,
  slowDownBody,
  toErrorBody,
  tooManyRequestsBody,
  validationErrorBody,
  type Envelope,
} from './openapi-schemas.js'

type Responses = Readonly<Record<number, ResponseDescription>>

export const phoneScheme = {
  phone: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of the user who is signed in on the phone.',
  },
} as const satisfies Readonly<Record<string, SecurityScheme>>

export const PHONE_ROUTE = 'Called by the phone.'
export const OUR_PHONE_ROUTE = `${PHONE_ROUTE} Our choice: no documentation has this route.`

/** Status of a check until the phone approves. */
export type PendingStatus = 200 | 202 | 401

const PENDING =
  'The phone has not approved yet. Our choice of status, since no documentation names one: clients should accept ' +
  '200 without a token, 202, 401, 425 and 428.'

/** Responses of every route. */
const always = {
  429: {
    description: 'Too many requests.',
    headers: retryAfterHeader,
    bodies: [tooManyRequestsBody],
  },
} satisfies Responses

/** Responses of every route with a request body. */
const withBody = {
  422: { description: 'The body is invalid. The invalid fields are named.', bodies: [validationErrorBody] },
  ...always,
} satisfies Responses

/** Adds the headers that every response of the family's servers has, except where an API key is missing. */
export function withRateLimitHeaders(routes: readonly Route[]): readonly Route[] {
  return routes.map(route => ({ ...route, responses: withHeaders(route.responses, rateLimitHeaders) }))
}

function withHeaders(responses: Responses, headers: HeaderDescriptions): Responses {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => [
      status,
      { ...response, headers: { ...response.headers, ...headers } },
    ]),
  )
}

/**
 * Responses that the routes of a family's server share.
 *
 * @param endedTicketStatus status for a ticket that is unknown or used. @default 404 and 409
 */
export function createResponses(envelope: Envelope, endedTicketStatus?: 401) {
  const errorBody = toErrorBody(envelope)
  const loginBody = { name: 'LoginResponse', schema: envelope(true, documentedLoginResponse) }
  const error = (description: string): ResponseDescription => ({ description, bodies: [errorBody] })
  const success = (description: string, name: string, payload: z.ZodMiniType): ResponseDescription => ({
    description,
    bodies: [{ name, schema: envelope(true, payload) }],
  })
  const done = (description: string) => success(description, 'EmptyResponse', emptyPayload)
  const decided = toDecisionResponses(done, error, endedTicketStatus)

  return {
    error,
    success,
    done,
    always,
    withBody,
    /** Responses of a route that sends or verifies a code. */
    withCode: {
      ...withBody,
      423: {
        description: 'Our choice: too many wrong codes. For a while no code is sent or accepted.',
        headers: retryAfterHeader,
        bodies: [errorBody],
      },
    },
    login: { description: 'The code was right.', bodies: [loginBody] },
    decided,
    approved: { ...decided, 403: error('Our choice: the match code is wrong. The ticket is declined.') },
    checked: (pendingStatus: PendingStatus) =>
      toCheckResponses(pendingStatus, loginBody, errorBody, endedTicketStatus),
    picture: (type: NonNullable<ResponseDescription['type']>): Responses => ({
      200: { description: 'A picture of the QR code.', bodies: [], type },
      404: error('There is no such ticket that could still be approved.'),
      ...always,
    }),
  }
}

/** Responses to a phone that approves, scans or declines. */
function toDecisionResponses(
  done: (description: string) => ResponseDescription,
  error: (description: string) => ResponseDescription,
  endedTicketStatus: 401 | undefined,
): Responses {
  return {
    200: done('The decision was accepted.'),
    ...(endedTicketStatus === undefined
      ? {
          401: error('The bearer token is wrong.'),
          404: error('There is no such ticket.'),
          409: error('The ticket was decided before.'),
        }
      : { 401: error('The bearer token is wrong, there is no such ticket, or it was decided before.') }),
    410: error('Our choice: the ticket has expired.'),
    ...always,
  }
}

function toCheckResponses(
  pendingStatus: PendingStatus,
  loginBody: BodyDescription,
  errorBody: BodyDescription,
  endedTicketStatus: 401 | undefined,
): Responses {
  const granted = 'The phone has approved. This response is sent once.'
  const error = (description: string): ResponseDescription => ({ description, bodies: [errorBody] })
  const responses: Responses = {
    200: { description: granted, bodies: [loginBody] },
    [pendingStatus]:
      pendingStatus === 200
        ? { description: `${granted} Or: ${PENDING}`, bodies: [loginBody, errorBody] }
        : error(PENDING),
    403: error('The phone has declined.'),
    ...(endedTicketStatus === undefined
      ? { 404: error('There is no such ticket.'), 409: error('The ticket has been used.') }
      : { 401: error(`${PENDING} Or: there is no such ticket, or it has been used.`) }),
    410: error('The ticket has expired.'),
    429: { ...always[429], bodies: [tooManyRequestsBody, slowDownBody] },
  }
  return withHeaders(responses, preferenceAppliedHeader)
}
