const WAITS_MS = [30_000, 60_000, 120_000, 300_000] as const

/** How long to wait for another code, in milliseconds, when the server does not say. `sends` counts from 1. */
export function resendWaitMs(sends: number): number {
  return WAITS_MS[sends - 1] ?? 300_000
}
