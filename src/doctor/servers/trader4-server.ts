import { oauthServer } from './oauth-server.js'

export const trader4Server = oauthServer({ name: 'trader4', toWireCode: code => code, tokenField: 'token' })
