import { http, HttpResponse, type HttpHandler } from 'msw'
import type * as z from 'zod/mini'
import {
  envelope,
  loginPhoneRequest,
  messageData,
  sendOtpRequest,
  verifyOtpData,
  verifyOtpRequest,
} from '../../../src/backends/digipay/contract.js'
import type { Session } from '../../service/accounts.js'
import { base64url } from '../../service/base64url.js'
import type { SendOutcome, VerifyOutcome } from '../../service/codes.js'
import type { LoginService } from '../../service/login-service.js'
import { callerOf, readJson, type Caller } from '../caller.js'
import { checked, json, retryAfter } from '../json-response.js'
import { troubleOnTheWay } from '../simulated-network.js'

export interface DigipayHandlerOptions {
  /**
   * What every request must carry as `Authorization: Token …`; 401 without it. @default none is asked for, as by a
   * proxy that adds it
   */
  readonly token?: string
  /** What every request must carry as `CompanyID`; 401 without it. @default none is asked for */
  readonly companyId?: string
  /** Whether refusals are written as Digipay's document prints them, which is no JSON. @default false */
  readonly asPrinted?: boolean
}

type NumberBody = z.output<typeof loginPhoneRequest>

/**
 * The Digipay API over a {@link LoginService}. Codes go to the number, also where they are asked for by email.
 *
 * @param baseUrl without a trailing slash, such as `https://your-proxy.example/digipay/v3/auth`; `/api/digipay` is
 * below the page's own origin, and does not work in Node's `fetch`
 */
export function digipayHandlers(
  baseUrl: string,
  service: LoginService,
  { token, companyId, asPrinted = false }: DigipayHandlerOptions = {},
): HttpHandler[] {
  const { codes } = service
  const refused = asPrinted ? refusedAsPrinted : refusedAsJson

  function isAllowed({ headers }: Request): boolean {
    return (
      (token === undefined || headers.get('Authorization') === `Token ${token}`) &&
      (companyId === undefined || headers.get('CompanyID') === companyId)
    )
  }

  function post<Contract extends z.ZodMiniType>(
    path: string,
    contract: Contract,
    respond: (body: z.output<Contract>, caller: Caller) => Response | Promise<Response>,
  ): HttpHandler {
    return http.post(baseUrl + path, async ({ request }) => {
      const caller = callerOf(request, 'digipay')
      const body = contract.safeParse(await readJson(request))
      const admission = service.admit('call', caller.address)
      if (admission.outcome === 'limited') return refused(429, admission.retryAfterMs)
      if (!isAllowed(request)) return refused(401)
      return body.success ? respond(body.data, caller) : refused(400)
    })
  }

  function sent(outcome: SendOutcome): Response {
    switch (outcome.outcome) {
      case 'sent':
        return succeeded(messageData, { message: 'OTP is sent to your mobile number.' })
      case 'unrecognised':
        return refused(400)
      case 'limited':
      case 'locked':
        return refused(429, outcome.retryAfterMs)
    }
  }

  function verified(outcome: VerifyOutcome): Response {
    switch (outcome.outcome) {
      case 'accepted':
        return succeeded(verifyOtpData, loginOf(outcome.session))
      case 'wrong':
        return refused(400)
      case 'used':
      case 'expired':
      case 'unknown':
        return refused(404)
      case 'locked':
        return refused(429, outcome.retryAfterMs)
    }
  }

  const send = async (body: NumberBody, caller: Caller) =>
    (await troubleOnTheWay(numberOf(body))) ?? sent(codes.request(numberOf(body), caller))

  return [
    post('/send_otp', sendOtpRequest, send),
    post('/login_phone', loginPhoneRequest, send),
    post('/verify_otp', verifyOtpRequest, (body, caller) =>
      verified(codes.verify({ identifier: numberOf(body) }, body.otp, caller)),
    ),
  ]
}

function numberOf({ dial_code, phone_number }: NumberBody): string {
  return dial_code + phone_number
}

/** The token has the shape of a JWT; its signature proves nothing. */
function loginOf({ accessToken, startedAt, account }: Session): z.output<typeof verifyOtpData> {
  const parts = [{ alg: 'HS512' }, { iat: Math.floor(startedAt / 1000) }]
  const jwt = [...parts.map(part => base64url(JSON.stringify(part))), accessToken].join('.')
  return {
    message: 'Phone number successfully verified.',
    token: { type: 'Token', token: jwt },
    user_id: account.id,
  }
}

function succeeded<Contract extends z.ZodMiniType>(contract: Contract, data: z.output<Contract>): Response {
  return json(200, envelope, { success: 1, error: [], data: checked(contract, data) })
}

type RefusalStatus = 400 | 401 | 404 | 429

/** Only the first is documented. */
const MESSAGES: Readonly<Record<RefusalStatus, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  404: 'NOT_FOUND',
  429: 'TOO_MANY_REQUESTS',
}

function refusedAsJson(status: RefusalStatus, retryAfterMs?: number): Response {
  const data = checked(messageData, { message: MESSAGES[status] })
  return json(status, envelope, { success: 0, error: [1], data }, retryAfter(retryAfterMs))
}

function refusedAsPrinted(status: RefusalStatus, retryAfterMs?: number): Response {
  const text = `{\n"success": 0,\n"error"": [1],\n"data": {\n"message": "${MESSAGES[status]}",\n}\n}`
  return new HttpResponse(text, {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      ...retryAfter(retryAfterMs),
    },
  })
}
