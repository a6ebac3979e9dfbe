import { LoginError } from '../domain/login-error.js'
import { isOffline } from '../domain/offline.js'
import { limitTime } from '../domain/time-limit.js'
import { parseBaseUrl, toFullUrl } from './base-url.js'
import { wasHeld } from './long-poll.js'
import { retryAfterMs } from './retry-after.js'
import { serverTime } from './server-time.js'

/** Response of a server. The body is read only if it is JSON of at most 64 KiB. */
export interface Reply {
  readonly status: number
  /** `undefined` if the response is not JSON. Its objects have no prototype. */
  readonly body: unknown
  /** Milliseconds to wait before the next request, 1 s to 24 h; `undefined` if the server names no wait. */
  readonly retryAfterMs: number | undefined
  /** Time of the response by the server's clock; `undefined` where the page may not read it. Epoch milliseconds. */
  readonly serverTime?: number | undefined
  /** The server was asked to hold the request, and did. */
  readonly wasHeld: boolean
}

export interface HttpOptions {
  /** Seconds of a long poll (RFC 7240, `Prefer: wait`). @default no long poll */
  readonly holdSeconds?: number | undefined
  /** Headers for this request alone. They replace no header of the client. @default none */
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** HTTP client of one server. */
export interface Http {
  get(path: string, signal: AbortSignal, options?: HttpOptions): Promise<Reply>
  post(
    path: string,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
    options?: HttpOptions,
  ): Promise<Reply>
}

const TIME_LIMIT_MS = 10_000
const MAX_BODY_BYTES = 64 * 1024
const JSON_TYPE = /^application\/(?:problem\+)?json\s*(?:;|$)/i

/**
 * HTTP client for a backend, and the only code that sends requests to one. It sends no cookies and no referrer, follows no
 * redirect, and gives up after 10 s, plus the time that the server may hold the request. It throws a `LoginError`
 * (`offline`, `network`, `timeout` or `bad-response`), or the signal's reason.
 *
 * @param baseUrl origin and path prefix, such as `https://id.example.com/v1`, or a path of the page's own origin, such as
 * `/login`
 * @param headers sent with every request
 * @throws TypeError for a `baseUrl` over which codes and tokens could be read
 */
export function createHttp(baseUrl: string, headers: Readonly<Record<string, string>> = {}): Http {
  const base = parseBaseUrl(baseUrl)
  return {
    get: (path, signal, options) =>
      request(() => toFullUrl(base, path), { method: 'GET', headers }, signal, options),
    post: (path, body, signal, options) =>
      request(
        () => toFullUrl(base, path),
        {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        },
        signal,
        options,
      ),
  }
}

interface RequestOptions {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

async function request(
  toUrl: () => string,
  init: RequestOptions,
  signal: AbortSignal,
  options: HttpOptions = {},
): Promise<Reply> {
  signal.throwIfAborted()
  const wasOffline = isOffline()
  const limitMs = TIME_LIMIT_MS + (options.holdSeconds ?? 0) * 1000
  const limit = limitTime(signal, limitMs, new LoginError('timeout'))
  try {
    return await Promise.race([limit.stopped, exchange(toUrl(), init, limit.signal, options)])
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof LoginError) throw error
    throw new LoginError(wasOffline && isOffline() ? 'offline' : 'network', { cause: error })
  } finally {
    limit.end()
  }
}

async function exchange(
  url: string,
  init: RequestOptions,
  signal: AbortSignal,
  { holdSeconds = 0, headers: extra }: HttpOptions,
): Promise<Reply> {
  const sentAt = performance.now()
  const response = await fetch(url, {
    ...init,
    headers: withHeaders(extra, {
      ...init.headers,
      Accept: 'application/json',
      ...(holdSeconds > 0 && { Prefer: `wait=${holdSeconds}` }),
    }),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  })
  const { status } = response
  // What tests put in the place of `fetch` may have a plain object here, or nothing.
  const headers = new Headers(response.headers)
  const body = parseJson(await readText(response, headers))
  return {
    status,
    body,
    retryAfterMs: retryAfterMs(headers, body),
    serverTime: serverTime(headers),
    wasHeld: holdSeconds > 0 && wasHeld(headers, performance.now() - sentAt),
  }
}

/** Adds headers, none of which replaces one of `ours`. */
function withHeaders(extra: HttpOptions['headers'] = {}, ours: Readonly<Record<string, string>>) {
  const names = new Headers(ours)
  return { ...Object.fromEntries(Object.entries(extra).filter(([name]) => !names.has(name))), ...ours }
}

async function readText(response: Response, headers: Headers): Promise<string> {
  if (!response.body) return readWithoutStream(response, headers)
  const reader = response.body.getReader()
  if (!JSON_TYPE.test(headers.get('Content-Type') ?? '')) {
    discardRest(reader)
    return ''
  }
  const decoder = new TextDecoder()
  let text = ''
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MAX_BODY_BYTES) {
      discardRest(reader)
      throw new LoginError('bad-response', { cause: 'more than 64 KiB' })
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** Reads the body of a polyfill, or of what tests put in the place of `fetch`: those have no stream, or no text either. */
async function readWithoutStream(response: Response, headers: Headers): Promise<string> {
  if (!JSON_TYPE.test(headers.get('Content-Type') ?? 'application/json')) return ''
  const text =
    typeof response.text === 'function' ? await response.text() : JSON.stringify(await response.json())
  if (text.length > MAX_BODY_BYTES) throw new LoginError('bad-response', { cause: 'more than 64 KiB' })
  return text
}

/** Not awaited: cancelling a tee'd body resolves only when both branches are cancelled. */
function discardRest(reader: ReadableStreamDefaultReader): void {
  reader.cancel().catch(() => {})
}

/** Parses without `__proto__` and the like, so that no key of a response can reach a prototype. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') return undefined
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.setPrototypeOf(value, null)
        : value
    })
  } catch {
    return undefined
  }
}
