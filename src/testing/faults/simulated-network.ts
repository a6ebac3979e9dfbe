import { setImmediate as nextTask } from 'node:timers/promises'
import { vi } from 'vitest'
import { respondWith } from '../../../mocks/transport/respond.js'
import type { HttpHandler } from 'msw'
import type { Answer } from './answers.js'

// For tests: the network between a page and the simulated service.

const ROUTES = {
  send: /^POST .*\/(?:sign|request-otp)$/,
  verify: /^POST .*\/(?:verify|verify-otp)$/,
  mint: /^GET .*\/qr$/,
  check: /^POST .*\/v1\/oauth\/qr$/,
  google: /^POST .*\/google$/,
} as const

export type RequestKind = keyof typeof ROUTES

const isKind = (name: string): name is RequestKind => Object.hasOwn(ROUTES, name)
const KINDS = Object.keys(ROUTES).filter(isKind)

export interface SentRequest {
  readonly kind: RequestKind
  readonly at: number
  readonly url: string
  readonly body: string
  readonly init: RequestInit
}

export interface SimulatedNetwork {
  readonly sent: readonly SentRequest[]
  readonly count: (kind: RequestKind) => number
  /** Most requests of one kind that were under way at a time. One that was aborted is not. */
  readonly mostAtOnce: () => number
  /** Text of each body that the service has sent. */
  readonly received: readonly string[]
  /** Answers requests of a kind otherwise from now on. */
  readonly fail: (kind: RequestKind, answer: Answer) => void
  /** Lets the service answer again. */
  readonly heal: () => void
  /** Holds requests of a kind back. @returns a function that lets them go on, the oldest first */
  readonly hold: (kind: RequestKind) => () => void
  /** Lets aborted requests hang as well, as iOS does after a sleep. */
  readonly ignoreAborts: () => void
  /** Waits until the service has answered what it was asked. */
  readonly settle: () => Promise<void>
}

/** Takes the place of `fetch` until the end of the test. */
export function simulateNetwork(handlers: readonly HttpHandler[]): SimulatedNetwork {
  const respond = respondWith(handlers, 'open')
  const sent: SentRequest[] = []
  const received: string[] = []
  const answers = new Map<RequestKind, Answer>()
  const underWay = new Set<{ readonly kind: RequestKind; readonly signal: RequestInit['signal'] }>()
  let mostAtOnce = 0
  const busy = new Set<Request>()
  let ignoresAbort = false

  async function serve(request: Request): Promise<Response> {
    busy.add(request)
    try {
      const response = await respond(request)
      if (response === undefined) throw new Error(`no handler for ${request.method} ${request.url}`)
      const text = await response.text()
      received.push(text)
      const { status, headers } = response
      return new Response(status === 204 ? null : text, { status, headers })
    } finally {
      busy.delete(request)
    }
  }

  async function answer(kind: RequestKind, request: Request, signal: AbortSignal | null | undefined) {
    const answered = answers.get(kind)?.(() => serve(request)) ?? serve(request)
    if (ignoresAbort || signal === null || signal === undefined) return answered
    signal.throwIfAborted()
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      answered.then(resolve, reject)
    })
  }

  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const kind = KINDS.find(name => ROUTES[name].test(`${init.method} ${url}`))
    if (kind === undefined) throw new Error(`an unknown request: ${init.method} ${url}`)
    // Node's `Request` takes no signal of jsdom.
    const request = new Request(url, { ...init, signal: null })
    sent.push({ kind, at: Date.now(), url, body: typeof init.body === 'string' ? init.body : '', init })
    const exchange = { kind, signal: init.signal }
    underWay.add(exchange)
    const alike = [...underWay].filter(other => other.kind === kind && other.signal?.aborted !== true)
    mostAtOnce = Math.max(mostAtOnce, alike.length)
    try {
      return await answer(kind, request, init.signal)
    } finally {
      underWay.delete(exchange)
    }
  })

  return {
    sent,
    received,
    count: kind => sent.filter(request => request.kind === kind).length,
    mostAtOnce: () => mostAtOnce,
    fail: (kind, how) => void answers.set(kind, how),
    heal: () => answers.clear(),
    hold(kind) {
      const waiting: (() => void)[] = []
      answers.set(kind, async ask => {
        await new Promise<void>(resolve => waiting.push(resolve))
        return ask()
      })
      return () => waiting.shift()?.()
    },
    ignoreAborts() {
      ignoresAbort = true
    },
    async settle() {
      await nextTask()
      while (busy.size > 0) await nextTask()
    },
  }
}
