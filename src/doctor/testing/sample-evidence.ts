import type { Evidence } from '../evidence.js'
import type { Exchange } from '../exchange.js'
import { trader4Server } from '../servers/trader4-server.js'

interface AnswerOptions {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly tookMs?: number
  /** Headers of the request. */
  readonly asked?: Record<string, string>
}

/** Answer of a server, as JSON unless it is a text. */
export function answer(body: object | string, options: AnswerOptions = {}): Exchange {
  const { status = 200, headers = {}, tookMs = 50, asked = {} } = options
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    question: { method: 'POST', path: '/v1/oauth/sign', headers: asked },
    status,
    headers: new Headers({ 'Content-Type': 'application/json', ...headers }),
    text,
    json: typeof body === 'string' ? undefined : body,
    tookMs,
    arrivedAt: Date.UTC(2026, 10, 21, 12),
  }
}

/** Success of Trader4. */
export function success(results: object): object {
  return { succeed: true, message: '', results, metas: [] }
}

/** Evidence of a Trader4 server, for a page of another origin, with some answers. */
export function evidenceWith(parts: Partial<Evidence>): Evidence {
  return {
    server: trader4Server,
    address: { url: new URL('https://id.example.com'), isThisMachine: false },
    pageOrigin: 'https://page.example',
    failures: [],
    connection: {},
    codes: { wrong: [] },
    tickets: { proposedName: 'proposed-name' },
    ...parts,
  }
}
