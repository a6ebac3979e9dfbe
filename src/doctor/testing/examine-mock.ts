import FakeTimers from '@sinonjs/fake-timers'
import { BACKENDS } from '../../../mocks/cli/backends.js'
import { toFlawedMiddleware, toFlawedRules, type FlawName } from '../../../mocks/flaws/flaws.js'
import { createLoginService } from '../../../mocks/service/login-service.js'
import type { LoginRules } from '../../../mocks/service/rules.js'
import { respondWith } from '../../../mocks/transport/respond.js'
import { examine } from '../examine.js'
import type { ExamineOptions } from '../examine-options.js'
import { PROOF_PATH, toProof } from '../proof-of-ownership.js'
import { parseAddress } from '../address.js'
import type { Report } from '../report.js'

/** Person with an account, and one without, for servers that take email and for those that take numbers only. */
const PEOPLE = {
  email: { identifier: 'hi@trader4.net', unknown: 'ada@acme.example' },
  number: { identifier: '+447888872720', unknown: '+447700900123' },
}

interface MockOptions extends Partial<ExamineOptions> {
  /** @default a redirect to `https:` */
  readonly respondToPlainHttp?: () => Response | Promise<Response>
  /** Rules that differ from those of the mock and its flaws. */
  readonly rules?: Partial<LoginRules>
}

/** Secret whose proof the server shows. */
const SECRET = 'x'.repeat(43)

export interface MockExamination {
  readonly report: Report
  /** Every request that reached the server. */
  readonly requests: readonly Request[]
  /** Codes that the server has sent. */
  readonly sent: readonly { readonly to: string; readonly code: string }[]
  /** Every body that the server has sent. */
  readonly texts: readonly string[]
}

/**
 * Examines the simulated service as a server of somebody else, by `https:` and with a proof. No time passes: timers run
 * as soon as everything waits for them.
 */
export async function examineMock(
  backend: string,
  flaws: readonly FlawName[] = [],
  options: MockOptions = {},
): Promise<MockExamination> {
  const clock = FakeTimers.install({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    now: Date.UTC(2026, 10, 21),
  })
  try {
    return await runTimers(clock, examineAtOnce(backend, flaws, options))
  } finally {
    clock.uninstall()
  }
}

async function examineAtOnce(
  backend: string,
  flaws: readonly FlawName[],
  { respondToPlainHttp, rules, ...options }: MockOptions,
): Promise<MockExamination> {
  const service = createLoginService({ rules: { ...toFlawedRules(flaws), ...rules } })
  const { path = '', handlers, header } = BACKENDS.find(({ name }) => name === backend) ?? {}
  const [headerName = '', headerValue = ''] = header?.split(': ') ?? []
  const respond = toFlawedMiddleware(
    flaws,
    service,
  )(respondWith(handlers?.(path, service, { strict: false }) ?? [], 'exposed'))
  const url = `https://login.test${path}`
  const requests: Request[] = []
  const texts: string[] = []
  const people = backend === 'd7' || backend === 'digipay' ? PEOPLE.number : PEOPLE.email

  async function answer(request: Request): Promise<Response> {
    const { protocol, hostname, pathname } = new URL(request.url)
    if (protocol === 'http:' && hostname === 'login.test') {
      return respondToPlainHttp?.() ?? Response.redirect(request.url.replace('http:', 'https:'), 301)
    }
    if (pathname === PROOF_PATH) return new Response(`${toProof(SECRET, parseAddress(url))}\n`)
    const response = (await respond(request)) ?? Response.json({ message: 'Not Found' }, { status: 404 })
    if (response.type === 'error') throw new TypeError('fetch failed')
    return response
  }

  const report = await examine({
    url,
    backend,
    proof: SECRET,
    ...people,
    // Stands in for the proxy that adds it.
    headers: header === undefined ? {} : { [headerName]: headerValue },
    readCode: async identifier => service.outbox.latest(identifier)?.code ?? '',
    limits: true,
    now: () => Date.now(),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request.clone())
      const response = await answer(request)
      const text = await response.clone().text()
      assertWhole(response, text)
      texts.push(text)
      return response
    },
    ...options,
  })
  return { report, requests, texts, sent: service.outbox.all() }
}

/** @throws Error for a length that a real connection would cut the body to, or wait for */
function assertWhole({ headers }: Response, text: string): void {
  const length = headers.get('Content-Length')
  if (length === null || Number(length) === new TextEncoder().encode(text).length) return
  throw new RangeError(`The mock says ${length} bytes and sends others.`)
}

/** Lets everything run that waits for no timer. */
async function runEverything(): Promise<false> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise(resolve => setImmediate(resolve))
  return false
}

/** Settles a promise whose timers are fake. */
async function runTimers<Result>(clock: FakeTimers.Clock, work: Promise<Result>): Promise<Result> {
  const settled = work.then(
    () => true,
    () => true,
  )
  while (!(await Promise.race([settled, runEverything()]))) {
    if (clock.countTimers() > 0) await clock.nextAsync()
  }
  return work
}
