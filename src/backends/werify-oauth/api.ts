import type { Api } from '../api.js'
import { phoneScheme } from '../werify-family/api.js'
import { singular } from '../werify-family/api-schemas.js'
import { oauthRoutes } from '../werify-family/oauth-api.js'
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
