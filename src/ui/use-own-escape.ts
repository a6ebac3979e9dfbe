import { useLayoutEffect, type RefObject } from 'react'

/**
 * Keeps the Escape key from dialogs around an element for as long as that is there. It is claimed at the window: dialogs
 * such as those of Radix take it at the document, on its way down, before any listener of the element.
 */
export function useOwnEscape(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const view = element.current?.ownerDocument.defaultView
    const claim = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.preventDefault()
    }
    view?.addEventListener('keydown', claim, true)
    return () => view?.removeEventListener('keydown', claim, true)
  }, [element])
}
