import * as z from 'zod/mini'
import { resendRequest, sendRequest, verifyRequest } from '../../../src/backends/d7/contract.js'
import { toRecord } from '../../../src/domain/to-record.js'
import { lenientBody, toNumber, toText } from '../lenient-fields.js'
import type { RequestFormat } from '../request-format.js'

export type SendBody = z.output<typeof sendRequest>

/** A number with its country code; the plus sign may be missing. */
function toRecipient(value: unknown): unknown {
  const text = toText(value)
  return typeof text === 'string' && /^\d/.test(text) ? `+${text}` : text
}

/** D7's SDK for Go sends 0 where there is no template. */
function toTemplateId(value: unknown): unknown {
  return value === 0 ? undefined : toNumber(value)
}

const sendFields = {
  recipient: toRecipient,
  originator: toText,
  content: toText,
  template_id: toTemplateId,
  expiry: toNumber,
  data_coding: toText,
  retry_delay: toNumber,
  retry_count: toNumber,
  otp_code_length: toNumber,
  otp_type: toText,
  channel: toText,
}

/** D7 has a sender of its own where a request names none. */
const addOriginator = (body: unknown) => ({ originator: 'D7VERIFY', ...toRecord(body) })

/** Adds the message that the proxy adds for a page. */
function addMessage(body: unknown): Record<string, unknown> {
  const given = toRecord(body)
  return { originator: 'SignOTP', ...(!('template_id' in given) && { content: 'Your code is {}' }), ...given }
}

const completed = (complete: (body: unknown) => object) => z.pipe(z.transform(complete), sendRequest)

export const send: RequestFormat<SendBody> = {
  contract: sendRequest,
  lenient: lenientBody(sendFields, completed(addOriginator)),
}

/** As {@link send}, from a page whose proxy adds what is missing. */
export const sendThroughProxy: RequestFormat<SendBody> = {
  contract: completed(addMessage),
  lenient: lenientBody(sendFields, completed(addMessage)),
}

export const resend: RequestFormat<z.output<typeof resendRequest>> = {
  contract: resendRequest,
  lenient: lenientBody({ otp_id: toText }, resendRequest),
}

export const verify: RequestFormat<z.output<typeof verifyRequest>> = {
  contract: verifyRequest,
  lenient: lenientBody({ otp_id: toText, otp_code: toText }, verifyRequest),
}
