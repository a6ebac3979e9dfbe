import type { HttpHandler } from 'msw'
import {
  authorizeRequest,
  qrPayload,
  qrRequest,
  verifyRequest,
} from '../../../src/backends/werify-oauth/contract.js'
import type { LoginService } from '../../service/login-service.js'
import { oauthHandlers } from '../werify-family/oauth-handlers.js'
import type { FamilyHandlerOptions } from '../werify-family/handler-options.js'
import { timestamp } from '../werify-family/to-login-response.js'

/**
 * The Werify OAuth API over a {@link LoginService}. A ticket that waits is answered with 202.
 *
 * @param baseUrl without a trailing slash, such as `https://api.werify.net`; `/api/werify-oauth` is below the
 * page's own origin, and does not work in Node's `fetch`
 */
export function werifyOauthHandlers(
  baseUrl: string,
  service: LoginService,
  options: FamilyHandlerOptions = {},
): HttpHandler[] {
  return oauthHandlers(
    {
      app: 'werifyOauth',
      spelling: 'singular',
      phones: 'one',
      pendingStatus: 202,
      verifyRequest,
      qrRequest,
      authorizeRequest,
      refOf: ({ qr_token }) => ({ token: qr_token }),
      writeTicket: ({ token, expiresAt, matchCode }, pictureUrl, replies) =>
        replies.success(qrPayload, {
          token,
          expired_at: timestamp(expiresAt),
          qr_image: pictureUrl,
          match_code: matchCode,
        }),
      picture: { format: 'svg', name: token => token },
    },
    baseUrl,
    service,
    options,
  )
}
