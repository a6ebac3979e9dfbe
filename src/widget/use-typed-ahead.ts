import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'

/**
 * Keeps the keys that are pressed while no field takes them: what is typed after a code was sent belongs to the code,
 * whose field may still be on its way. They are forgotten when the person leaves the page.
 *
 * @returns listeners for the element with the focus in it, and a function that takes what was typed, once
 */
export function useTypedAhead(isWaiting: boolean) {
  const typed = useRef('')
  // After the views of the next step have taken it.
  useBrowserLayoutEffect(() => {
    if (!isWaiting) typed.current = ''
  }, [isWaiting])

  const forget = useCallback(() => {
    typed.current = ''
  }, [])
  // Not by `usePageHide`, which would bring React DOM to hosts that draw their own login.
  useEffect(() => {
    window.addEventListener('pagehide', forget)
    return () => window.removeEventListener('pagehide', forget)
  }, [forget])

  function keepKey({ key, ctrlKey, metaKey, altKey, currentTarget }: KeyboardEvent) {
    // From the press on, while what was typed is checked, the field is read-only, or the button has the focus.
    const isLost = isWaiting || currentTarget.querySelector('form[aria-busy="true"]') !== null
    if (!isLost) forget()
    if (!isLost || ctrlKey || metaKey || altKey) return
    if (key === 'Backspace') typed.current = typed.current.slice(0, -1)
    else if (key.length === 1) typed.current += key
  }

  function take() {
    const text = typed.current
    forget()
    return text
  }

  return [{ onKeyDown: keepKey, onPointerDown: isWaiting ? undefined : forget }, take] as const
}
