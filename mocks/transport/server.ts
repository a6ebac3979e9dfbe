import { once } from 'node:events'
import { createServer } from 'node:http'
import { http, HttpResponse, type HttpHandler } from 'msw'
import type { CorsPolicy } from './cors.js'
import { exchange } from './handle-request.js'

export interface ListenOptions {
  /** 0 takes any port that is free. */
  readonly port: number
  /** Where to listen; `0.0.0.0` lets a phone in the same network in. @default '127.0.0.1' */
  readonly host?: string
  /** What pages of other origins may do. @default 'open' */
  readonly cors?: CorsPolicy
}

export interface ListeningServer {
  /** Such as `http://127.0.0.1:4010`. */
  readonly url: string
  /** Ends open connections too. */
  readonly close: () => Promise<void>
}

const notFound = http.all('*', () => HttpResponse.json({ message: 'Not Found' }, { status: 404 }))

/**
 * Answers on a real port, as {@link exchange} does, and with 404 what no handler takes.
 *
 * @throws the error of `node:http` when the port is taken
 */
export async function listen(
  handlers: readonly HttpHandler[],
  { port, host = '127.0.0.1', cors = 'open' }: ListenOptions,
): Promise<ListeningServer> {
  const server = createServer((incoming, outgoing) => {
    void exchange([...handlers, notFound], incoming, outgoing, cors)
  })
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
