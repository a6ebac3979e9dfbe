import { useBrowserValue } from './use-browser-value.js'

/** Device pixels per CSS pixel. It changes when somebody zooms, or moves the window. `undefined` on a server. */
export function usePixelRatio(): number | undefined {
  return useBrowserValue(readRatio, subscribe)
}

const readRatio = () => window.devicePixelRatio

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
