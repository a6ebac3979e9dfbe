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
  // The root of the field may be closed: from outside nobody sees what has the focus in it.
  const root: Node & Partial<DocumentOrShadowRoot> = field.getRootNode()
  let focused = root.activeElement ?? field.ownerDocument.activeElement
  // A component of the page may keep its fields in a shadow root.
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  // The login is a section.
  return (
    focused?.matches('input, select, textarea, [contenteditable]') === true &&
    field.closest('section')?.matches(':focus-within') === false
  )
}
