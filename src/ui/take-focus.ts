/** Focuses a field. @returns `true` if the focus was elsewhere: a screen reader then reads the field's description */
export function takeFocus(field: HTMLElement | null): boolean {
  const isElsewhere = field?.matches(':focus') === false
  if (isElsewhere) field?.focus()
  return isElsewhere
}
