import { oauthServer } from './oauth-server.js'

/** Codes are integers, but for one with a leading zero, which would not survive that. */
export const werifyOauthServer = oauthServer({
  name: 'werifyOauth',
  toWireCode: code => (code.startsWith('0') ? code : Number(code)),
  tokenField: 'qr_token',
})
