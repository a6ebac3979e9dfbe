export interface TimeLimit {
  /** Aborted when the time is up, or nobody waits any more. */
  readonly signal: AbortSignal
  /** Rejects with the reason of the signal, also for work that ignores it. */
  readonly stopped: Promise<never>
  /** Ends the limit. Call it when the work has settled. */
  readonly end: () => void
}

/**
 * Limits the time of something that may never settle.
 *
 * @param error reason of the signal once the time is up
 */
export function limitTime(signal: AbortSignal, ms: number, error: Error): TimeLimit {
  const controller = new AbortController()
  const stopped = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
  })
  const handleAbort = () => controller.abort(signal.reason)
  const timer = setTimeout(() => controller.abort(error), ms)
  signal.addEventListener('abort', handleAbort)
  return {
    signal: controller.signal,
    stopped,
    end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', handleAbort)
    },
  }
}
