import { buffer } from 'node:stream/consumers'
import { createLoginService, trader4Handlers } from '@werify/login/mocks'
import { getResponse } from 'msw'

const PATH = '/api/trader4'

/**
 * The simulated login service on the page's own origin, for people who look at the pages: tests answer for
 * themselves.
 *
 * @param {(line: string) => void} print gets every code that is "sent"
 * @returns a middleware
 */
export function simulatedApi(print) {
  const service = createLoginService({
    rules: { sendsPerIdentifier: [], sendsPerAddress: [], ticketsPerAddress: [] },
  })
  const handlers = trader4Handlers(PATH, service)
  service.outbox.subscribe(() => {
    const sent = service.outbox.all().at(-1)
    if (sent !== undefined) print(`To ${sent.to}: ${sent.code}`)
  })
  return async (incoming, outgoing, next) => {
    if (!incoming.url.startsWith(PATH)) return next()
    const request = await toRequest(incoming)
    const { origin } = new URL(request.url)
    const response = await getResponse(handlers, request, { baseUrl: origin })
    if (response === undefined || response.type === 'error') return next()
    outgoing.setHeaders(response.headers).writeHead(response.status)
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }
}

async function toRequest(incoming) {
  const { method, url, headers } = incoming
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, `http://${headers.host}`), {
    method,
    headers: { 'Content-Type': headers['content-type'] ?? '' },
    ...(hasBody && { body: await buffer(incoming) }),
  })
}
