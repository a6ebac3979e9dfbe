import type { IncomingMessage, ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { getResponse, HttpResponse, type HttpHandler } from 'msw'
import { preflight, type CorsPolicy } from './cors.js'

/**
 * Has handlers answer a request of `node:http`. Those made for a path alone (`/api/trader4`) fit whatever address
 * the server is reached by.
 *
 * @param cors what pages of other origins may do
 * @returns whether there was a handler for it; nothing has been sent otherwise
 */
export async function exchange(
  handlers: readonly HttpHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  cors: CorsPolicy = 'open',
): Promise<boolean> {
  const gone = new AbortController()
  if (outgoing.destroyed) gone.abort()
  outgoing.once('close', () => gone.abort())
  try {
    const response = await answerTo(incoming, handlers, cors, gone.signal)
    if (response === undefined) return false
    // A network error has no status: the connection ends without an answer.
    if (response.type === 'error') outgoing.destroy()
    else await send(response, outgoing, cors)
  } catch (error) {
    if (gone.signal.aborted) return true
    process.stderr.write(`${incoming.method} ${incoming.url} failed in the mock itself: ${String(error)}\n`)
    if (outgoing.headersSent) outgoing.destroy()
    else await send(HttpResponse.json({ message: 'Server Error' }, { status: 500 }), outgoing, cors)
  }
  return true
}

async function answerTo(
  incoming: IncomingMessage,
  handlers: readonly HttpHandler[],
  cors: CorsPolicy,
  signal: AbortSignal,
): Promise<Response | undefined> {
  if (incoming.method === 'OPTIONS')
    return preflight(cors, incoming.headers['access-control-request-headers'])
  const request = await requestOf(incoming, signal)
  return getResponse([...handlers], request, { baseUrl: new URL(request.url).origin })
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', socket } = incoming
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  // A server that listens for IPv6 too sees addresses of IPv4 with this before them.
  headers.set('X-Forwarded-For', socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(hasBody && { body: await buffer(incoming) }),
  })
}

async function send(response: Response, outgoing: ServerResponse, cors: CorsPolicy): Promise<void> {
  outgoing.setHeaders(response.headers)
  if (cors !== 'closed') outgoing.setHeader('Access-Control-Allow-Origin', '*')
  outgoing.writeHead(response.status)
  if (response.body === null) outgoing.end()
  else await response.body.pipeTo(Writable.toWeb(outgoing))
}
