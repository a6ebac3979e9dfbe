import { useRef, type RefObject } from 'react'
import { focusInSight } from '../../ui/focus-in-sight.js'
import { takeFocus } from '../../ui/take-focus.js'
import { useBrowserLayoutEffect } from '../../ui/use-browser-layout-effect.js'

export interface FieldFocusOptions {
  /** `false` while the other tab is open. The field takes the focus each time it becomes `true`. */
  readonly isShown: boolean
  /** The code was sent before the page was loaded, which must neither scroll the page nor take its focus. */
  readonly isResumed: boolean
}

/** Focuses the code field when it appears with the step, after a lock, or with its tab. */
export function useFieldFocus(
  input: RefObject<HTMLInputElement | null>,
  { isShown, isResumed }: FieldFocusOptions,
): void {
  const mayScroll = useRef(!isResumed)
  // At once with the step, so that no key is pressed in between. `setFocus` of the form takes a task of its own.
  useBrowserLayoutEffect(() => {
    if (!isShown) return
    if (mayScroll.current) takeFocus(input.current)
    else focusInSight(input.current)
    mayScroll.current = true
  }, [isShown])
}
