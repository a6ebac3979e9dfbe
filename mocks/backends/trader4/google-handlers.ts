import type { HttpHandler } from 'msw'
import { googleRequest } from '../../../src/backends/trader4/contract.js'
import type { ExchangeOutcome } from '../../service/google.js'
import type { LoginService } from '../../service/login-service.js'
import { googlePage, googleRequestOf, googleReturn } from './google-page.js'
import { writeProfile, writtenProfile } from '../werify-family/to-login-response.js'
import { createReplies, type Replies } from '../werify-family/response-writer.js'
import type { FamilyHandlerOptions } from '../werify-family/handler-options.js'
import { createRoutes, noParameters } from '../werify-family/routes.js'

/** The only person whom the simulated Google knows. */
const ACCOUNT = 'hi@trader4.net'

/**
 * Google, and what Trader4 does with it. No document says more than where it begins, so the rest is what the backend
 * of the widget asks for by default. Whoever leaves for Google navigates: answers to that take a real server.
 */
export function googleHandlers(
  baseUrl: string,
  service: LoginService,
  { explain = true }: FamilyHandlerOptions,
): HttpHandler[] {
  const url = `${baseUrl}/v1/oauth/google`
  const replies = createReplies('plural', explain)
  const calls = createRoutes('call', { app: 'trader4', service, replies })
  return [
    calls.get(url, noParameters, (_, { request }) => {
      const { searchParams } = new URL(request.url)
      const asked = googleRequestOf(searchParams)
      const account = searchParams.get('account')
      if (asked === undefined) return replies.invalid(['return_to'])
      if (account === null) return googlePage(asked, ACCOUNT)
      return googleReturn(asked, account === ACCOUNT ? service.google.codeFor(ACCOUNT) : undefined)
    }),
    calls.post(url, googleRequest, ({ code }) => exchanged(service.google.exchange(code), replies)),
  ]
}

function exchanged(exchange: ExchangeOutcome, replies: Replies): Response {
  switch (exchange.outcome) {
    case 'accepted':
      return replies.success(writtenProfile, writeProfile(exchange.session, 'one'))
    case 'used':
      return replies.refused(409)
    case 'expired':
      return replies.refused(410)
    case 'unknown':
      return replies.refused(401)
  }
}
