import { d7Api } from '../backends/d7/api.js'
import { digipayApi } from '../backends/digipay/api.js'
import { trader4Api } from '../backends/trader4/api.js'
import { werifyOauthApi } from '../backends/werify-oauth/api.js'
import { werifyApi } from '../backends/werify/api.js'
import { openApiDocument } from './document.js'

/** By the names of the files in `docs/openapi`. */
export const documents = {
  d7: openApiDocument(d7Api),
  digipay: openApiDocument(digipayApi),
  trader4: openApiDocument(trader4Api),
  werify: openApiDocument(werifyApi),
  'werify-oauth': openApiDocument(werifyOauthApi),
}
