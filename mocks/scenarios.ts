import { delay, http, HttpResponse, type HttpHandler } from 'msw'

/** Ways in which a network or a server can misbehave, with a title for people. */
export const scenarioTitles = {
  none: 'Everything works',
  offline: 'The network is down',
  'never-answers': 'The server never answers',
  html: 'A page instead of an answer',
  'html-error': 'An error page of a gateway',
  empty: 'An empty answer',
  malformed: 'Broken JSON',
  huge: 'An answer of a megabyte',
  'server-error': 'The server fails',
  'rate-limited': 'Too many requests',
  locked: 'Too many wrong codes',
  unauthorised: 'The server says 401',
  forbidden: 'The server says 403',
  conflict: 'The server says 409',
  gone: 'The server says 410',
  invalid: 'The server says 422',
  'wrong-shape': 'JSON of another shape',
  'no-token': 'A login without a token',
  slow: 'Every answer takes 5 seconds',
} as const

export type ScenarioName = keyof typeof scenarioTitles

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarioTitles, text)
}

const SLOW_MS = 5000

/**
 * Answers everything below an address as the current scenario says. `none` and `slow` leave the answer to the handlers
 * after it, so put it before the others. The tickets of werify are checked at the origin of its address: give it that.
 *
 * @param baseUrl without a trailing slash
 * @param current asked at each request. Of several scenarios each has its turn until one answers: `slow`, `locked`
 */
export function scenarioHandler(
  baseUrl: string,
  current: () => ScenarioName | readonly ScenarioName[],
): HttpHandler {
  return http.all(`${baseUrl}/*`, async () => {
    for (const scenario of [current()].flat()) {
      const response = await misbehave(scenario)
      if (response !== undefined) return response
    }
    return undefined
  })
}

/** `undefined` where a scenario leaves the answer to others. Time is `setTimeout`'s, so fake timers move it. */
export async function misbehave(scenario: ScenarioName): Promise<Response | undefined> {
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
      return refusal(500, 'Server Error')
    case 'rate-limited':
      return refusal(429, 'Too Many Attempts.', { code: 'rate_limited', retry_after: 37 })
    case 'locked':
      return refusal(423, 'Locked.', { code: 'otp_locked', retry_after: 15 * 60 })
    case 'unauthorised':
      return refusal(401, 'Unauthenticated.')
    case 'forbidden':
      return refusal(403, 'This action is unauthorized.')
    case 'conflict':
      return refusal(409, 'Conflict.')
    case 'gone':
      return refusal(410, 'Gone.')
    case 'invalid':
      return refusal(422, 'The given data was invalid.')
    case 'wrong-shape':
      return HttpResponse.json([])
    case 'no-token':
      return HttpResponse.json({ succeed: true, message: '', results: { first_name: 'Sara' }, metas: [] })
  }
}

/** As the servers of the family refuse, with a message that nobody is to see. */
function refusal(
  status: number,
  message: string,
  explanation: { readonly code?: string; readonly retry_after?: number } = {},
): Response {
  const { retry_after } = explanation
  return HttpResponse.json(
    { succeed: false, message, ...explanation },
    { status, headers: retry_after === undefined ? {} : { 'Retry-After': String(retry_after) } },
  )
}

function jsonText(body: string | ReadableStream): Response {
  return new HttpResponse(body, { headers: { 'Content-Type': 'application/json' } })
}

/** Valid JSON can begin with any number of spaces; nothing but reading tells how many. */
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
