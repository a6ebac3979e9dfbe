import type { Challenge, SendOutcome, VerifyOutcome } from '../../service/codes.js'
import type { CheckOutcome, LoginTicket, PhoneOutcome, TicketOutcome } from '../../service/tickets.js'
import { writeProfile, writtenProfile, type PhoneSpelling } from './to-login-response.js'
import type { Replies } from './response-writer.js'

/** How the servers of the family say what the service decided. */
export interface Answers {
  /** @param field what the request calls the identifier */
  sent(outcome: SendOutcome, field: string, write: (challenge: Challenge) => Response): Response
  verified(outcome: VerifyOutcome): Response
  created(outcome: TicketOutcome, write: (ticket: LoginTicket) => Response): Response
  checked(outcome: CheckOutcome): Response
  decided(outcome: PhoneOutcome): Response
}

interface Dialect {
  readonly phones: PhoneSpelling
  /** No document says what a check answers until the phone approves: servers are known to use all of these. */
  readonly pendingStatus: 200 | 202 | 401
}

export function createAnswers(replies: Replies, { phones, pendingStatus }: Dialect): Answers {
  const locked = (retryAfterMs: number | undefined) =>
    replies.refused(423, { code: 'otp_locked', retryAfterMs })

  return {
    sent(sent, field, write) {
      switch (sent.outcome) {
        case 'sent':
          return write(sent.challenge)
        case 'limited':
          return replies.tooMany(sent.retryAfterMs)
        case 'unrecognised':
          return replies.invalid([field])
        case 'locked':
          return locked(sent.retryAfterMs)
      }
    },

    verified(verified) {
      switch (verified.outcome) {
        case 'accepted':
          return replies.success(writtenProfile, writeProfile(verified.session, phones))
        case 'wrong':
          return replies.refused(401, { code: 'otp_invalid', attemptsLeft: verified.attemptsLeft })
        case 'unknown':
          return replies.refused(401, { code: 'otp_invalid' })
        case 'used':
          return replies.refused(401, { code: 'otp_used' })
        case 'expired':
          return replies.refused(401, { code: 'otp_expired' })
        case 'locked':
          return locked(verified.retryAfterMs)
      }
    },

    created(created, write) {
      return created.outcome === 'created' ? write(created.ticket) : replies.tooMany(created.retryAfterMs)
    },

    checked(checked) {
      switch (checked.outcome) {
        case 'granted':
          return replies.success(writtenProfile, writeProfile(checked.session, phones))
        case 'pending':
          return replies.refused(pendingStatus)
        case 'scanned':
          return replies.refused(pendingStatus, { code: 'scanned' })
        case 'slow-down':
          return replies.slowDown()
        case 'denied':
          return replies.refused(403)
        case 'used':
          return replies.refused(409)
        case 'expired':
          return replies.refused(410)
        case 'unknown':
          return replies.refused(404)
      }
    },

    decided(decided) {
      switch (decided) {
        case 'done':
          return replies.done()
        case 'unauthorised':
          return replies.refused(401)
        case 'used':
          return replies.refused(409)
        case 'expired':
          return replies.refused(410)
        case 'unknown':
          return replies.refused(404)
        case 'mismatched':
          return replies.refused(403)
      }
    },
  }
}
