import { d7Api } from '../backends/d7/openapi.js'
import { digipayApi } from '../backends/digipay/openapi.js'
import { trader4Api } from '../backends/trader4/openapi.js'
import { werifyOauthApi } from '../backends/werify-oauth/openapi.js'
import { werifyApi } from '../backends/werify/openapi.js'
import { openApiDocument } from './to-openapi-document.js'

/** By the names of the files in `docs/openapi`. */
export const documents = {
  d7: openApiDocument(d7Api),
  digipay: openApiDocument(digipayApi),
  trader4: openApiDocument(trader4Api),
  werify: openApiDocument(werifyApi),
  'werify-oauth': openApiDocument(werifyOauthApi),
}
