import { useBrowserValue } from './use-browser-value.js'

/** Follows `navigator.onLine`. `false` on a server. */
export function useIsOffline(): boolean {
  return useBrowserValue(isOffline, subscribe) === true
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('offline', onChange)
  window.addEventListener('online', onChange)
  return () => {
    window.removeEventListener('offline', onChange)
    window.removeEventListener('online', onChange)
  }
}

const isOffline = () => !navigator.onLine
