import { toUrl, type Address } from './address.js'
import type { CountedFetch } from './counted-fetch.js'
import type { Exchange, Question } from './exchange.js'

/** Sends a question; `undefined` where no response came, which is remembered as a failure. */
export type Ask = (question: Question) => Promise<Exchange | undefined>

export interface AskOptions {
  readonly address: Address
  /** Origin of the page with the widget. */
  readonly pageOrigin: string
  /** Headers of every request but preflights, such as the key of an app. */
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: CountedFetch['fetch']
  /** Time in milliseconds. */
  readonly now: () => number
  /** Told why a request got no response. */
  readonly onFailure: (error: unknown) => void
}

const TIME_LIMIT_MS = 15_000
const MAX_BODY_BYTES = 64 * 1024

/** Sends questions as a page of the given origin does: no cookies, no redirects, 15 s at most. */
export function createAsk(options: AskOptions): Ask {
  const { address, onFailure } = options
  return async question => {
    const { method, path, isFromOrigin, body } = question
    const isPreflight = method === 'OPTIONS'
    const headers = {
      Origin: options.pageOrigin,
      'User-Agent': 'werify-login-doctor',
      ...(!isPreflight && { Accept: 'application/json', ...options.headers }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...question.headers,
    }
    const sentAt = options.now()
    try {
      const response = await options.fetch(toUrl(address, path, isFromOrigin), {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
        credentials: 'omit',
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
      })
      const tookMs = options.now() - sentAt
      const text = await readText(response)
      const { status, headers: received } = response
      return {
        question,
        status,
        headers: received,
        text,
        json: parseJson(text),
        tookMs,
        arrivedAt: Date.now(),
      }
    } catch (error) {
      onFailure(error)
      return undefined
    }
  }
}

/** Reads at most 64 KiB, as the widget does. */
export async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > MAX_BODY_BYTES) break
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
