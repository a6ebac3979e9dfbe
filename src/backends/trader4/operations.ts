import type { TokenSession } from '../../domain/login-session.js'
import { createHttp } from '../http.js'
import type { BackendSteps } from '../lazy-backend.js'
import { payloadOf, sessionOf } from '../werify-family/parse-response.js'
import { oauthSteps } from '../werify-family/oauth-operations.js'
import type { Trader4Options } from './backend.js'
import { GOOGLE_PATH } from './google-link.js'

/** @param baseUrl as `safeBaseUrl` gives it */
export function trader4Steps(baseUrl: string, options: Trader4Options): BackendSteps<TokenSession> {
  const { exchangePath = GOOGLE_PATH } = options.google || {}
  const http = createHttp(baseUrl)
  return {
    ...oauthSteps(
      { baseUrl, codeToWire: code => code, tokenField: 'token', picture: { field: 'url', download: 'dl' } },
      options,
    ),
    google: {
      finish: async (code, signal) =>
        sessionOf(payloadOf(await http.post(exchangePath, { code }, signal), 'google')),
    },
  }
}
