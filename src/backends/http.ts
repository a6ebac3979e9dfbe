import { LoginError } from '../domain/login-error.js'
import { isOffline } from '../domain/offline.js'
import { wasHeld } from './long-poll.js'
import { retryAfterMs } from './retry-after.js'

/** An answer, as far as it is safe to look at: never more than 64 KiB, and only what says that it is JSON. */
export interface Reply {
  readonly status: number
  /** `undefined` for anything that is not JSON. Objects in it have no prototype. */
  readonly body: unknown
  readonly retryAfterMs: number | undefined
  /** The server was asked to wait for an answer, and did. */
  readonly wasHeld: boolean
}

/** `holdSeconds` asks the server to wait so long for an answer (RFC 7240, 4.3). @default it is not asked to */
export interface Http {
  get(path: string, signal: AbortSignal, holdSeconds?: number): Promise<Reply>
  post(
    path: string,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
    holdSeconds?: number,
  ): Promise<Reply>
}

const TIME_LIMIT_MS = 10_000
const MAX_BODY_BYTES = 64 * 1024
const JSON_TYPE = /^application\/(?:problem\+)?json\s*(?:;|$)/i

/**
 * The only place that touches the network.
 *
 * @param baseUrl as `safeBaseUrl` gives it
 */
export function createHttp(baseUrl: string, headers: Readonly<Record<string, string>> = {}): Http {
  return {
    get: (path, signal, holdSeconds) =>
      request(baseUrl + path, { method: 'GET', headers }, signal, holdSeconds),
    post: (path, body, signal, holdSeconds) =>
      request(
        baseUrl + path,
        {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        },
        signal,
        holdSeconds,
      ),
  }
}

interface RequestOptions {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

async function request(
  url: string,
  options: RequestOptions,
  signal: AbortSignal,
  holdSeconds = 0,
): Promise<Reply> {
  signal.throwIfAborted()
  const wasOffline = isOffline()
  const attempt = startAttempt(signal, TIME_LIMIT_MS + holdSeconds * 1000)
  try {
    return await Promise.race([attempt.stopped, exchange(url, options, attempt.signal, holdSeconds)])
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (error instanceof LoginError) throw error
    throw new LoginError(wasOffline && isOffline() ? 'offline' : 'network', { cause: error })
  } finally {
    attempt.end()
  }
}

async function exchange(
  url: string,
  options: RequestOptions,
  signal: AbortSignal,
  holdSeconds: number,
): Promise<Reply> {
  const sentAt = performance.now()
  const response = await fetch(url, {
    ...options,
    headers: {
      ...options.headers,
      Accept: 'application/json',
      ...(holdSeconds > 0 && { Prefer: `wait=${holdSeconds}` }),
    },
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal,
  })
  const { status, headers } = response
  const body = parseJson(await readText(response))
  return {
    status,
    body,
    retryAfterMs: retryAfterMs(headers, body),
    wasHeld: holdSeconds > 0 && wasHeld(headers, performance.now() - sentAt),
  }
}

/** One time limit for the whole exchange. It also ends a fetch that takes no notice of its signal. */
function startAttempt(signal: AbortSignal, timeLimitMs: number) {
  const controller = new AbortController()
  const stopped = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
  })
  const handleAbort = () => controller.abort(signal.reason)
  const timer = setTimeout(() => controller.abort(new LoginError('timeout')), timeLimitMs)
  signal.addEventListener('abort', handleAbort)
  return {
    signal: controller.signal,
    stopped,
    end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', handleAbort)
    },
  }
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  if (!JSON_TYPE.test(response.headers.get('Content-Type') ?? '')) {
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

/** Not waited for: of a body that somebody has cloned, no half is cancelled before the other is. */
function discardRest(reader: ReadableStreamDefaultReader): void {
  reader.cancel().catch(() => {})
}

/** `undefined` where the text is not JSON. No key of the answer can reach a prototype. */
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
