import { getResponse, http, type HttpHandler } from 'msw'
import { d7Handlers } from '../../mocks/backends/d7/handlers.js'
import type { LoginService } from '../../mocks/service/login-service.js'

/** D7 behind the proxy of a host, which writes the message. Where nothing is secret it adds no secret. */
export function proxiedD7(baseUrl: string, service: LoginService): HttpHandler {
  const handlers = d7Handlers(baseUrl, service, { apiToken: '' })
  return http.post(`${baseUrl}/*`, async ({ request }) => {
    const asked: unknown = await request.json()
    const isSending = request.url.endsWith('/send-otp')
    const message = isSending ? { originator: 'SignOTP', content: 'Your code is {}.' } : {}
    const body = JSON.stringify({ ...message, ...Object(asked) })
    return getResponse(handlers, new Request(request.url, { method: 'POST', headers: request.headers, body }))
  })
}
