import type { Answer } from './backend-under-test.js'

/** A request as it reached the server. */
export interface Asked {
  readonly request: Request
  readonly body: Promise<string>
  readonly signal: AbortSignal | undefined
}

/** How the server answers a request. */
export type Answering = (signal: AbortSignal | undefined) => Response | Promise<Response>

export const saying = (answer: Answer): Answering => {
  const { status, headers, body, text = body === undefined ? null : JSON.stringify(body) } = answer
  return () => new Response(text, { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

/** A server that the suite plays: while it is there, every `fetch` ends at it. */
export interface PlayedServer {
  readonly asked: Asked[]
  answering: Answering
  /** Waits for the next request. */
  readonly nextRequest: () => Promise<void>
  readonly leave: () => void
}

export function playServer(): PlayedServer {
  const { fetch } = globalThis
  const waiting: (() => void)[] = []
  const server: PlayedServer = {
    asked: [],
    answering: () => Promise.reject(new Error('the server is not to be asked for anything yet')),
    nextRequest: () => new Promise(resolve => waiting.push(resolve)),
    leave() {
      globalThis.fetch = fetch
    },
  }

  globalThis.fetch = async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined)
    signal?.throwIfAborted()
    const request = new Request(input instanceof Request ? input : new URL(input, PAGE), {
      ...init,
      // Kept apart: that of a simulated browser is none to the `Request` of Node.
      signal: null,
    })
    server.asked.push({ request, signal, body: request.clone().text() })
    const answer = untilAborted(signal, async () => server.answering(signal))
    for (const go of waiting.splice(0)) go()
    return answer
  }
  return server
}

/** What addresses without an origin are relative to. */
const PAGE = 'https://page.example/'

/** As the `fetch` of a browser is: aborting ends the wait, whatever the server does. */
function untilAborted(signal: AbortSignal | undefined, answer: () => Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason))
    answer().then(resolve, reject)
  })
}

/** Never answers. */
export const silence: Answering = () => new Promise(() => {})

/** A connection that cannot be made. */
export const noConnection: Answering = () => Promise.reject(new TypeError('Failed to fetch'))

/** Begins a JSON body. What comes of it is for `go` to say. */
function begun(
  go: (body: ReadableStreamDefaultController, signal: AbortSignal | undefined) => void,
): Answering {
  return signal => {
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"'))
        go(stream, signal)
      },
    })
    return new Response(body, { headers: { 'Content-Type': 'application/json' } })
  }
}

/** A body that begins, and never ends. */
export const halfSilence = begun((body, signal) => {
  signal?.addEventListener('abort', () => body.error(signal.reason))
})

/** A connection that breaks off in the middle of a body. */
export const brokenOff = begun(body => body.error(new TypeError('terminated')))
