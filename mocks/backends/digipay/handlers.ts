import type { HttpHandler } from 'msw'
import type { LoginService } from '../../service/login-service.js'
import type { Caller } from '../caller.js'
import { retryAfterHeader } from '../json-response.js'
import { createPostRoute } from '../post-route.js'
import { refuseOtherMethods } from '../refuse-other-methods.js'
import { simulateNetwork } from '../simulated-network.js'
import { loginPhone, sendOtp, verifyOtp, type PhoneNumberFields } from './requests.js'
import { createResponses } from './responses.js'
import { toHandlerBase } from '../to-handler-base.js'

export interface DigipayHandlerOptions {
  /**
   * Secret of the company: requests without `Authorization: Token <token>` are answered 401. @default none, as from a
   * proxy that adds it
   */
  readonly token?: string | undefined
  /** Requests without this `CompanyID` header are answered 401. @default none */
  readonly companyId?: string | undefined
  /** Writes errors as Digipay's document prints them, which is not valid JSON. @default false */
  readonly invalidJsonErrors?: boolean | undefined
  /**
   * Refuses requests outside the contract with 400, and says in words what is outside. Without it they are read as far as
   * they can be. @default false
   */
  readonly strict?: boolean | undefined
}

/**
 * The Digipay API over a {@link LoginService}. Codes go to the phone number, even where they are requested by email.
 *
 * @param baseUrl such as `https://your-proxy.example/digipay/v3/auth`; `/api/digipay` is
 * below the page's own origin, and does not work in Node's `fetch`
 */
export function digipayHandlers(
  baseUrl: string,
  service: LoginService,
  { token, companyId, invalidJsonErrors = false, strict = false }: DigipayHandlerOptions = {},
): HttpHandler[] {
  const { codes } = service
  const base = toHandlerBase(baseUrl)
  const responses = createResponses(invalidJsonErrors)

  function refuse({ address, request }: Caller): Response | undefined {
    const admission = service.admit('request', address)
    if (admission.outcome === 'limited') return responses.error(429, retryAfterHeader(admission.retryAfterMs))
    const { headers } = request
    const isAllowed =
      (token === undefined || headers.get('Authorization') === `Token ${token}`) &&
      (companyId === undefined || headers.get('CompanyID') === companyId)
    return isAllowed ? undefined : responses.error(401)
  }

  const post = createPostRoute({
    app: 'digipay',
    strict,
    admit: async (caller, respond) => refuse(caller) ?? respond(),
    invalid: () => responses.error(400),
    outside: problems => responses.outside(problems),
  })

  const send = async (body: PhoneNumberFields, caller: Caller) =>
    (await simulateNetwork(toNumber(body))) ?? responses.sent(codes.request(toNumber(body), caller))

  const handlers = [
    post(`${base}/send_otp`, sendOtp, send),
    post(`${base}/login_phone`, loginPhone, send),
    post(`${base}/verify_otp`, verifyOtp, (body, caller) =>
      responses.verified(codes.verify({ identifier: toNumber(body) }, body.otp, caller)),
    ),
  ]
  return refuseOtherMethods(handlers, allowed => responses.error(405, { Allow: allowed }))
}

function toNumber({ dial_code, phone_number }: PhoneNumberFields): string {
  return dial_code + phone_number
}
