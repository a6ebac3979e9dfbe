import { useCallback, useSyncExternalStore, type RefObject } from 'react'

export interface Selection {
  readonly start: number
  readonly end: number
}

/**
 * Selection of an input, or `undefined` without focus. React's `onSelect` misses programmatic selection, so the input
 * is read, also during render: value and caret commit together.
 */
export function useSelection(input: RefObject<HTMLInputElement | null>): Selection | undefined {
  const subscribe = useCallback((handleChange: () => void) => listenToSelection(input, handleChange), [input])
  const findFocused = () => (input.current !== null && isFocused(input.current) ? input.current : null)
  const start = useSyncExternalStore(subscribe, () => findFocused()?.selectionStart ?? undefined, onServer)
  const end = useSyncExternalStore(subscribe, () => findFocused()?.selectionEnd ?? undefined, onServer)
  return start === undefined || end === undefined ? undefined : { start, end }
}

const onServer = () => undefined

export function isFocused(element: Element): boolean {
  const root = element.getRootNode()
  return 'activeElement' in root && root.activeElement === element
}

/** Listens to the input itself: events that happen inside a shadow root or a frame do not all reach the document. */
export function listenToSelection(
  { current: input }: RefObject<HTMLInputElement | null>,
  handleChange: () => void,
): () => void {
  // Some browsers tell the document alone of a selection that changes.
  const targets = [input, input?.ownerDocument]
  const events = ['focus', 'blur', 'selectionchange']
  targets.forEach(target => events.forEach(event => target?.addEventListener(event, handleChange)))
  return () =>
    targets.forEach(target => events.forEach(event => target?.removeEventListener(event, handleChange)))
}
