import { vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { playServer, saying, type Answering, type PlayedServer } from './fake-server.js'
import type { ReachedStep, Step } from './operations.js'

/** One rule that a backend must keep. `run` throws where it does not. */
export interface Check {
  readonly title: string
  readonly run: () => Promise<void>
}

/**
 * How a step ended: `success`, what a check of a ticket said instead, the code of a `LoginError`, or else what was
 * thrown, as a sentence.
 */
export interface Outcome {
  readonly end: string
  readonly value?: unknown
  readonly error?: unknown
}

/** A step that is about to be taken. */
export interface Stage extends Pick<PlayedServer, 'asked'> {
  readonly secrets: readonly string[]
  /** Each time with another backend, since one may remember what it was told. */
  readonly take: (answering: Answering, signal?: AbortSignal) => Promise<Outcome>
  /** Takes the step as far as its request. */
  readonly start: (
    answering: Answering,
    signal?: AbortSignal,
  ) => Promise<{ readonly taken: Promise<Outcome> }>
}

/** A check of one step, with a clock and a server of its own. */
export function checkOf(
  subject: BackendUnderTest,
  step: Step,
  rule: string,
  run: (stage: Stage) => Promise<void>,
): Check {
  return {
    title: `${step.name}: ${rule}`,
    run: () => withServer(subject, async server => run(await stageOf(subject, step, server))),
  }
}

/** Puts a clock and a server in the place of the real ones for as long as `run` takes. */
export async function withServer(
  { now = Date.now() }: BackendUnderTest,
  run: (server: PlayedServer) => Promise<void>,
): Promise<void> {
  vi.useFakeTimers({ now })
  const limits = vi.spyOn(AbortSignal, 'timeout').mockImplementation(timeLimit)
  const server = playServer()
  try {
    await run(server)
  } finally {
    server.leave()
    limits.mockRestore()
    vi.useRealTimers()
  }
}

/** `AbortSignal.timeout`, on the clock of the check: the real one takes no notice of it. */
function timeLimit(ms: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new DOMException('The time is up.', 'TimeoutError')), ms)
  return controller.signal
}

async function stageOf({ backend }: BackendUnderTest, step: Step, server: PlayedServer): Promise<Stage> {
  async function reach() {
    const reached = await step.reach(backend(), answer => {
      server.answering = saying(answer)
    })
    server.asked.length = 0
    return reached
  }

  const first = await reach()
  let next: ReachedStep | undefined = first

  async function begin(answering: Answering, signal = new AbortController().signal) {
    const { take } = next ?? (await reach())
    next = undefined
    server.answering = answering
    const asked = server.nextRequest()
    return { asked, taken: outcomeOf(take(signal)) }
  }

  return {
    asked: server.asked,
    secrets: first.secrets,
    take: async (answering, signal) => (await begin(answering, signal)).taken,
    async start(answering, signal) {
      const { asked, taken } = await begin(answering, signal)
      await Promise.race([asked, taken])
      return { taken }
    },
  }
}

async function outcomeOf(taken: Promise<unknown>): Promise<Outcome> {
  try {
    const value = await taken
    return { end: statusOf(value) ?? 'success', value }
  } catch (error) {
    return { end: error instanceof LoginError ? error.code : `threw ${String(error)}`, error }
  }
}

/** How a step has ended once so much time has passed. */
export async function outcomeAfter(ms: number, taken: Promise<Outcome>): Promise<Outcome> {
  const ended = vi.fn<(outcome: Outcome) => void>()
  void taken.then(ended)
  await vi.advanceTimersByTimeAsync(ms)
  return ended.mock.lastCall?.[0] ?? { end: 'not ended' }
}

/** What a check of a ticket says, short of a session. */
function statusOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('status' in value)) return undefined
  return value.status === 'granted' ? undefined : String(value.status)
}
