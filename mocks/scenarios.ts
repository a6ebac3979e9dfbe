import { delay, http, HttpResponse, type HttpHandler } from 'msw'
import { toHandlerBase } from './backends/to-handler-base.js'

/** Faults of a network or a server, each with a title for people. */
export const scenarioTitles = {
  none: 'Everything works',
  offline: 'The network is down',
  'never-answers': 'The server never answers',
  html: 'A page instead of a response',
  'html-error': 'An error page of a gateway',
  empty: 'An empty response',
  malformed: 'Broken JSON',
  huge: 'A response of a megabyte',
  'server-error': 'Server down',
  'rate-limited': 'Too many attempts',
  locked: 'Too many wrong codes',
  unauthorised: 'The server says 401',
  forbidden: 'The server says 403',
  conflict: 'The server says 409',
  gone: 'The server says 410',
  invalid: 'The server says 422',
  'wrong-shape': 'JSON of another shape',
  'no-token': 'A login without a token',
  slow: 'Every response takes 5 seconds',
} as const

export type ScenarioName = keyof typeof scenarioTitles

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarioTitles, text)
}

const SLOW_MS = 5000

/**
 * Answers all requests below an address with the current scenario. `none` and `slow` pass the request on to the next
 * handler, so put this one first. The werify backend checks tickets at the origin of its address: pass that origin.
 *
 * @param baseUrl as that of the handlers
 * @param current called at each request. Of several scenarios, such as `slow` and `locked`, each takes its turn until
 * one answers.
 */
export function scenarioHandler(
  baseUrl: string,
  current: () => ScenarioName | readonly ScenarioName[],
): HttpHandler {
  return http.all(`${toHandlerBase(baseUrl)}/*`, async () => {
    for (const scenario of [current()].flat()) {
      const response = await scenarioResponse(scenario)
      if (response !== undefined) return response
    }
    return undefined
  })
}

/**
 * Response of a scenario; `undefined` if it passes the request on. Delays use `setTimeout`, so fake timers move them.
 */
export async function scenarioResponse(scenario: ScenarioName): Promise<Response | undefined> {
  switch (scenario) {
    case 'none':
      return undefined
    case 'slow':
      await delay(SLOW_MS)
      return undefined
    case 'offline':
      return HttpResponse.error()
    case 'never-answers':
      return new Promise<never>(() => {})
    case 'html':
      return HttpResponse.html('<!doctype html><title>Welcome</title><p>Sign in to use the network.</p>')
    case 'html-error':
      return HttpResponse.html('<!doctype html><title>502 Bad Gateway</title>', { status: 502 })
    case 'empty':
      return jsonText('')
    case 'malformed':
      return jsonText('{"succeed": true, "results": {')
    case 'huge':
      return jsonText(megabyteOfSpaces())
    case 'server-error':
    case 'rate-limited':
    case 'locked':
    case 'unauthorised':
    case 'forbidden':
    case 'conflict':
    case 'gone':
    case 'invalid':
      return errorResponse(ERRORS[scenario])
    case 'wrong-shape':
      return HttpResponse.json([])
    case 'no-token':
      return HttpResponse.json({ succeed: true, message: '', results: { first_name: 'Sara' }, metas: [] })
  }
}

interface ScenarioError {
  readonly status: number
  /** Must never be shown to people. */
  readonly message: string
  readonly code?: string
  /** In seconds. */
  readonly retry_after?: number
}

const ERRORS = {
  'server-error': { status: 500, message: 'Server Error' },
  'rate-limited': { status: 429, message: 'Too Many Attempts.', code: 'rate_limited', retry_after: 37 },
  locked: { status: 423, message: 'Locked.', code: 'otp_locked', retry_after: 15 * 60 },
  unauthorised: { status: 401, message: 'Unauthenticated.' },
  forbidden: { status: 403, message: 'This action is unauthorized.' },
  conflict: { status: 409, message: 'Conflict.' },
  gone: { status: 410, message: 'Gone.' },
  invalid: { status: 422, message: 'The given data was invalid.' },
} as const satisfies Partial<Record<ScenarioName, ScenarioError>>

/** Error in the format of the Werify servers. */
function errorResponse({ status, ...body }: ScenarioError): Response {
  const { retry_after } = body
  return HttpResponse.json(
    { succeed: false, ...body },
    { status, headers: retry_after === undefined ? {} : { 'Retry-After': String(retry_after) } },
  )
}

function jsonText(body: string | ReadableStream): Response {
  return new HttpResponse(body, { headers: { 'Content-Type': 'application/json' } })
}

/** Valid JSON may begin with any number of spaces, and only reading them shows how many there are. */
function megabyteOfSpaces(): ReadableStream {
  const chunk = new TextEncoder().encode(' '.repeat(16 * 1024))
  let chunks = 64
  return new ReadableStream({
    pull(controller) {
      chunks -= 1
      controller.enqueue(chunk.slice())
      if (chunks === 0) controller.close()
    },
  })
}
