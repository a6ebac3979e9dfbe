import { useSyncExternalStore } from 'react'

/** Follows `navigator.onLine`. `false` on a server. */
export function useIsOffline(): boolean {
  return useSyncExternalStore(subscribe, isOffline, isOnServer)
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
const isOnServer = () => false
