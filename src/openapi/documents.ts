import { d7OpenApi } from '../backends/d7/openapi.js'
import { digipayOpenApi } from '../backends/digipay/openapi.js'
import { trader4OpenApi } from '../backends/trader4/openapi.js'
import { werifyOauthOpenApi } from '../backends/werify-oauth/openapi.js'
import { werifyOpenApi } from '../backends/werify/openapi.js'
import { toOpenApiDocument } from './to-openapi-document.js'

/** OpenAPI document of each backend, by the name of its file in `docs/openapi`. */
export const documents = {
  d7: toOpenApiDocument(d7OpenApi),
  digipay: toOpenApiDocument(digipayOpenApi),
  trader4: toOpenApiDocument(trader4OpenApi),
  werify: toOpenApiDocument(werifyOpenApi),
  'werify-oauth': toOpenApiDocument(werifyOauthOpenApi),
}
