import { LoginError, type LoginBackend, type QrTicket } from '../../index.js'
import { acme } from './acme/backend.js'

// For tests: ways to make the Acme backend break a rule.

type Fetch = typeof globalThis.fetch

/** Replaces each call of an operation. `call` makes the real one. */
type Wrapper = <Value>(call: (signal: AbortSignal) => Promise<Value>, signal: AbortSignal) => Promise<Value>

export function wrapCalls(wrap: Wrapper): () => LoginBackend {
  return () => {
    const backend = acme()
    const { qr, google } = backend
    return {
      ...backend,
      requestOtp: (identifier, signal) => wrap(each => backend.requestOtp(identifier, each), signal),
      verifyOtp: (challenge, code, signal) => wrap(each => backend.verifyOtp(challenge, code, each), signal),
      ...(qr !== undefined && {
        qr: {
          create: (signal: AbortSignal) => wrap(each => qr.create(each), signal),
          check: (ticket: QrTicket, signal: AbortSignal) => wrap(each => qr.check(ticket, each), signal),
        },
      }),
      ...(google !== undefined && {
        google: {
          ...google,
          finish: (code: string, signal: AbortSignal) => wrap(each => google.finish(code, each), signal),
        },
      }),
    }
  }
}

/** Replaces `fetch` until `call` has returned its promise: by then the request has been sent. */
function withFetch<Value>(wrap: (fetch: Fetch) => Fetch, call: () => Promise<Value>): Promise<Value> {
  const { fetch } = globalThis
  globalThis.fetch = wrap(fetch)
  try {
    return call()
  } finally {
    globalThis.fetch = fetch
  }
}

export function withChangedRequests(
  change: (url: string, init: RequestInit) => readonly [string, RequestInit],
) {
  return wrapCalls((call, signal) =>
    withFetch(
      fetch =>
        (input, init = {}) =>
          fetch(...change(new Request(input).url, init)),
      () => call(signal),
    ),
  )
}

/** Body of a request, as text. */
export function readBody(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : ''
}

interface ResponseParts {
  status: number
  type: string
  text: string
}

export function withChangedResponses(change: (response: ResponseParts) => Partial<ResponseParts>) {
  return wrapCalls((call, signal) =>
    withFetch(
      fetch => async (input, init) => {
        const response = await fetch(input, init)
        const headers = new Headers(response.headers)
        const type = headers.get('Content-Type') ?? ''
        const parts = { status: response.status, type, text: await response.text() }
        const changed = { ...parts, ...change(parts) }
        headers.set('Content-Type', changed.type)
        return new Response(changed.text, { status: changed.status, headers })
      },
      () => call(signal),
    ),
  )
}

/** Replaces each error. @param change also gets the bodies of the request and the response */
export function withChangedErrors(change: (error: LoginError, bodies: string) => unknown) {
  return wrapCalls(async (call, signal) => {
    let bodies = ''
    try {
      return await withFetch(
        fetch => async (input, init) => {
          bodies = readBody(init)
          const response = await fetch(input, init)
          bodies += await response.clone().text()
          return response
        },
        () => call(signal),
      )
    } catch (error) {
      throw error instanceof LoginError ? change(error, bodies) : error
    }
  })
}

/** Members added to the result of an operation, of any type, as from a backend in plain JavaScript. */
interface ExtraMembers {
  readonly challenge?: (body: ResponseBody) => object
  readonly session?: (body: ResponseBody) => object
  readonly ticket?: (body: ResponseBody) => object
}
type ResponseBody = Readonly<Record<string, unknown>>

export function withExtraMembers({ challenge, session, ticket }: ExtraMembers): () => LoginBackend {
  return () => {
    const backend = acme()
    const { qr, google } = backend
    return {
      ...backend,
      requestOtp: (...args) => addMembers(() => backend.requestOtp(...args), challenge),
      verifyOtp: (...args) => addMembers(() => backend.verifyOtp(...args), session),
      ...(qr !== undefined && {
        qr: {
          create: (signal: AbortSignal) => addMembers(() => qr.create(signal), ticket),
          check: (shown: QrTicket, signal: AbortSignal) =>
            addMembers(
              () => qr.check(shown, signal),
              body => ({ session: session?.(body) }),
            ),
        },
      }),
      ...(google !== undefined && {
        google: {
          ...google,
          finish: (...args: Parameters<typeof google.finish>) =>
            addMembers(() => google.finish(...args), session),
        },
      }),
    }
  }
}

async function addMembers<Value>(
  call: () => Promise<Value>,
  toMembers?: (body: ResponseBody) => object,
): Promise<Value> {
  let text = '{}'
  const value = await withFetch(
    fetch => async (input, init) => {
      const response = await fetch(input, init)
      text = await response.clone().text()
      return response
    },
    call,
  )
  return { ...value, ...toMembers?.(JSON.parse(text)) }
}
