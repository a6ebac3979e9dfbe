/** Focuses an element, as its `ref`, if what had the focus is gone. Nothing scrolls: the person may look elsewhere. */
export function takeLostFocus(element: HTMLElement | null): void {
  if (element?.ownerDocument.activeElement === element?.ownerDocument.body) {
    element?.focus({ preventScroll: true })
  }
}

/** Focuses the first button of an element, as its `ref`, if what had the focus is gone. */
export function giveLostFocusToButton(element: HTMLElement | null): void {
  takeLostFocus(element?.querySelector('button') ?? null)
}
