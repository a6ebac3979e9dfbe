import type { Answer } from './backend-under-test.js'

export interface ReceivedRequest {
  readonly request: Request
  readonly body: Promise<string>
  readonly signal: AbortSignal | undefined
}

export type Responder = (signal: AbortSignal | undefined) => Response | Promise<Response>

export const respondWith = (answer: Answer): Responder => {
  const { status, headers, body, text = body === undefined ? null : JSON.stringify(body) } = answer
  return () => new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

/** Server that receives every `fetch` until it is stopped. */
export interface FakeServer {
  readonly requests: ReceivedRequest[]
  responder: Responder
  /** Resolves with the next request. */
  readonly nextRequest: () => Promise<void>
  readonly stop: () => void
}

export function startFakeServer(): FakeServer {
  const { fetch } = globalThis
  const waiting: (() => void)[] = []
  const server: FakeServer = {
    requests: [],
    responder: () => Promise.reject(new Error('the backend must not send a request yet')),
    nextRequest: () => new Promise(resolve => waiting.push(resolve)),
    stop() {
      globalThis.fetch = fetch
    },
  }

  globalThis.fetch = async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    signal?.throwIfAborted()
    const request = new Request(input instanceof Request ? input : new URL(input, PAGE), {
      ...init,
      // Kept apart: Node's `Request` does not accept the signal of a simulated browser.
      signal: null,
    })
    server.requests.push({ request, signal, body: request.clone().text() })
    const response = untilAborted(signal, async () => server.responder(signal))
    for (const resolve of waiting.splice(0)) resolve()
    return response
  }
  return server
}

/** Base of relative addresses. */
const PAGE = 'https://page.example/'

/** Rejects on abort even if the server ignores the signal, as `fetch` does in a browser. */
function untilAborted(signal: AbortSignal | undefined, respond: () => Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
    respond().then(resolve, reject)
  })
}

export const noResponse: Responder = () => new Promise(() => {})

export const noConnection: Responder = () => Promise.reject(new TypeError('Failed to fetch'))

/** Response with the first bytes of a JSON body. `continueBody` decides what follows. */
function partialBody(
  continueBody: (body: ReadableStreamDefaultController, signal: AbortSignal | undefined) => void,
): Responder {
  return signal => {
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"'))
        continueBody(stream, signal)
      },
    })
    return new Response(body, { headers: { 'Content-Type': 'application/json' } })
  }
}

/** Response whose body begins, but never ends. */
export const endlessBody = partialBody((body, signal) => {
  signal?.addEventListener('abort', () => body.error(signal.reason))
})

/** Response whose connection is lost in the middle of the body. */
export const interruptedBody = partialBody(body => body.error(new TypeError('terminated')))
