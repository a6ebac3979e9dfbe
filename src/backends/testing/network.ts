import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer, type SetupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

// For tests: a network that MSW plays.

interface RecordedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  readonly body: unknown
}

/** Intercepts every request of a test file. A request without a handler fails. */
export function interceptRequests(): SetupServer {
  const server = setupServer()
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())
  return server
}

/** Responds to each request with the next body. @returns the requests, as they arrive */
export function respondInTurn(
  server: SetupServer,
  ...bodies: readonly JsonBodyType[]
): readonly RecordedRequest[] {
  const requests: RecordedRequest[] = []
  server.use(
    http.all('*', async ({ request }) => {
      const { method, url, headers } = request
      const text = await request.text()
      requests.push({ method, url, headers, body: text === '' ? undefined : JSON.parse(text) })
      return HttpResponse.json(bodies[requests.length - 1])
    }),
  )
  return requests
}
