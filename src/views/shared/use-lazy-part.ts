import { useEffect, useState } from 'react'

/**
 * A part that is loaded once it is wanted. `undefined` until then, and for good when it does not load: whoever uses
 * it goes on without. It is tried again when it is wanted anew.
 *
 * @param load a dynamic import, always the same function
 */
export function useLater<Part>(load: () => Promise<Part>, isWanted: boolean): Part | undefined {
  const [part, setPart] = useState<Part>()
  const isMissing = isWanted && part === undefined
  useEffect(() => {
    if (!isMissing) return undefined
    let isAwaited = true
    load().then(
      loaded => isAwaited && setPart(() => loaded),
      () => {},
    )
    return () => {
      isAwaited = false
    }
  }, [load, isMissing])
  return part
}
