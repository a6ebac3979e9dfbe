import { expect } from 'vitest'
import type { BackendUnderTest } from './backend-under-test.js'
import { halfSilence, saying, silence } from './fake-server.js'
import { checkOf, outcomeAfter, type Check } from './test-context.js'
import type { Step } from './operations.js'

/** What happens to a step whose caller no longer wants it. */
export function abortChecks(subject: BackendUnderTest, step: Step): readonly Check[] {
  const reason = new Error('the tab was closed')
  const before = checkOf(
    subject,
    step,
    '[NET-16] aborted before, it asks for nothing and ends with the reason',
    async ({ take, asked }) => {
      const taken = take(silence, AbortSignal.abort(reason))
      expect((await outcomeAfter(0, taken)).error).toBe(reason)
      expect(asked).toEqual([])
    },
  )

  const during = [silence, halfSilence].map((answering, at) =>
    checkOf(
      subject,
      step,
      `[NET-16] aborted while ${at === 0 ? 'it waits' : 'its answer comes'}, it stops and ends with the reason`,
      async ({ start, asked }) => {
        const caller = new AbortController()
        const { taken } = await start(answering, caller.signal)
        caller.abort(reason)
        expect((await outcomeAfter(0, taken)).error).toBe(reason)
        expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true])
      },
    ),
  )

  const silently = checkOf(
    subject,
    step,
    '[NET-16] aborted without a reason, it ends with an AbortError',
    async ({ start }) => {
      const caller = new AbortController()
      const { taken } = await start(silence, caller.signal)
      caller.abort()
      expect((await outcomeAfter(0, taken)).error).toHaveProperty('name', 'AbortError')
    },
  )

  const after = checkOf(
    subject,
    step,
    '[NET-16] aborted after it has succeeded, it asks for nothing more',
    async ({ take, asked }) => {
      const caller = new AbortController()
      const taken = take(saying(step.success), caller.signal)
      expect((await taken).end).toBe('success')
      caller.abort(reason)
      await outcomeAfter(0, taken)
      expect(asked).toHaveLength(1)
    },
  )
  return [before, ...during, silently, after]
}
