import { loadPart } from './load-part.js'

/** A part of the widget that is loaded when it is first wanted, and kept from then on. */
export interface LazyPart<Part> {
  /** The part, or `undefined` before it has loaded. */
  readonly current: Part | undefined
  /**
   * Loads the part once. After a failure the next call tries again.
   *
   * @param from takes the place of the part's own import
   * @throws {LoginError} `offline`, or `not-loaded`
   */
  load(this: void, from?: () => Promise<Part>): Promise<Part>
}

/** @param load a dynamic import */
export function lazyPart<Part>(load: () => Promise<Part>): LazyPart<Part> {
  let current: Part | undefined
  let pending: Promise<Part> | undefined

  function loadAndKeep(from: () => Promise<Part>): Promise<Part> {
    const attempt = loadPart(from).then(
      part => (current = part),
      error => {
        if (pending === attempt) pending = undefined
        throw error
      },
    )
    return attempt
  }

  return {
    get current() {
      return current
    },
    load(from) {
      // Another import may be on its way, and fail: browsers remember that a module did.
      if (from !== undefined || pending === undefined) pending = loadAndKeep(from ?? load)
      return pending
    },
  }
}
