import type { TicketRef } from './ticket-records.js'
import type { Tickets } from './tickets.js'

/**
 * Resolves when a check of this ticket has something new to report, after `ms` milliseconds, or when the request is
 * aborted. Uses `setTimeout`, so fake timers move it.
 */
export function waitForNews(
  tickets: Tickets,
  ref: TicketRef,
  ms: number,
  signal: AbortSignal,
): Promise<void> {
  const waitMs = Math.min(ms, tickets.unchangedForMs(ref))
  if (!(waitMs > 0) || signal.aborted) return Promise.resolve()
  return new Promise(resolve => {
    function end() {
      clearTimeout(timer)
      unsubscribe()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, waitMs)
    const unsubscribe = tickets.subscribe(() => {
      if (tickets.unchangedForMs(ref) === 0) end()
    })
    signal.addEventListener('abort', end)
  })
}
