import type { QrTicket } from '../../domain/qr-ticket.js'

interface WireMatchCodes {
  readonly match_code?: string | undefined
  readonly user_code?: string | undefined
}

/** What the phone must show as well, where the server says so. */
export function matchCodeOf({ match_code, user_code }: WireMatchCodes): Pick<QrTicket, 'matchCode'> {
  const matchCode = match_code ?? user_code
  return matchCode === undefined ? {} : { matchCode }
}
