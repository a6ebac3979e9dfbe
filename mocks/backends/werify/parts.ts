import type { LoginService } from '../../service/login-service.js'
import type { OutcomeResponses } from '../werify-family/outcome-responses.js'
import type { ResponseWriter } from '../werify-family/response-writer.js'
import type { Routes } from '../werify-family/routes.js'

/** Parts of the simulated Werify server that its handlers share. */
export interface Parts {
  readonly baseUrl: string
  readonly oauthQrUrl: string
  readonly service: LoginService
  readonly writer: ResponseWriter
  readonly responses: OutcomeResponses
  readonly requests: Routes
  readonly checks: Routes
}
