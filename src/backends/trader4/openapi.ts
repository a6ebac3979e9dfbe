import * as z from 'zod/mini'
import type { Api } from '../api-description.js'
import { phoneScheme } from '../werify-family/openapi-responses.js'
import { plural } from '../werify-family/openapi-schemas.js'
import { oauthRoutes } from '../werify-family/oauth-routes.js'
import { authorizeRequest, qrPayload, qrRequest, verifyRequest } from './contract.js'
import { googleRoutes } from './google-routes.js'

export const trader4Api: Api = {
  title: 'Trader4 sign-in',
  description: 'Codes, QR codes and Google at Trader4, as the widget speaks to it.',
  version: '1',
  baseUrl: 'https://api.trader4.net',
  securitySchemes: phoneScheme,
  routes: [
    ...oauthRoutes({
      envelope: plural,
      pendingStatus: 200,
      verifyRequest,
      qrPayload,
      qrRequest,
      authorizeRequest,
      picture: {
        path: '/v1/oauth/qr/{token}.png',
        type: 'image/png',
        query: { dl: { description: 'Its presence has the picture saved as a file.', schema: z.string() } },
      },
    }),
    ...googleRoutes,
  ],
}
