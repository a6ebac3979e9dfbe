import type { HttpHandler } from 'msw'
import { requestOtpResponse } from '../../../src/backends/werify/contract.js'
import type { LoginService } from '../../service/login-service.js'
import { refuseOtherMethods } from '../refuse-other-methods.js'
import { simulateNetwork } from '../simulated-network.js'
import { preflightHandlers } from '../werify-family/api-key.js'
import { createOutcomeResponses } from '../werify-family/outcome-responses.js'
import { createResponseWriter } from '../werify-family/response-writer.js'
import { createRoutes } from '../werify-family/routes.js'
import { toTimestamp } from '../werify-family/to-login-response.js'
import type { WerifyHandlerOptions } from './handler-options.js'
import type { Parts } from './parts.js'
import { phoneHandlers } from './phone-handlers.js'
import { requestOtp, verifyOtp } from './requests.js'
import { ticketHandlers } from './ticket-handlers.js'
import { toHandlerBase } from '../to-handler-base.js'

/**
 * The Werify API over a {@link LoginService}, with both ways of checking a ticket. A ticket that is pending, unknown or
 * used is 401.
 *
 * @param baseUrl such as `https://api.werify.net/api/werify`; `/api/werify` is below
 * the page's own origin, and does not work in Node's `fetch`
 */
export function werifyHandlers(
  baseUrl: string,
  service: LoginService,
  options: WerifyHandlerOptions = {},
): HttpHandler[] {
  const { errorDetails = true, strict = false, apiKey } = options
  const base = toHandlerBase(baseUrl)
  const oauthBase = toHandlerBase(options.oauthBaseUrl ?? originOf(base))
  const writer = createResponseWriter('plural', errorDetails)
  const routes = { app: 'werify', service, writer, strict, apiKey }
  const parts: Parts = {
    baseUrl: base,
    oauthQrUrl: `${oauthBase}/v1/oauth/qr`,
    service,
    writer,
    responses: createOutcomeResponses(writer, { phones: 'list', pendingStatus: 401, endedTicketStatus: 401 }),
    requests: createRoutes('request', routes),
    checks: createRoutes('check', routes),
  }
  return refuseOtherMethods(
    [
      ...preflightHandlers([base, `${oauthBase}/v1/oauth`], apiKey, writer),
      ...codeHandlers(parts),
      ...ticketHandlers(parts, options),
      ...phoneHandlers(parts),
    ],
    writer.methodNotAllowed,
    isTicketOfOauth,
  )
}

/** The Werify OAuth API creates its tickets where this one checks its own, and may be at the same origin. */
function isTicketOfOauth({ method, url }: Request): boolean {
  return method === 'GET' && new URL(url).pathname.endsWith('/v1/oauth/qr')
}

function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : ''
}

function codeHandlers({ baseUrl, requests, responses, service, writer }: Parts): HttpHandler[] {
  const { codes } = service
  return [
    requests.post(
      `${baseUrl}/request-otp`,
      requestOtp,
      async ({ identifier }, caller) =>
        (await simulateNetwork(identifier)) ??
        responses.sent(codes.request(identifier, caller), 'identifier', ({ id, hash, createdAt }) =>
          writer.success(requestOtpResponse, { type: 'otp', id, hash, created_at: toTimestamp(createdAt) }),
        ),
    ),
    requests.post(`${baseUrl}/verify-otp`, verifyOtp, ({ id, hash, otp }, caller) =>
      responses.verified(codes.verify({ id, hash }, otp, caller)),
    ),
  ]
}
