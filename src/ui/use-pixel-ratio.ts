import { useSyncExternalStore } from 'react'

/** Device pixels per CSS pixel. It changes when somebody zooms, or moves the window. `undefined` on a server. */
export function usePixelRatio(): number | undefined {
  return useSyncExternalStore(subscribe, readRatio, readNothing)
}

const readRatio = () => window.devicePixelRatio
const readNothing = () => undefined

/** A media query tells that one ratio is left, so each ratio needs a query of its own. */
function subscribe(onChange: () => void): () => void {
  let query: MediaQueryList | undefined

  function watch() {
    // Test environments without a layout have no `matchMedia`, or an old one, whose queries are not event targets.
    query = window.matchMedia?.(`(resolution: ${window.devicePixelRatio}dppx)`)
    query?.addEventListener?.('change', handleChange)
  }

  function unwatch() {
    query?.removeEventListener?.('change', handleChange)
  }

  function handleChange() {
    unwatch()
    watch()
    onChange()
  }

  watch()
  return unwatch
}
