import type { ApiDescription } from '../api-description.js'
import { oauthRoutes } from '../werify-family/oauth-routes.js'
import { phoneScheme, withRateLimitHeaders } from '../werify-family/openapi-responses.js'
import { singular } from '../werify-family/openapi-schemas.js'
import {
  authorizeTicketRequest,
  checkTicketRequest,
  createTicketResponse,
  verifyRequest,
} from './contract.js'

export const werifyOauthOpenApi: ApiDescription = {
  title: 'Werify OAuth sign-in',
  description: 'Sign-in with codes and QR codes at Werify OAuth, as the widget uses it.',
  version: '1',
  baseUrl: 'https://api.werify.net',
  securitySchemes: phoneScheme,
  routes: withRateLimitHeaders(
    oauthRoutes({
      envelope: singular,
      pendingStatus: 202,
      verifyRequest,
      createTicketResponse,
      checkTicketRequest,
      authorizeTicketRequest,
      picture: { path: '/v1/oauth/qr/{token}', type: 'image/svg+xml' },
    }),
  ),
}
