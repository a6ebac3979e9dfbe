import { http, type HttpHandler } from 'msw'
import type { CodeOptions } from '../../service/code-options.js'
import type { LoginService } from '../../service/login-service.js'
import { toCaller, type Caller } from '../caller.js'
import { createPostRoute } from '../post-route.js'
import { refuseOtherMethods } from '../refuse-other-methods.js'
import { simulateNetwork } from '../simulated-network.js'
import { resend, send, sendThroughProxy, verify, type SendBody } from './requests.js'
import {
  fieldErrors,
  methodNotAllowed,
  toErrorResponse,
  toReportResponse,
  toResendResponse,
  toSendResponse,
  tooManyRequests,
  validationError,
  toVerifyResponse,
} from './responses.js'
import { toHandlerBase } from '../to-handler-base.js'

export interface D7HandlerOptions {
  /**
   * Secret of the account: requests without `Authorization: Bearer <apiToken>` are answered 401. Without it the
   * handlers stand in for a proxy, which adds the secret, and the message where the page sends none. @default none
   */
  readonly apiToken?: string | undefined
  /** Number of messages that the account can pay for; after them, sending is answered 402. @default Infinity */
  readonly credit?: number | undefined
  /** Answers a wrong code with 200 and the status `FAILED`. D7 documents both. @default false, which is 400 */
  readonly wrongCodeIs200?: boolean | undefined
  /**
   * Refuses requests outside the contract with 422, and says in words what is outside. D7 takes more than the contract
   * has, and so do these handlers by default. @default false
   */
  readonly strict?: boolean | undefined
}

/**
 * The D7 Verify API over a {@link LoginService}. The report of a code is at `report/{otp_id}`, beside the last part of
 * an address that ends in `/otp`, as at D7, or else below the address.
 *
 * @param baseUrl such as `https://api.d7networks.com/verify/v1/otp`; `/api/d7` is below the
 * page's own origin, and does not work in Node's `fetch`
 */
export function d7Handlers(
  baseUrl: string,
  service: LoginService,
  { apiToken, credit = Infinity, wrongCodeIs200 = false, strict = false }: D7HandlerOptions = {},
): HttpHandler[] {
  const { codes } = service
  const base = toHandlerBase(baseUrl)
  const admit = async (caller: Caller, respond: () => Response | Promise<Response>) =>
    refuse(service, apiToken, caller) ?? respond()
  const post = createPostRoute({ app: 'd7', strict, admit, invalid: validationError, outside: fieldErrors })
  const charge = createCharge(credit)

  const handlers = [
    post(
      `${base}/send-otp`,
      apiToken === undefined ? sendThroughProxy : send,
      async (body, caller) =>
        (await simulateNetwork(body.recipient)) ??
        charge(() => toSendResponse(codes.request(body.recipient, caller, toCodeOptions(body)))),
    ),
    post(`${base}/resend-otp`, resend, ({ otp_id }, caller) =>
      charge(() => toResendResponse(codes.resend({ id: otp_id }, caller))),
    ),
    post(`${base}/verify-otp`, verify, ({ otp_id, otp_code }, caller) =>
      toVerifyResponse(codes.verify({ id: otp_id }, otp_code, caller), wrongCodeIs200),
    ),
    http.get(`${base.replace(/\/otp$/, '')}/report/:otp_id`, ({ request, params }) => {
      const caller = toCaller(request, 'd7')
      return admit(caller, () => toReportResponse(codes.status({ id: String(params['otp_id']) }, caller)))
    }),
  ]
  return refuseOtherMethods(handlers, methodNotAllowed)
}

function refuse(service: LoginService, apiToken: string | undefined, caller: Caller): Response | undefined {
  const admission = service.admit('request', caller.address)
  if (admission.outcome === 'limited') return tooManyRequests(admission.retryAfterMs)
  if (apiToken === undefined || caller.accessToken === apiToken) return undefined
  return toErrorResponse(401, { code: 'ACCESS_TOKEN_INVALID', message: 'The access token is not valid.' })
}

/** Charges the account for each message that is sent. */
function createCharge(credit: number) {
  let messagesLeft = credit
  return (sendMessage: () => Response): Response => {
    if (messagesLeft <= 0) return toErrorResponse(402, 'The account has no credit left.')
    const response = sendMessage()
    if (response.ok) messagesLeft -= 1
    return response
  }
}

const ALPHABETS = { numeric: 'digits', alpha: 'letters', alphanumeric: 'both' } as const

/** Defaults are those of D7's documentation. */
function toCodeOptions(body: SendBody): CodeOptions {
  const { otp_code_length = 6, otp_type = 'numeric', expiry = 600, retry_delay = 60, retry_count = 5 } = body
  return {
    format: { length: otp_code_length, alphabet: ALPHABETS[otp_type] },
    lifeMs: expiry * 1000,
    resendWaitMs: retry_delay * 1000,
    maxResends: retry_count,
    content: body.content,
  }
}
