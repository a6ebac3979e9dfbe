import { useEffect } from 'react'
import { flushSync } from 'react-dom'

/**
 * Calls back when the page is left. It may be frozen as it is and come back later, so whatever is to be gone by then
 * is rendered at once.
 */
export function usePageHide(onHide: () => void): void {
  useEffect(() => {
    const handleHide = () => flushSync(onHide)
    window.addEventListener('pagehide', handleHide)
    return () => window.removeEventListener('pagehide', handleHide)
  }, [onHide])
}
