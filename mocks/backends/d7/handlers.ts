import { http, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import {
  resendAnswer,
  resendRequest,
  sendAnswer,
  sendRequest,
  verifyRequest,
} from '../../../src/backends/d7/contract.js'
import type { CodeTerms } from '../../service/code-options.js'
import type { LoginService } from '../../service/login-service.js'
import { callerOf, readJson, type Caller } from '../caller.js'
import { invalid, opened, pathsAtFault, refused, tooMany, verdictOf } from './responses.js'
import { json } from '../json-response.js'
import { troubleOnTheWay } from '../simulated-network.js'

export interface D7HandlerOptions {
  /**
   * The secret of the account, which every request must carry as `Authorization: Bearer …`; 401 without it. @default
   * none is asked for, as by a proxy that adds it, and the message where a page says none
   */
  readonly apiToken?: string
  /** How many messages the account can pay for; after them everything that sends one is 402. @default no end of them */
  readonly credit?: number
  /** Whether a wrong code is 200 with the status `FAILED`. D7 documents both. @default false, which is 400 */
  readonly saysFailed?: boolean
}

const ALPHABETS = { numeric: 'digits', alpha: 'letters', alphanumeric: 'both' } as const

/**
 * The D7 Verify API over a {@link LoginService}.
 *
 * @param baseUrl without a trailing slash, such as `https://api.d7networks.com/verify/v1/otp`; `/api/d7` is below the
 * page's own origin, and does not work in Node's `fetch`
 */
export function d7Handlers(
  baseUrl: string,
  service: LoginService,
  { apiToken, credit = Infinity, saysFailed = false }: D7HandlerOptions = {},
): HttpHandler[] {
  const { codes } = service
  const sending = apiToken === undefined ? z.pipe(z.transform(withMessage), sendRequest) : sendRequest
  let messagesLeft = credit

  function turnAway({ address, accessToken }: Caller): Response | undefined {
    const admission = service.admit('call', address)
    if (admission.outcome === 'limited') return tooMany(admission.retryAfterMs)
    if (apiToken === undefined || accessToken === apiToken) return undefined
    return refused(401, { code: 'ACCESS_TOKEN_INVALID', message: 'The access token is not valid.' })
  }

  function route<Contract extends z.ZodMiniType>(
    path: string,
    contract: Contract,
    respond: (body: z.output<Contract>, caller: Caller) => Response | Promise<Response>,
  ): HttpHandler {
    return http.post(baseUrl + path, async ({ request }) => {
      const caller = callerOf(request, 'd7')
      const body = contract.safeParse(await readJson(request))
      return (
        turnAway(caller) ??
        (body.success ? respond(body.data, caller) : invalid(pathsAtFault(body.error.issues)))
      )
    })
  }

  /** Has a message sent if the account can pay for it, and pays if it was. */
  function paid(send: () => Response): Response {
    if (messagesLeft <= 0) return refused(402, 'The account has no credit left.')
    const response = send()
    if (response.ok) messagesLeft -= 1
    return response
  }

  return [
    route('/send-otp', sending, async (body, caller) => {
      const trouble = await troubleOnTheWay(body.recipient)
      if (trouble !== undefined) return trouble
      return paid(() => {
        const sent = codes.request(body.recipient, caller, termsOf(body))
        switch (sent.outcome) {
          case 'sent':
            return json(200, sendAnswer, opened(sent.challenge))
          case 'limited':
          case 'locked':
            return tooMany(sent.retryAfterMs)
          case 'unrecognised':
            return invalid([['recipient']])
        }
      })
    }),

    route('/resend-otp', resendRequest, ({ otp_id }, caller) =>
      paid(() => {
        const sent = codes.resend({ id: otp_id }, caller)
        switch (sent.outcome) {
          case 'sent':
            return json(200, resendAnswer, { ...opened(sent.challenge), resend_count: sent.resends })
          case 'early':
            return refused(400, tooEarly(sent.waitMs))
          case 'over':
          case 'unknown':
            return refused(400, 'Resend Failed. OTP time limit expired.')
          case 'limited':
          case 'locked':
            return tooMany(sent.retryAfterMs)
        }
      }),
    ),

    route('/verify-otp', verifyRequest, ({ otp_id, otp_code }, caller) =>
      verdictOf(codes.verify({ id: otp_id }, otp_code, caller), saysFailed),
    ),
  ]
}

/** What is left out of a body is as the documents have it. */
function termsOf(body: z.output<typeof sendRequest>): CodeTerms {
  const { otp_code_length = 6, otp_type = 'numeric', expiry = 600, retry_delay = 60, retry_count = 5 } = body
  return {
    format: { length: otp_code_length, alphabet: ALPHABETS[otp_type] },
    lifeMs: expiry * 1000,
    resendWaitMs: retry_delay * 1000,
    resends: retry_count,
    content: body.content,
  }
}

/** As a proxy fills in what a page leaves out. */
function withMessage(asked: unknown): unknown {
  const body: object = Object(asked)
  return { originator: 'SignOTP', ...(!('template_id' in body) && { content: 'Your code is {}' }), ...body }
}

function tooEarly(waitMs: number): string {
  return `Frequent resend request, resend request need minimum ${waitMs / 1000} seconds delay`
}
