/**
 * Focuses the first button of an element, as its `ref`, if what had the focus is gone. Nothing scrolls: the person may
 * look elsewhere.
 */
export function giveLostFocusToButton(element: HTMLElement | null): void {
  const button = element?.querySelector('button')
  if (button?.ownerDocument.activeElement?.matches('body')) button.focus({ preventScroll: true })
}
