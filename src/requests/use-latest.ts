import { useEffect, useRef, type RefObject } from 'react'

/** The value of the last render, for what is called later: a host may pass new functions every time. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
