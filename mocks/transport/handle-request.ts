import type { IncomingMessage, ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { HttpResponse, type HttpHandler } from 'msw'
import { addCorsHeaders, type CorsPolicy } from './cors.js'
import { respondWith, type Middleware } from './respond.js'
import { toRequest, type Unreadable } from './to-request.js'

/**
 * Answers a request of `node:http` with msw handlers. A handler for a path alone (`/api/trader4`) fits every address of
 * the server.
 *
 * @param cors access of other origins
 * @param middleware wraps the answers. @default none
 * @returns false if no handler took the request; then nothing has been sent. Never rejects.
 */
export async function handleRequest(
  handlers: readonly HttpHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  cors: CorsPolicy = 'open',
  middleware: Middleware = respond => respond,
): Promise<boolean> {
  const respond = middleware(respondWith(handlers, cors))
  const disconnected = new AbortController()
  if (outgoing.destroyed) disconnected.abort()
  outgoing.once('close', () => disconnected.abort())
  try {
    const request = await toRequest(incoming, disconnected.signal)
    const response = request instanceof Request ? await respond(request) : refuse(request, cors)
    if (response === undefined) return false
    // A network error: the connection ends without a response.
    if (response.type === 'error') outgoing.destroy()
    else await send(response, outgoing)
  } catch (error) {
    if (disconnected.signal.aborted) return true
    process.stderr.write(`${incoming.method} ${incoming.url} failed in the mock itself: ${String(error)}\n`)
    if (outgoing.headersSent) outgoing.destroy()
    else sendServerError(outgoing, cors)
  }
  return true
}

function refuse({ status, message }: Unreadable, cors: CorsPolicy): Response {
  const response = HttpResponse.json({ message }, { status, headers: { Connection: 'close' } })
  addCorsHeaders(cors, response)
  return response
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.setHeaders(response.headers)
  outgoing.writeHead(response.status)
  if (response.body === null) outgoing.end()
  else await response.body.pipeTo(Writable.toWeb(outgoing))
}

/** Not awaited, and not a stream: a client that has gone must not become another error. */
function sendServerError(outgoing: ServerResponse, cors: CorsPolicy): void {
  const response = new Response(null, { headers: { 'Content-Type': 'application/json' } })
  addCorsHeaders(cors, response)
  outgoing.setHeaders(response.headers)
  outgoing.writeHead(500).end(JSON.stringify({ message: 'Server Error' }))
}
