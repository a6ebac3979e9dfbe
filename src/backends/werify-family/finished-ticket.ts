import type { QrTicket } from '../../domain/qr-ticket.js'
import { holdOf } from '../long-poll.js'
import type { WerifyFamilyOptions } from './options.js'

/**
 * A ticket with what the server and the host want of it.
 *
 * @param interval what the server says, in seconds
 */
export function finishedTicket(
  ticket: QrTicket,
  interval: number | undefined,
  { qrPayload, holdSeconds }: WerifyFamilyOptions,
): QrTicket {
  return {
    ...ticket,
    ...(interval !== undefined && { intervalMs: interval * 1000 }),
    ...(qrPayload !== undefined && { payload: qrPayload(ticket) }),
    ...(holdOf(holdSeconds) !== undefined && { mayHold: true }),
  }
}
