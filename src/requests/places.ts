/** Places that logins have now, by the id of the login. */
const takenPlaces = new Map<string, Set<number>>()

/**
 * Takes a place among the logins of the same id that are on the page, counted from 0. After a reload, logins that appear
 * in the same order have the same places.
 *
 * @param wanted place to take if nobody has it; else the first free one is taken
 */
export function takePlace(id: string, wanted: number): number {
  const place = isPlaceTaken(id, wanted) ? findFreePlace(id) : wanted
  const taken = takenPlaces.get(id) ?? new Set()
  takenPlaces.set(id, taken.add(place))
  return place
}

export function leavePlace(id: string, place: number): void {
  takenPlaces.get(id)?.delete(place)
}

export function isPlaceTaken(id: string, place: number): boolean {
  return takenPlaces.get(id)?.has(place) === true
}

/** Finds the place that the next login of this id takes. */
export function findFreePlace(id: string): number {
  let place = 0
  while (isPlaceTaken(id, place)) place += 1
  return place
}
