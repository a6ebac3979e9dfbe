import { vi } from 'vitest'
import type { SendExtra } from '../domain/send-extra.js'
import { LoginError } from '../domain/login-error.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { respondWith, startFakeServer, type FakeServer, type Responder } from './fake-server.js'
import type { OperationUnderTest, PreparedOperation } from './operations.js'

/** One rule for a backend. `run` throws if the backend breaks it. */
export interface Check {
  readonly title: string
  readonly run: () => Promise<void>
}

export interface Outcome {
  /** `success`, the status of a ticket that is not granted, the code of a `LoginError`, or `threw …`. */
  readonly end: string
  readonly value?: unknown
  readonly error?: unknown
}

/** An operation that is about to be called, and the requests of its latest call. */
export interface TestContext extends Pick<FakeServer, 'requests'> {
  readonly secrets: readonly string[]
  /** Calls the operation. Each call has a backend of its own, since a backend may keep state. */
  readonly call: (responder: Responder, signal?: AbortSignal, extra?: SendExtra) => Promise<Outcome>
  /** Calls the operation and waits for its request only. */
  readonly start: (
    responder: Responder,
    signal?: AbortSignal,
  ) => Promise<{ readonly outcome: Promise<Outcome> }>
}

/** Check of one operation, with its own clock and fake server. */
export function defineCheck(
  subject: BackendUnderTest,
  operation: OperationUnderTest,
  rule: string,
  run: (context: TestContext) => Promise<void>,
): Check {
  return {
    title: `${operation.name}: ${rule}`,
    run: () =>
      withFakeServer(subject, async server => run(await createTestContext(subject, operation, server))),
  }
}

/** Replaces the clock and `fetch` while `run` is running. */
export async function withFakeServer(
  { now = Date.now() }: BackendUnderTest,
  run: (server: FakeServer) => Promise<void>,
): Promise<void> {
  vi.useFakeTimers({ now })
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(abortAfter)
  const server = startFakeServer()
  try {
    await run(server)
  } finally {
    server.stop()
    timeout.mockRestore()
    vi.useRealTimers()
  }
}

/** `AbortSignal.timeout` on the fake clock, which the real one ignores. */
function abortAfter(ms: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new DOMException('The time is up.', 'TimeoutError')), ms)
  return controller.signal
}

async function createTestContext(
  { backend }: BackendUnderTest,
  operation: OperationUnderTest,
  server: FakeServer,
): Promise<TestContext> {
  async function prepare() {
    const prepared = await operation.prepare(backend(), answer => {
      server.responder = respondWith(answer)
    })
    server.requests.length = 0
    return prepared
  }

  const first = await prepare()
  let next: PreparedOperation | undefined = first

  async function begin(responder: Responder, signal = new AbortController().signal, extra?: SendExtra) {
    const { call } = next ?? (await prepare())
    next = undefined
    server.responder = responder
    const requested = server.nextRequest()
    return { requested, outcome: toOutcome(call(signal, extra)) }
  }

  return {
    requests: server.requests,
    secrets: first.secrets,
    call: async (responder, ...more) => (await begin(responder, ...more)).outcome,
    async start(responder, signal) {
      const { requested, outcome } = await begin(responder, signal)
      await Promise.race([requested, outcome])
      return { outcome }
    },
  }
}

async function toOutcome(call: Promise<unknown>): Promise<Outcome> {
  try {
    const value = await call
    return { end: findTicketStatus(value) ?? 'success', value }
  } catch (error) {
    return { end: error instanceof LoginError ? error.code : `threw ${String(error)}`, error }
  }
}

/** Outcome once the clock has moved by `ms`. */
export async function outcomeAfter(ms: number, outcome: Promise<Outcome>): Promise<Outcome> {
  const settled = vi.fn<(outcome: Outcome) => void>()
  void outcome.then(settled)
  await vi.advanceTimersByTimeAsync(ms)
  return settled.mock.lastCall?.[0] ?? { end: 'not ended' }
}

/** Status of a checked ticket, unless it is granted. */
function findTicketStatus(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('status' in value)) return undefined
  return value.status === 'granted' ? undefined : String(value.status)
}
