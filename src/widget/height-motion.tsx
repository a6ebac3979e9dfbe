import { useEffect, useRef } from 'react'
import type { LoginState } from '../flow/login-state.js'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'

const MOTION = { duration: 180, easing: 'ease-out' }

/** Lets the card grow and shrink from one step to the next. Stands in the card, and takes no space. */
export function HeightMotion({ state }: { readonly state: LoginState }) {
  const marker = useRef<HTMLSpanElement>(null)
  /** Height in the last frame, also in the middle of a motion. */
  const height = useRef(0)
  const motion = useRef<Animation>(undefined)

  useBrowserLayoutEffect(() => {
    const card = marker.current?.parentElement
    if (!card || !canMove(card)) return
    motion.current?.cancel()
    const from = height.current
    height.current = card.offsetHeight
    if (from === 0 || from === height.current) return
    motion.current = card.animate(
      { blockSize: [`${from}px`, `${height.current}px`], overflow: ['clip', 'clip'] },
      MOTION,
    )
  }, [state])

  useEffect(() => {
    const card = marker.current?.parentElement
    if (!card || !canMove(card)) return undefined
    const resizes = new ResizeObserver(() => (height.current = card.offsetHeight))
    resizes.observe(card)
    return () => resizes.disconnect()
  }, [])

  return <span ref={marker} hidden />
}

/** Test environments without a layout have none of this, or what a test puts in its place: queries that never match. */
function canMove(card: HTMLElement): boolean {
  return 'animate' in card && window.matchMedia?.('(prefers-reduced-motion: no-preference)').matches
}
