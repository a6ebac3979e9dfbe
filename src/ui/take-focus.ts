/**
 * Focuses a field, unless the person is at work elsewhere on the page.
 *
 * @returns `true` if the focus was moved: a screen reader then reads the field's description
 */
export function takeFocus(field: HTMLElement | null): boolean {
  if (field === null || field.matches(':focus') || isElsewhere(field)) return false
  field.focus()
  return true
}

function isElsewhere(field: HTMLElement): boolean {
  const { activeElement, body } = field.ownerDocument
  const isAround = activeElement === body || activeElement?.contains(field) !== false
  // The login is a section.
  return !isAround && field.closest('section')?.matches(':focus-within') === false
}
