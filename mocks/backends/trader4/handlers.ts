import type { HttpHandler } from 'msw'
import { createTicketResponse } from '../../../src/backends/trader4/contract.js'
import type { LoginService } from '../../service/login-service.js'
import { googleHandlers } from './google-handlers.js'
import { oauthHandlers } from '../werify-family/oauth-handlers.js'
import type { WerifyFamilyHandlerOptions } from '../werify-family/handler-options.js'
import { toTimestamp } from '../werify-family/to-login-response.js'
import { authorizeTicket, checkTicket, verify } from './requests.js'

/**
 * The Trader4 API over a {@link LoginService}. A pending ticket is 200 with `succeed: false`. Google is simulated too,
 * for a browser that can navigate to these handlers.
 *
 * @param baseUrl such as `https://api.trader4.net`; `/api/trader4` is below the page's
 * own origin, and does not work in Node's `fetch`
 */
export function trader4Handlers(
  baseUrl: string,
  service: LoginService,
  options: WerifyFamilyHandlerOptions = {},
): HttpHandler[] {
  const oauth = oauthHandlers(
    {
      app: 'trader4',
      spelling: 'plural',
      phones: 'one',
      pendingStatus: 200,
      verify,
      checkTicket,
      authorizeTicket,
      toTicketRef: ({ token }) => ({ token }),
      writeTicket: ({ token, expiresAt, matchCode }, pictureUrl, writer) =>
        writer.success(createTicketResponse, {
          token,
          expired_at: toTimestamp(expiresAt),
          url: pictureUrl,
          match_code: matchCode,
        }),
      picture: { format: 'png', fileName: token => `${token}.png` },
    },
    baseUrl,
    service,
    options,
  )
  return [...oauth, ...googleHandlers(baseUrl, service, options)]
}
