import type { HttpHandler } from 'msw'
import {
  authorizeRequest,
  qrPayload,
  qrRequest,
  verifyRequest,
} from '../../../src/backends/trader4/contract.js'
import type { LoginService } from '../../service/login-service.js'
import { googleHandlers } from './google-handlers.js'
import { oauthHandlers } from '../werify-family/oauth-handlers.js'
import type { FamilyHandlerOptions } from '../werify-family/handler-options.js'
import { timestamp } from '../werify-family/to-login-response.js'

/**
 * The Trader4 API over a {@link LoginService}. A ticket that waits is answered with 200 and `succeed: false`.
 * Google is simulated too, for browsers that can navigate to where these handlers answer.
 *
 * @param baseUrl without a trailing slash, such as `https://api.trader4.net`; `/api/trader4` is below the page's
 * own origin, and does not work in Node's `fetch`
 */
export function trader4Handlers(
  baseUrl: string,
  service: LoginService,
  options: FamilyHandlerOptions = {},
): HttpHandler[] {
  const oauth = oauthHandlers(
    {
      app: 'trader4',
      spelling: 'plural',
      phones: 'one',
      pendingStatus: 200,
      verifyRequest,
      qrRequest,
      authorizeRequest,
      refOf: ({ token }) => ({ token }),
      writeTicket: ({ token, expiresAt, matchCode }, url, replies) =>
        replies.success(qrPayload, {
          token,
          expired_at: timestamp(expiresAt),
          url,
          match_code: matchCode,
        }),
      picture: { format: 'png', name: token => `${token}.png` },
    },
    baseUrl,
    service,
    options,
  )
  return [...oauth, ...googleHandlers(baseUrl, service, options)]
}
