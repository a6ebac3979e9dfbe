import { getResponse, http, type HttpHandler } from 'msw'
import { d7Handlers } from '../../mocks/backends/d7/handlers.js'
import type { LoginService } from '../../mocks/service/login-service.js'

type JsonObject = Record<string, unknown>

/** D7 behind a host's proxy, which adds the text of the message. No secret is needed in a simulation. */
export function proxiedD7(baseUrl: string, service: LoginService): HttpHandler {
  const handlers = d7Handlers(baseUrl, service, { apiToken: '' })
  return http.post<never, JsonObject>(`${baseUrl}/*`, async ({ request }) => {
    const isSending = request.url.endsWith('/send-otp')
    const message = isSending ? { originator: 'SignOTP', content: 'Your code is {}.' } : {}
    const body = JSON.stringify({ ...message, ...(await request.json()) })
    return getResponse(handlers, new Request(request.url, { method: 'POST', headers: request.headers, body }))
  })
}
