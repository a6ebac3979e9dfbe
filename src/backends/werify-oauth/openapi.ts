import type { Api } from '../api-description.js'
import { phoneScheme } from '../werify-family/openapi-responses.js'
import { singular } from '../werify-family/openapi-schemas.js'
import { oauthRoutes } from '../werify-family/oauth-routes.js'
import { authorizeRequest, qrPayload, qrRequest, verifyRequest } from './contract.js'

export const werifyOauthApi: Api = {
  title: 'Werify OAuth sign-in',
  description: 'Codes and QR codes of Werify OAuth, as the widget speaks to it.',
  version: '1',
  baseUrl: 'https://api.werify.net',
  securitySchemes: phoneScheme,
  routes: oauthRoutes({
    envelope: singular,
    pendingStatus: 202,
    verifyRequest,
    qrPayload,
    qrRequest,
    authorizeRequest,
    picture: { path: '/v1/oauth/qr/{token}', type: 'image/svg+xml' },
  }),
}
