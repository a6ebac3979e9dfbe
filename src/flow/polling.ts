import type { Failure } from './failure.js'

/** What the checks of one ticket have come to so far. */
export interface Polling {
  /** When the ticket was first shown, in epoch milliseconds. */
  readonly shownAt: number
  /** When the last check was answered, in epoch milliseconds. */
  readonly answeredAt: number
  readonly checks: number
  /** Checks in a row that got no answer. */
  readonly faults: number
  readonly slowDowns: number
  /** What the server asked to wait before the next check, in milliseconds. */
  readonly waitMs: number
  /** What lies between two checks while the server holds them, in milliseconds; `undefined` while it does not. */
  readonly heldGapMs: number | undefined
  /** The ticket took the place of one that ended, so perhaps nobody is there any more. */
  readonly isRenewed: boolean
  /** In [0, 1): spreads the checks of many pages that opened at one moment. */
  readonly seed: number
}

export type CheckAnswer = 'pending' | 'held' | 'slow-down' | 'scanned' | Failure

/** After so many checks in a row without an answer, a person is told rather than kept waiting. */
export const MAX_FAULTS = 5

/** What lies between two checks at least, in milliseconds, unless the first of them was held for as long. */
export const MIN_GAP_MS = 1000

interface Beginning {
  readonly at: number
  readonly seed: number
  /** @default false */
  readonly isRenewed?: boolean
  /** The server may hold checks, so the first one need not wait. @default false */
  readonly mayHold?: boolean
}

export function startPolling({ at, seed, isRenewed = false, mayHold = false }: Beginning): Polling {
  const nothingYet = { checks: 0, faults: 0, slowDowns: 0, waitMs: 0 }
  return { shownAt: at, answeredAt: at, ...nothingYet, heldGapMs: mayHold ? 0 : undefined, isRenewed, seed }
}

export function afterAnswer(polling: Polling, answer: CheckAnswer, at: number): Polling {
  const { checks, slowDowns, faults } = polling
  const next = { ...polling, answeredAt: at, checks: checks + 1, faults: 0, waitMs: 0, heldGapMs: undefined }
  switch (answer) {
    case 'pending':
      return next
    case 'held':
      return { ...next, heldGapMs: tookMs(polling, at) >= MIN_GAP_MS ? 0 : MIN_GAP_MS }
    case 'scanned':
      // News ends a hold early. What is held says so with its next answer.
      return {
        ...next,
        heldGapMs: polling.heldGapMs === undefined ? undefined : MIN_GAP_MS,
        isRenewed: false,
      }
    case 'slow-down':
      return { ...next, slowDowns: slowDowns + 1 }
    default: {
      const failed = { ...next, waitMs: answer.retryAfterMs ?? 0 }
      return answer.code === 'rate-limited'
        ? { ...failed, slowDowns: slowDowns + 1 }
        : { ...failed, faults: faults + 1 }
    }
  }
}

/** How long a check took at least that was answered now: it was sent a tenth after its gap at the latest. */
function tookMs({ answeredAt, heldGapMs = 0 }: Polling, at: number): number {
  return at - answeredAt - heldGapMs * 1.1
}
