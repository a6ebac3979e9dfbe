import type { TokenSession } from '../../domain/login-session.js'
import { createHttp } from '../http.js'
import type { BackendOperations } from '../lazy-backend.js'
import { oauthOperations } from '../werify-family/oauth-operations.js'
import { parsePayload, parseSession } from '../werify-family/parse-response.js'
import type { Trader4Options } from './options.js'

/** Operations of the Trader4 API: those of `/v1/oauth`, and the exchange of Google's one-time code. */
export function trader4Operations(
  options: Trader4Options & { readonly baseUrl: string },
  exchangePath: string,
): BackendOperations<TokenSession> {
  const http = createHttp(options.baseUrl)
  return {
    ...oauthOperations(options, {
      codeToWire: code => code,
      tokenField: 'token',
      picture: { field: 'url', downloadQuery: 'dl' },
    }),
    google: {
      finish: async (code, signal) =>
        parseSession(parsePayload(await http.post(exchangePath, { code }, signal), 'google.finish')),
    },
  }
}
