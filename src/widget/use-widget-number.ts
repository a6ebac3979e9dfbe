import { useEffect, useState } from 'react'
import { leavePlace, takePlace } from '../requests/places.js'

/** Id that no login has. */
const WIDGETS = 'widgets'

/**
 * Number of this widget among those on the page, counted from 1. Several may have the same heading, and a screen reader
 * lists regions by name.
 */
export function useWidgetNumber(): number {
  const [place, setPlace] = useState(0)
  useEffect(() => {
    const taken = takePlace(WIDGETS, 0)
    // oxlint-disable-next-line react/set-state-in-effect -- a server and its markup know no other widgets
    setPlace(taken)
    return () => leavePlace(WIDGETS, taken)
  }, [])
  return place + 1
}
