import { useLayoutEffect, type RefObject } from 'react'

/** CSS pixels between the popup and the box that it belongs to, and the edges of the window. */
const GAP = 5

/**
 * Shows a popup in the browser's top layer, below its parent, so that no `overflow: hidden` of the page cuts it. In
 * browsers without the Popover API it stays where its styles put it.
 */
export function useTopLayer(popup: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = popup.current
    const anchor = element?.parentElement
    const view = element?.ownerDocument.defaultView
    if (!element || !anchor || !view || typeof element.showPopover !== 'function') return undefined

    const follow = () => place(element, anchor.getBoundingClientRect(), view.innerHeight)
    element.setAttribute('popover', 'manual')
    element.showPopover()
    follow()
    // Also scrolling of any box around it, whose events do not bubble.
    view.addEventListener('scroll', follow, { capture: true, passive: true })
    view.addEventListener('resize', follow)
    // What else moves the anchor changes the size of something around it.
    const resizes = new view.ResizeObserver(follow)
    for (let around: Element | null = anchor; around !== null; around = around.parentElement) {
      resizes.observe(around)
    }
    return () => {
      view.removeEventListener('scroll', follow, { capture: true })
      view.removeEventListener('resize', follow)
      resizes.disconnect()
    }
  }, [popup])
}

/** Below the anchor, or above it where there is more room; in sight in any case. */
function place(element: HTMLElement, anchor: DOMRect, windowHeight: number): void {
  // A host's `zoom` multiplies the lengths of styles, and not what is measured in the window. Browsers that do not tell it
  // measure in the lengths of styles.
  const zoom = element.currentCSSZoom ?? 1
  const height = element.offsetHeight * zoom
  const below = windowHeight - anchor.bottom
  const isAbove = below < height + 2 * GAP && anchor.top > below
  const top = isAbove ? anchor.top - GAP - height : anchor.bottom + GAP
  const lowest = windowHeight - height - GAP
  element.style.left = `${anchor.left / zoom}px`
  element.style.top = `${Math.max(GAP, Math.min(top, lowest)) / zoom}px`
  element.style.width = `${anchor.width / zoom}px`
}
