import type { HttpHandler } from 'msw'
import { mockServer } from '../transport/node.js'
import { listen } from '../transport/server.js'
import { askOver, type Ask } from './api-clients.js'

// For tests: what the answers of handlers can travel over.

export interface Connection {
  readonly ask: Ask
  readonly close: () => void | Promise<void>
}

export interface Transport {
  readonly name: string
  /** @param handlersAt makes the handlers for an origin; empty where they are given one later */
  readonly open: (handlersAt: (origin: string) => HttpHandler[]) => Promise<Connection>
}

export const transports: readonly Transport[] = [
  {
    name: 'msw/node',
    open: async handlersAt => {
      const origin = 'http://login.test'
      const server = mockServer(handlersAt(origin))
      return { ask: askOver(origin, request => fetch(request)), close: server.close }
    },
  },
  {
    name: 'a real port',
    open: async handlersAt => {
      const server = await listen(handlersAt(''), { port: 0 })
      return { ask: askOver(server.url, request => fetch(request)), close: server.close }
    },
  },
]
