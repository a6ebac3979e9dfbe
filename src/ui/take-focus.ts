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
  const { activeElement } = field.ownerDocument
  const isField = activeElement?.matches('input, textarea, [contenteditable]') === true
  // The login is a section.
  return isField && field.closest('section')?.matches(':focus-within') === false
}
