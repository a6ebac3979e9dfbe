import { once } from 'node:events'
import { createServer } from 'node:http'
import { http, HttpResponse, type HttpHandler } from 'msw'
import type { CorsPolicy } from './cors.js'
import { handleRequest } from './handle-request.js'
import type { Middleware } from './respond.js'
import { toOrigin } from './to-origin.js'

export interface ListenOptions {
  /** 0 picks a free port. */
  readonly port: number
  /** Interface to listen on; `0.0.0.0` admits other devices in the network. @default '127.0.0.1' */
  readonly host?: string
  /** Access of other origins. @default 'open' */
  readonly cors?: CorsPolicy
  /** Wraps every answer, preflights included. @default none */
  readonly middleware?: Middleware | undefined
}

export interface ListeningServer {
  /** Origin for the pages of this machine, such as `http://127.0.0.1:4010`. */
  readonly url: string
  /** Stops listening, and ends open connections. */
  readonly close: () => Promise<void>
}

const notFound = http.all('*', () => HttpResponse.json({ message: 'Not Found' }, { status: 404 }))

/**
 * Answers on a real port, as {@link handleRequest} does, and with 404 what no handler takes.
 *
 * @throws the error of `node:http` when the port is taken
 */
export async function listen(
  handlers: readonly HttpHandler[],
  { port, host = '127.0.0.1', cors = 'open', middleware }: ListenOptions,
): Promise<ListeningServer> {
  const server = createServer((incoming, outgoing) => {
    void handleRequest([...handlers, notFound], incoming, outgoing, cors, middleware)
  })
  server.listen(port, host)
  await once(server, 'listening')
  const bound = server.address()
  return {
    url: toOrigin(host, typeof bound === 'object' && bound !== null ? bound.port : port),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
