import type { HttpHandler } from 'msw'
import { startMockServer } from './start-mock-server.js'
import { listen } from '../transport/server.js'
import { createAsk, type Ask } from './ask.js'

export interface Connection {
  readonly ask: Ask
  readonly close: () => void | Promise<void>
}

/** Way in which requests reach the handlers. */
export interface Transport {
  readonly name: string
  /** @param handlersAt creates the handlers for an origin; empty for a server that has an origin of its own */
  readonly open: (handlersAt: (origin: string) => HttpHandler[]) => Promise<Connection>
}

export const transports: readonly Transport[] = [
  {
    name: 'msw/node',
    open: async handlersAt => {
      const origin = 'http://login.test'
      const server = startMockServer(handlersAt(origin))
      return { ask: createAsk(origin, request => fetch(request)), close: server.close }
    },
  },
  {
    name: 'a real port',
    open: async handlersAt => {
      const server = await listen(handlersAt(''), { port: 0 })
      return { ask: createAsk(server.url, request => fetch(request)), close: server.close }
    },
  },
]
