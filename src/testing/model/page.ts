import { act } from '@testing-library/react'
import { vi } from 'vitest'
import { START } from '../samples.js'

// For tests: a browser's page under a model, whose clock, connection and storage may lie.

export interface Page {
  /** Right time, whatever the clock of the device says, in epoch milliseconds. */
  readonly now: () => number
  /** Lets time pass, and React render. */
  readonly pass: (ms?: number) => Promise<void>
  /** Lets time pass while no timer of the page runs, as on a laptop that sleeps. */
  readonly sleep: (ms: number) => void
  /** Sets the clock of the device forward, or back. */
  readonly skew: (ms: number) => void
  readonly setVisible: (isVisible: boolean) => void
  /** Tells the page that it is online, or not, which may be wrong. */
  readonly sayOnline: (isOnline: boolean) => void
  readonly isVisible: () => boolean
  readonly isSaidOnline: () => boolean
  /** Makes storage throw, as it does where it is full or blocked. */
  readonly setStorageBlocked: (isBlocked: boolean) => void
  /** Lines of the console. */
  readonly written: readonly string[]
}

const CONSOLE = ['debug', 'error', 'info', 'log', 'warn'] as const

/** Opens a page of its own, with fake timers. `closePage` ends it. */
export function openPage(): Page {
  vi.useFakeTimers({ now: START })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const startedAt = performance.now()
  const written: string[] = []
  let sleptMs = 0
  let isVisible = true
  let isOnline = true
  let isBlocked = false

  for (const level of CONSOLE) {
    vi.spyOn(console, level).mockImplementation((...words) => void written.push(words.join(' ')))
  }
  // jsdom draws nothing, and takes long to say so.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (isVisible ? 'visible' : 'hidden'))
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline)
  for (const method of ['getItem', 'setItem', 'removeItem'] as const) {
    const original = Storage.prototype[method]
    vi.spyOn(Storage.prototype, method).mockImplementation(function (this: Storage, ...given: unknown[]) {
      if (isBlocked) throw new DOMException('The storage is blocked.', 'SecurityError')
      return Reflect.apply(original, this, given)
    })
  }

  return {
    now: () => START + performance.now() - startedAt + sleptMs,
    pass: (ms = 0) => act(async () => void (await vi.advanceTimersByTimeAsync(ms))),
    sleep(ms) {
      sleptMs += ms
      vi.setSystemTime(Date.now() + ms)
    },
    skew: ms => void vi.setSystemTime(Date.now() + ms),
    setVisible(visible) {
      isVisible = visible
      act(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    },
    sayOnline(online) {
      isOnline = online
      act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')))
    },
    isVisible: () => isVisible,
    isSaidOnline: () => isOnline,
    setStorageBlocked(blocked) {
      isBlocked = blocked
    },
    written,
  }
}

export function closePage(): void {
  // Vitest keeps each spy for ever, with what it was called with.
  vi.clearAllMocks()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
  window.sessionStorage.clear()
  window.localStorage.clear()
}
