import { LoginError, type LoginBackend, type QrTicket } from '../../index.js'
import { acme } from './acme/backend.js'

// For tests: what can be done to a backend so that it breaks a rule.

type Fetch = typeof globalThis.fetch

/** Does something with every call: `call` makes it. */
type Around = <Value>(call: (signal: AbortSignal) => Promise<Value>, signal: AbortSignal) => Promise<Value>

export function around(wrap: Around): () => LoginBackend {
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

/** Makes a call whose request goes through something else. It is made at once, so that need only be there until then. */
function fetchingThrough<Value>(wrap: (fetch: Fetch) => Fetch, call: () => Promise<Value>): Promise<Value> {
  const { fetch } = globalThis
  globalThis.fetch = wrap(fetch)
  try {
    return call()
  } finally {
    globalThis.fetch = fetch
  }
}

/** Does something to every request. */
export function sending(change: (url: string, init: RequestInit) => readonly [string, RequestInit]) {
  return around((call, signal) =>
    fetchingThrough(
      fetch =>
        (input, init = {}) =>
          fetch(...change(new Request(input).url, init)),
      () => call(signal),
    ),
  )
}

/** What a request says, which is JSON. */
export function bodyOf(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : ''
}

interface Heard {
  status: number
  type: string
  text: string
}

/** Reads every answer as another one. */
export function hearing(change: (answer: Heard) => Partial<Heard>) {
  return around((call, signal) =>
    fetchingThrough(
      fetch => async (input, init) => {
        const response = await fetch(input, init)
        const headers = new Headers(response.headers)
        const type = headers.get('Content-Type') ?? ''
        const answer = { status: response.status, type, text: await response.text() }
        const changed = { ...answer, ...change(answer) }
        headers.set('Content-Type', changed.type)
        return new Response(changed.text, { status: changed.status, headers })
      },
      () => call(signal),
    ),
  )
}

/** Fails in another way. @param change is told as well what went over the wire */
export function failing(change: (error: LoginError, wire: string) => unknown) {
  return around(async (call, signal) => {
    let wire = ''
    try {
      return await fetchingThrough(
        fetch => async (input, init) => {
          wire = bodyOf(init)
          const response = await fetch(input, init)
          wire += await response.clone().text()
          return response
        },
        () => call(signal),
      )
    } catch (error) {
      throw error instanceof LoginError ? change(error, wire) : error
    }
  })
}

/** What a step gives as well, of any type, as from a backend in plain JavaScript. `said` is the answer. */
interface Gifts {
  readonly challenge?: (said: Said) => object
  readonly session?: (said: Said) => object
  readonly ticket?: (said: Said) => object
}
type Said = Readonly<Record<string, unknown>>

export function giving({ challenge, session, ticket }: Gifts): () => LoginBackend {
  return () => {
    const backend = acme()
    const { qr, google } = backend
    return {
      ...backend,
      requestOtp: (...args) => withGift(() => backend.requestOtp(...args), challenge),
      verifyOtp: (...args) => withGift(() => backend.verifyOtp(...args), session),
      ...(qr !== undefined && {
        qr: {
          create: (signal: AbortSignal) => withGift(() => qr.create(signal), ticket),
          check: (shown: QrTicket, signal: AbortSignal) =>
            withGift(
              () => qr.check(shown, signal),
              said => ({ session: session?.(said) }),
            ),
        },
      }),
      ...(google !== undefined && {
        google: {
          ...google,
          finish: (...args: Parameters<typeof google.finish>) =>
            withGift(() => google.finish(...args), session),
        },
      }),
    }
  }
}

async function withGift<Value>(call: () => Promise<Value>, gift?: (said: Said) => object): Promise<Value> {
  let text = '{}'
  const value = await fetchingThrough(
    fetch => async (input, init) => {
      const response = await fetch(input, init)
      text = await response.clone().text()
      return response
    },
    call,
  )
  return { ...value, ...gift?.(JSON.parse(text)) }
}
