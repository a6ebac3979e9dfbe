import { useEffect } from 'react'
import { flushSync } from 'react-dom'

/**
 * Calls back when the person leaves the page, and renders at once: the browser may freeze the page right after, and
 * show it again later (back/forward cache).
 */
export function usePageHide(onHide: () => void): void {
  useEffect(() => {
    const handleHide = () => flushSync(onHide)
    window.addEventListener('pagehide', handleHide)
    return () => window.removeEventListener('pagehide', handleHide)
  }, [onHide])
}
