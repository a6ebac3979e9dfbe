import type { TicketRef, Tickets } from './tickets.js'

/**
 * Resolves when a check of this ticket has something new to say, when the time is up, or when nobody waits for the
 * answer any more. Time is `setTimeout`'s, so fake timers move it.
 *
 * @param ms how long to wait at most
 */
export function untilNews(tickets: Tickets, ref: TicketRef, ms: number, signal: AbortSignal): Promise<void> {
  const waitMs = Math.min(ms, tickets.quietMs(ref))
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
      if (tickets.quietMs(ref) === 0) end()
    })
    signal.addEventListener('abort', end)
  })
}
