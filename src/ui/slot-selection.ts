/** Slot with the centre nearest to a point, by its distance from the left edge of the window. */
export function findSlotAt(x: number, slots: Element): number {
  let nearest = 0
  let least = Infinity
  for (const [index, slot] of [...slots.children].entries()) {
    const { left, width } = slot.getBoundingClientRect()
    const distance = Math.abs(left + width / 2 - x)
    if (distance < least) [nearest, least] = [index, distance]
  }
  return nearest
}

/** Selects the characters from one slot to another, or puts the caret into the first empty slot if those are empty. */
export function selectSlots(input: HTMLInputElement, from: number, to = from): void {
  const { length } = input.value
  const first = Math.min(from, to)
  const last = Math.max(from, to)
  const isBackward = to < from || last === length - 1
  input.setSelectionRange(
    Math.min(first, length),
    Math.min(last + 1, length),
    isBackward ? 'backward' : 'forward',
  )
}

/** Slot to which a key moves. `undefined` for keys that move nowhere. */
export function findSlotByKey(
  key: string,
  { value, selectionStart, selectionEnd }: HTMLInputElement,
  length: number,
): number | undefined {
  const first = selectionStart ?? 0
  const last = Math.max(first, (selectionEnd ?? 0) - 1)
  const end = Math.min(value.length, length - 1)
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, Math.min(first, length - 1) - 1)
    case 'ArrowRight':
      return Math.min(end, last + 1)
    case 'Home':
    case 'ArrowUp':
      return 0
    case 'End':
    case 'ArrowDown':
      return end
    default:
      return undefined
  }
}
