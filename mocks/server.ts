import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { getResponse, HttpResponse, type HttpHandler } from 'msw'

export interface ListenOptions {
  /** 0 takes any port that is free. */
  readonly port: number
  /** Where to listen; `0.0.0.0` lets a phone in the same network in. @default '127.0.0.1' */
  readonly host?: string
}

export interface ListeningServer {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string
  /** Ends open connections too. */
  readonly close: () => Promise<void>
}

/**
 * Answers on a real port. Handlers made for a path alone (`/api/trader4`) fit whatever address the server is
 * reached by. Every origin may ask, as with the real servers: no credentials, and no response header exposed.
 *
 * @throws the error of `node:http` when the port is taken
 */
export async function listen(
  handlers: readonly HttpHandler[],
  { port, host = '127.0.0.1' }: ListenOptions,
): Promise<ListeningServer> {
  const server = createServer((incoming, outgoing) => void exchange(handlers, incoming, outgoing))
  server.listen(port, host)
  await once(server, 'listening')
  const bound = server.address()
  return {
    url: `http://${host}:${typeof bound === 'object' && bound !== null ? bound.port : port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function exchange(
  handlers: readonly HttpHandler[],
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) {
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  try {
    const response = await answerTo(incoming, handlers, gone.signal)
    // A network error has no status: the connection ends without an answer.
    if (response.type === 'error') outgoing.destroy()
    else await send(response, outgoing)
  } catch (error) {
    if (gone.signal.aborted) return
    process.stderr.write(`${incoming.method} ${incoming.url} failed in the mock itself: ${String(error)}\n`)
    if (outgoing.headersSent) outgoing.destroy()
    else await send(HttpResponse.json({ message: 'Server Error' }, { status: 500 }), outgoing)
  }
}

async function answerTo(
  incoming: IncomingMessage,
  handlers: readonly HttpHandler[],
  signal: AbortSignal,
): Promise<Response> {
  if (incoming.method === 'OPTIONS') return preflight(incoming)
  const request = await requestOf(incoming, signal)
  const response = await getResponse([...handlers], request, { baseUrl: new URL(request.url).origin })
  return response ?? HttpResponse.json({ message: 'Not Found' }, { status: 404 })
}

function preflight({ headers }: IncomingMessage): Response {
  return new HttpResponse(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': 'GET, POST',
      // Named one by one: `*` does not cover `Authorization`.
      'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
      'Access-Control-Max-Age': '600',
    },
  })
}

async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const { method = 'GET', url = '/', socket } = incoming
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  headers.set('X-Forwarded-For', socket.remoteAddress ?? 'unknown')
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(new URL(url, `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal,
    ...(hasBody && { body: await buffer(incoming) }),
  })
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.setHeaders(response.headers)
  outgoing.setHeader('Access-Control-Allow-Origin', '*')
  outgoing.writeHead(response.status)
  if (response.body === null) outgoing.end()
  else await response.body.pipeTo(Writable.toWeb(outgoing))
}
