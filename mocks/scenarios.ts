import { http, HttpResponse, type HttpHandler } from 'msw'

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
  'wrong-shape': 'JSON of another shape',
  'no-token': 'A login without a token',
} as const

export type ScenarioName = keyof typeof scenarioTitles

export function isScenarioName(text: string): text is ScenarioName {
  return Object.hasOwn(scenarioTitles, text)
}

/**
 * Answers everything below an address as the current scenario says, and steps aside for `none`. Put it before
 * the other handlers. The tickets of werify are checked at the origin of its address: give it that.
 *
 * @param baseUrl without a trailing slash
 */
export function scenarioHandler(baseUrl: string, current: () => ScenarioName): HttpHandler {
  return http.all(`${baseUrl}/*`, () => misbehave(current()))
}

function misbehave(scenario: ScenarioName): Response | Promise<never> | undefined {
  switch (scenario) {
    case 'none':
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
      return HttpResponse.json({ message: 'Server Error' }, { status: 500 })
    case 'rate-limited':
      return HttpResponse.json(
        { message: 'Too Many Attempts.', code: 'rate_limited', retry_after: 37 },
        { status: 429, headers: { 'Retry-After': '37' } },
      )
    case 'wrong-shape':
      return HttpResponse.json([])
    case 'no-token':
      return HttpResponse.json({ succeed: true, message: '', results: { first_name: 'Sara' }, metas: [] })
  }
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
