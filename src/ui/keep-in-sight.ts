import type { KeyboardEvent } from 'react'

/**
 * Scrolls an element that the Tab key has reached, so that a sticky bar of the host does not cover it. WebKit ignores
 * `scroll-margin` when it scrolls to a focused element.
 */
export function keepInSight({ key, target }: KeyboardEvent<HTMLElement>): void {
  // Test environments without a layout have no `scrollIntoView`.
  if (key === 'Tab' && isScrollable(target)) target.scrollIntoView({ block: 'nearest' })
}

/** Tells an element without its class, which is another one in each frame. */
function isScrollable(target: EventTarget): target is Element {
  return 'scrollIntoView' in target
}
