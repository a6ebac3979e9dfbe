import { vi } from 'vitest'

// For tests: event listeners that are added and not removed.

export interface ListenerWatch {
  /** Types of the listeners that the window and the document have, such as `online`. */
  readonly onPage: () => readonly string[]
  /** Most listeners that one abort signal has had at a time. */
  readonly mostOnSignal: () => number
}

interface Entry {
  readonly type: string
  readonly listener: EventListenerOrEventListenerObject | null
  readonly isCapturing: boolean
}

type Options = AddEventListenerOptions | boolean | undefined

/** Watches the listeners that are added from now on, until the mocks are restored. */
export function watchListeners(): ListenerWatch {
  const entriesOf = new WeakMap<EventTarget, readonly Entry[]>()
  let mostOnSignal = 0

  const entriesOn = (target: EventTarget) => entriesOf.get(target) ?? []

  function remove(target: EventTarget, entry: Entry) {
    entriesOf.set(
      target,
      entriesOn(target).filter(other => !isSame(other, entry)),
    )
  }

  watch('removeEventListener', remove)
  watch('addEventListener', (target, entry, options) => {
    const signal = typeof options === 'object' ? options.signal : undefined
    if (signal?.aborted === true) return
    remove(target, entry)
    entriesOf.set(target, [...entriesOn(target), entry])
    if (target instanceof AbortSignal) mostOnSignal = Math.max(mostOnSignal, entriesOn(target).length)
    signal?.addEventListener('abort', () => remove(target, entry))
  })

  return {
    onPage: () => [window, document].flatMap(target => entriesOn(target).map(({ type }) => type)),
    mostOnSignal: () => mostOnSignal,
  }
}

/** Prototypes of the targets in the page, and of abort signals, which jsdom leaves to Node. */
const PROTOTYPES: ReadonlySet<EventTarget> = new Set([
  EventTarget.prototype,
  Object.getPrototypeOf(AbortSignal.prototype),
])

function watch(
  method: 'addEventListener' | 'removeEventListener',
  handle: (target: EventTarget, entry: Entry, options: Options) => void,
): void {
  for (const prototype of PROTOTYPES) {
    const original = prototype[method]
    vi.spyOn(prototype, method).mockImplementation(function (
      this: EventTarget | undefined,
      type: string,
      listener: Entry['listener'],
      options?: Options,
    ) {
      // A call without a target is one of the window.
      const target = this ?? window
      original.call(target, type, listener, options)
      const isCapturing = typeof options === 'object' ? options.capture === true : options === true
      handle(target, { type, listener, isCapturing }, options)
    })
  }
}

function isSame(one: Entry, other: Entry): boolean {
  return one.type === other.type && one.listener === other.listener && one.isCapturing === other.isCapturing
}
