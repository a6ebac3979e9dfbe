import type { HttpHandler } from 'msw'
import { setupServer } from 'msw/node'

export interface MockServer {
  readonly close: () => void
}

/** Answers the requests of this Node process until it is closed. A request without a handler is an error, and is not sent. */
export function startMockServer(handlers: readonly HttpHandler[]): MockServer {
  const server = setupServer(...handlers)
  server.listen({ onUnhandledRequest: 'error' })
  return { close: () => server.close() }
}
