import { useState, type RefObject } from 'react'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'
import { useIsInBrowser } from '../ui/use-browser-value.js'

/** `system` is the scheme that the person has set for the browser or the device. */
export type ColorScheme = 'light' | 'dark' | 'system'

/**
 * Color scheme that the page gives to an element, and otherwise that of the system. It follows the page while that
 * changes. `undefined` on a server, and in the renders that take its markup over.
 *
 * Style sheets alone cannot tell: `light-dark()` takes a page that says nothing for a light one, and builds that replace
 * it for older browsers know only the `color-scheme` rules in the same build.
 */
export function useColorScheme(element: RefObject<HTMLElement | null>): ColorScheme | undefined {
  // Most pages say nothing. A guess that is right spares a second render before the first paint.
  const [scheme, setScheme] = useState<ColorScheme | undefined>(useIsInBrowser() ? 'system' : undefined)
  useBrowserLayoutEffect(() => {
    const start = element.current
    if (start === null) return undefined
    const watch = () => {
      observer.disconnect()
      for (let around = parentOf(start); around !== undefined; around = parentOf(around)) {
        observer.observe(around, { attributes: true, childList: true })
      }
      const { isConnected, ownerDocument } = start
      // Outside of the page, until it comes back.
      observer.observe(isConnected ? ownerDocument.head : ownerDocument, {
        attributes: isConnected,
        childList: true,
        subtree: true,
      })
      if (isConnected) setScheme(findScheme(start))
    }
    // A page changes its theme by a class or an attribute on one of the elements around the widget, or in its head, and
    // may move the widget into another part. From here on, since effects of the host come later, and still before the paint.
    const observer = new MutationObserver(watch)
    watch()
    return () => observer.disconnect()
  }, [element])
  return scheme
}

function findScheme(element: Element): ColorScheme {
  const parent = parentOf(element)
  const inherited = parent === undefined ? '' : getComputedStyle(parent).colorScheme
  const ofPage = element.ownerDocument.querySelector<HTMLMetaElement>('meta[name="color-scheme"]')?.content
  return toScheme(inherited) ?? toScheme(ofPage ?? '') ?? 'system'
}

/** @param text value of `color-scheme`, such as `only dark`. It may name no scheme at all. */
function toScheme(text: string): ColorScheme | undefined {
  const words = text.split(' ')
  const [isLight, isDark] = [words.includes('light'), words.includes('dark')]
  if (isLight) return isDark ? 'system' : 'light'
  return isDark ? 'dark' : undefined
}

/** Element around this one, also through the edge of a shadow root. */
function parentOf(element: Element): Element | undefined {
  const root: Node & { readonly host?: Element } = element.getRootNode()
  return element.parentElement ?? root.host
}
