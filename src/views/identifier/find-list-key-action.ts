const PAGE = 5

/**
 * Action of a key in a list, or the index that it moves to. Home and End belong to the search.
 *
 * @param from index of the active option, or -1
 */
export function findListKeyAction(
  key: string,
  from: number,
  count: number,
): number | 'choose' | 'cancel' | undefined {
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count
    case 'ArrowUp':
      return (from - 1 + count) % count
    case 'PageDown':
      return Math.min(from + PAGE, count - 1)
    case 'PageUp':
      return Math.max(from - PAGE, 0)
    case 'Enter':
      return 'choose'
    case 'Escape':
      return 'cancel'
    default:
      return undefined
  }
}
