import type { Page } from '@playwright/test'
import { widget } from '../support/steps.js'

/**
 * The texts of the widget that cannot be read whole: they stick out of it, are cut off, or lie over one another.
 * While the list of countries is open it covers what is behind it, and is looked at alone.
 */
export async function unreadableTexts(page: Page): Promise<readonly string[]> {
  return widget(page).evaluate(root => {
    const shown = root.querySelector('[role="listbox"]')?.parentElement ?? root
    const lines = linesIn(shown)
    return lines.flatMap(line => [
      ...(isOutside(line.box, frameOf(line.parent)) ? [`cut off: ${line.text}`] : []),
      ...lines.filter(other => isOver(line, other)).map(other => `${line.text} / ${other.text}`),
    ])

    function linesIn(element: Element) {
      const found: { readonly text: string; readonly parent: Element; readonly box: DOMRect }[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { parentElement: parent, nodeValue } = node
        if (parent === null || nodeValue === null || nodeValue.trim() === '') continue
        if (!parent.checkVisibility({ visibilityProperty: true }) || isForScreenReaders(parent)) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects()) found.push({ text: nodeValue, parent, box })
      }
      return found
    }

    function isForScreenReaders(element: Element): boolean {
      return element.clientWidth === 1 && element.clientHeight === 1
    }

    /** What a text must stay within: the nearest thing that is pressed or cuts off, or else the widget. */
    function frameOf(element: Element): DOMRect | undefined {
      const { overflowX } = getComputedStyle(element)
      // What scrolls shows all of it.
      if (overflowX === 'auto' || overflowX === 'scroll') return undefined
      const isFrame = overflowX !== 'visible' || element === root || element.matches('button, a')
      if (isFrame || element.parentElement === null) return element.getBoundingClientRect()
      return frameOf(element.parentElement)
    }

    function isOutside(box: DOMRect, frame: DOMRect | undefined): boolean {
      if (frame === undefined) return false
      return (
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      )
    }

    /** Boxes of lines are higher than what is drawn in them: they may touch. */
    function isOver(one: ReturnType<typeof linesIn>[number], other: typeof one): boolean {
      if (one.parent === other.parent) return false
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      return width > 2 && height > Math.min(one.box.height, other.box.height) / 4
    }
  })
}

/** How far the page can be scrolled sideways because of the widget, in pixels. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return widget(page).evaluate(root => {
    const rights = [...root.querySelectorAll('*')].map(element => element.getBoundingClientRect())
    const widest = Math.max(...rights.map(box => (box.width > 1 ? box.right : 0)))
    return Math.max(0, Math.round(widest - document.documentElement.clientWidth))
  })
}

/** Targets of fewer than 24 pixels either way, and ways onwards of fewer than 44. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return widget(page).evaluate(root => {
    const onwards = '[role="tab"], [role="option"], [type="submit"], a, .werify-button'
    return [...root.querySelectorAll(`button, input, ${onwards}`)]
      .filter(target => target.checkVisibility())
      .filter(target => {
        const { width, height } = target.getBoundingClientRect()
        return Math.min(width, height) < (target.matches(onwards) ? 44 : 24)
      })
      .map(target => `${target.outerHTML} is ${target.clientWidth} x ${target.clientHeight}`)
  })
}
