import type { HttpHandler } from 'msw'
import { createTicketResponse } from '../../../src/backends/werify-oauth/contract.js'
import type { LoginService } from '../../service/login-service.js'
import { oauthHandlers } from '../werify-family/oauth-handlers.js'
import type { WerifyFamilyHandlerOptions } from '../werify-family/handler-options.js'
import { toTimestamp } from '../werify-family/to-login-response.js'
import { authorizeTicket, checkTicket, verify } from './requests.js'

/**
 * The Werify OAuth API over a {@link LoginService}. A pending ticket is 202.
 *
 * @param baseUrl such as `https://api.werify.net`; `/api/werify-oauth` is below the
 * page's own origin, and does not work in Node's `fetch`
 */
export function werifyOauthHandlers(
  baseUrl: string,
  service: LoginService,
  options: WerifyFamilyHandlerOptions = {},
): HttpHandler[] {
  return oauthHandlers(
    {
      app: 'werifyOauth',
      spelling: 'singular',
      phones: 'one',
      pendingStatus: 202,
      verify,
      checkTicket,
      authorizeTicket,
      toTicketRef: ({ qr_token }) => ({ token: qr_token }),
      writeTicket: ({ token, expiresAt, matchCode }, pictureUrl, writer) =>
        writer.success(createTicketResponse, {
          token,
          expired_at: toTimestamp(expiresAt),
          qr_image: pictureUrl,
          match_code: matchCode,
        }),
      picture: { format: 'svg', fileName: token => token },
    },
    baseUrl,
    service,
    options,
  )
}
