import { finishAnimations, partsOf } from './measure-parts.js'
import type { Part } from './part.js'

/**
 * Measures every element of the host with all its computed values, and `hit`: the element that a press in its middle
 * meets. Boxes are relative to the page.
 */
export function measureHost(): readonly Part[] {
  finishAnimations()
  // A long list may have scrolled the page, and presses go by what is in the window.
  window.scrollTo(0, 0)
  const page = document.documentElement.getBoundingClientRect()
  return [document.documentElement, document.body, ...document.body.querySelectorAll('*')]
    .filter(element => element.closest('#login, script') === null)
    .flatMap(element => {
      const all = allOf(element)
      return partsOf(element, null, page).map(({ path, box, style }) => ({
        path,
        box,
        style: { ...all, ...style },
      }))
    })
}

function allOf(element: Element): Record<string, string> {
  const computed = getComputedStyle(element)
  return {
    ...Object.fromEntries([...computed].map(property => [property, computed.getPropertyValue(property)])),
    hit: hitOf(element),
  }
}

/** The element that a press in the middle meets, or `the widget`. */
function hitOf(element: Element): string {
  const { x, y, width, height } = element.getBoundingClientRect()
  const met = document.elementFromPoint(x + width / 2, y + height / 2)
  if (met === null) return 'nothing'
  return met.closest('#login') === null ? met.localName : 'the widget'
}
