import type { Challenge } from '../../service/challenges.js'
import type { SendOutcome } from '../../service/send-code.js'
import type { LoginTicket } from '../../service/ticket-records.js'
import type { CheckOutcome, PhoneOutcome, TicketOutcome } from '../../service/tickets.js'
import type { VerifyOutcome } from '../../service/verify-code.js'
import type { ResponseWriter } from './response-writer.js'
import { writtenLoginResponse, toLoginResponse, type PhoneFormat } from './to-login-response.js'

/** Responses of a Werify server to the outcomes of the service. */
export interface OutcomeResponses {
  /** @param field name of the identifier in the request */
  sent(outcome: SendOutcome, field: string, write: (challenge: Challenge) => Response): Response
  verified(outcome: VerifyOutcome): Response
  created(outcome: TicketOutcome, write: (ticket: LoginTicket) => Response): Response
  checked(outcome: CheckOutcome): Response
  decided(outcome: PhoneOutcome): Response
}

interface Options {
  readonly phones: PhoneFormat
  /** Status of a check until the phone approves. It is not documented; servers are known to use all of these. */
  readonly pendingStatus: 200 | 202 | 401
  /** Status for a ticket that is unknown, and for one that was used before. @default 404 and 409 */
  readonly endedTicketStatus?: 401 | undefined
}

export function createOutcomeResponses(
  writer: ResponseWriter,
  { phones, pendingStatus, endedTicketStatus }: Options,
): OutcomeResponses {
  const ticketError = (outcome: TicketError) => {
    const isEnded = outcome === 'unknown' || outcome === 'used'
    const status = (isEnded ? endedTicketStatus : undefined) ?? TICKET_ERRORS[outcome]
    return writer.failure(status, outcome === 'used' ? { code: 'already_used' } : undefined)
  }
  return {
    sent: (outcome, field, write) => sentResponse(writer, outcome, field, write),
    verified: outcome => verifiedResponse(writer, outcome, phones),
    created: (outcome, write) =>
      outcome.outcome === 'created' ? write(outcome.ticket) : writer.tooManyRequests(outcome.retryAfterMs),
    checked(outcome) {
      switch (outcome.outcome) {
        case 'granted':
          return writer.success(writtenLoginResponse, toLoginResponse(outcome.session, phones))
        case 'pending':
          return writer.failure(pendingStatus, { payload: outcome.payload })
        case 'scanned':
          return writer.failure(pendingStatus, { code: 'scanned', phone: outcome.phone })
        case 'slow-down':
          return writer.slowDown()
        case 'denied':
        case 'used':
        case 'expired':
        case 'unknown':
          return ticketError(outcome.outcome)
      }
    },
    decided: outcome => (outcome === 'done' ? writer.emptySuccess() : ticketError(outcome)),
  }
}

const TICKET_ERRORS = {
  unauthorised: 401,
  denied: 403,
  mismatched: 403,
  unknown: 404,
  used: 409,
  expired: 410,
} as const

type TicketError = keyof typeof TICKET_ERRORS

function sentResponse(
  writer: ResponseWriter,
  sent: SendOutcome,
  field: string,
  write: (challenge: Challenge) => Response,
): Response {
  switch (sent.outcome) {
    case 'sent':
      return write(sent.challenge)
    case 'limited':
      return writer.tooManyRequests(sent.retryAfterMs)
    case 'unrecognised':
      return writer.validationError({ [field]: `The ${field} is invalid.` })
    case 'locked':
      return lockedResponse(writer, sent.retryAfterMs)
  }
}

function verifiedResponse(writer: ResponseWriter, verified: VerifyOutcome, phones: PhoneFormat): Response {
  switch (verified.outcome) {
    case 'accepted':
      return writer.success(writtenLoginResponse, toLoginResponse(verified.session, phones))
    case 'wrong':
      return writer.failure(401, { code: 'otp_invalid', attemptsLeft: verified.attemptsLeft })
    case 'unknown':
      return writer.failure(401, { code: 'otp_invalid' })
    case 'used':
      return writer.failure(401, { code: 'otp_used' })
    case 'expired':
      return writer.failure(401, { code: 'otp_expired' })
    case 'locked':
      return lockedResponse(writer, verified.retryAfterMs)
  }
}

function lockedResponse(writer: ResponseWriter, retryAfterMs: number | undefined): Response {
  return writer.failure(423, { code: 'otp_locked', retryAfterMs })
}
