import type { HttpHandler } from 'msw'
import type { ExchangeOutcome } from '../../service/google.js'
import type { LoginService } from '../../service/login-service.js'
import { refuseOtherMethods } from '../refuse-other-methods.js'
import type { WerifyFamilyHandlerOptions } from '../werify-family/handler-options.js'
import { createResponseWriter, type ResponseWriter } from '../werify-family/response-writer.js'
import { createRoutes } from '../werify-family/routes.js'
import { writtenLoginResponse, toLoginResponse } from '../werify-family/to-login-response.js'
import { exchangeCode, googlePage } from './requests.js'
import { accountChooser, findGoogleRequest, redirectBack } from './google-page.js'
import { toHandlerBase } from '../to-handler-base.js'

/** The only account of the simulated Google. */
const ACCOUNT = 'hi@trader4.net'

/**
 * Google's account chooser, and Trader4's exchange of its code for a session. Trader4 documents the first address only;
 * the rest is what the widget's backend expects by default. The browser navigates to these handlers, which takes a real
 * server: a service worker does not see navigations of other origins.
 */
export function googleHandlers(
  baseUrl: string,
  service: LoginService,
  { errorDetails = true, strict = false }: WerifyFamilyHandlerOptions,
): HttpHandler[] {
  const url = `${toHandlerBase(baseUrl)}/v1/oauth/google`
  const writer = createResponseWriter('plural', errorDetails)
  const requests = createRoutes('request', { app: 'trader4', service, writer, strict })
  const handlers = [
    requests.get(url, googlePage, (_, { request }) => {
      const { searchParams } = new URL(request.url)
      const google = findGoogleRequest(searchParams)
      const account = searchParams.get('account')
      if (google === undefined) return writer.validationError({ return_to: 'The return_to is invalid.' })
      if (account === null) return accountChooser(google, ACCOUNT)
      return redirectBack(google, account === ACCOUNT ? service.google.issueCode(ACCOUNT) : undefined)
    }),
    requests.post(url, exchangeCode, ({ code }) => exchangeResponse(service.google.exchange(code), writer)),
  ]
  return refuseOtherMethods(handlers, writer.methodNotAllowed)
}

function exchangeResponse(exchange: ExchangeOutcome, writer: ResponseWriter): Response {
  switch (exchange.outcome) {
    case 'accepted':
      return writer.success(writtenLoginResponse, toLoginResponse(exchange.session, 'one'))
    case 'used':
      return writer.failure(409)
    case 'expired':
      return writer.failure(410)
    case 'unknown':
      return writer.failure(401)
  }
}
