import type { HttpHandler } from 'msw'
import { setupServer } from 'msw/node'

export interface MockServer {
  readonly close: () => void
}

/** Answers the requests of this Node process, from now on. One that no handler takes is an error, and not sent. */
export function mockServer(handlers: readonly HttpHandler[]): MockServer {
  const server = setupServer(...handlers)
  server.listen({ onUnhandledRequest: 'error' })
  return { close: () => server.close() }
}
