import * as z from 'zod/mini'
import type { ApiDescription } from '../api-description.js'
import { oauthRoutes } from '../werify-family/oauth-routes.js'
import { phoneScheme, withRateLimitHeaders } from '../werify-family/openapi-responses.js'
import { plural } from '../werify-family/openapi-schemas.js'
import {
  authorizeTicketRequest,
  checkTicketRequest,
  createTicketResponse,
  verifyRequest,
} from './contract.js'
import { googleRoutes } from './google-routes.js'

export const trader4OpenApi: ApiDescription = {
  title: 'Trader4 sign-in',
  description: 'Sign-in with codes, QR codes and Google at Trader4, as the widget uses it.',
  version: '1',
  baseUrl: 'https://api.trader4.net',
  securitySchemes: phoneScheme,
  routes: withRateLimitHeaders([
    ...oauthRoutes({
      envelope: plural,
      pendingStatus: 200,
      verifyRequest,
      createTicketResponse,
      checkTicketRequest,
      authorizeTicketRequest,
      picture: {
        path: '/v1/oauth/qr/{token}.png',
        type: 'image/png',
        query: {
          dl: { description: 'If present, the picture is sent as a download.', schema: z.string() },
        },
      },
    }),
    ...googleRoutes,
  ]),
}
