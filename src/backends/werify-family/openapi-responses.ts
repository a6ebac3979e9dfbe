import type * as z from 'zod/mini'
import { retryAfter, type Answer, type SecurityScheme } from '../api-description.js'
import {
  empty,
  invalid,
  preferenceApplied,
  rateLimit,
  refusalIn,
  slowDown,
  tooMany,
  writtenProfile,
  type Envelope,
} from './openapi-schemas.js'

type Answers = Readonly<Record<number, Answer>>

export const phoneScheme = {
  phone: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of the person who is signed in on the phone.',
  },
} as const satisfies Readonly<Record<string, SecurityScheme>>

export const PHONE_ROUTE = 'Called by the phone.'
export const OUR_PHONE_ROUTE = `${PHONE_ROUTE} Our choice: no document has this route.`

/** What a check answers until the phone approves. */
export type PendingStatus = 200 | 202 | 401

const PENDING =
  'The phone has not approved yet. Our choice, since no document says how that is answered: clients should take ' +
  '200 without a token, 202, 401, 425 and 428 for it.'

/** What the routes of a server of the family have in common. */
export function createApiAnswers(envelope: Envelope) {
  const refusal = refusalIn(envelope)
  const login = { name: 'Login', schema: envelope(true, writtenProfile) }

  const refused = (description: string): Answer => ({ description, bodies: [refusal] })
  const success = (description: string, name: string, payload: z.ZodMiniType): Answer => ({
    description,
    bodies: [{ name, schema: envelope(true, payload) }],
  })
  const done = (description: string) => success(description, 'Done', empty)

  /** Every route may answer these. */
  const always = {
    429: {
      description: 'Too many requests.',
      headers: { ...retryAfter, ...rateLimit },
      bodies: [tooMany],
    },
  } satisfies Answers

  const withBody = {
    422: { description: 'The body is not as it must be. The fields at fault are named.', bodies: [invalid] },
    ...always,
  } satisfies Answers

  const withCode = {
    ...withBody,
    423: {
      description: 'Our choice: too many codes were wrong; for a while none is sent or taken.',
      headers: retryAfter,
      bodies: [refusal],
    },
  } satisfies Answers

  const decided = {
    200: done('The phone was heard.'),
    401: refused('Nobody has that bearer token.'),
    404: refused('There is no such ticket.'),
    409: refused('Somebody decided before.'),
    410: refused('The ticket has expired.'),
    ...always,
  } satisfies Answers

  function checked(pendingStatus: PendingStatus): Answers {
    const granted: Answer = { description: 'The phone approved, which is said once.', bodies: [login] }
    const answers: Answers = {
      200: granted,
      [pendingStatus]:
        pendingStatus === 200
          ? { description: `${granted.description} Or: ${PENDING}`, bodies: [login, refusal] }
          : refused(PENDING),
      403: refused('The phone declined.'),
      404: refused('There is no such ticket.'),
      409: refused('The ticket has been used.'),
      410: refused('The ticket has expired.'),
      429: { ...always[429], bodies: [tooMany, slowDown] },
    }
    return Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        { ...answer, headers: { ...answer.headers, ...preferenceApplied } },
      ]),
    )
  }

  const picture = (type: NonNullable<Answer['type']>): Answers => ({
    200: { description: 'A picture of the QR code.', bodies: [], type },
    404: refused('No ticket of that name can be approved.'),
    ...always,
  })

  return {
    refused,
    success,
    picture,
    done,
    login: { description: 'The code was right.', bodies: [login] },
    always,
    withBody,
    withCode,
    decided,
    approved: { ...decided, 403: refused('Our choice: not what the screen shows; the ticket is declined.') },
    checked,
  }
}
