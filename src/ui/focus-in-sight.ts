/** Focuses an element that is in sight, unless something else has the focus. Nothing scrolls. */
export function focusInSight(element: HTMLElement | null): void {
  if (element !== null && isNothingFocused(element) && isInSight(element)) element.focus()
}

function isNothingFocused({ ownerDocument }: HTMLElement): boolean {
  return ownerDocument.activeElement === ownerDocument.body
}

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}
