/**
 * Focuses a field, unless the person is in another field of the page.
 *
 * @returns `true` if the focus was moved: a screen reader then reads the field's description
 */
export function takeFocus(field: HTMLElement | null): boolean {
  if (field === null || field.matches(':focus') || isInOtherField(field)) return false
  field.focus()
  return true
}

function isInOtherField(field: HTMLElement): boolean {
  const isField =
    findFocused(field.ownerDocument)?.matches('input, select, textarea, [contenteditable]') === true
  // The login is a section.
  return isField && field.closest('section')?.matches(':focus-within') === false
}

/** Element with the focus, also in the shadow root of a component. */
function findFocused({ activeElement }: DocumentOrShadowRoot): Element | null {
  const root = activeElement?.shadowRoot
  return root ? findFocused(root) : activeElement
}
