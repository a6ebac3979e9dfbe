import type { Page } from '@playwright/test'
import { finishMotions } from '../support/motions.js'
import { widget } from '../support/locators.js'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Line {
  readonly text: string
  /** Index of the element that the text is in. */
  readonly element: number
  readonly box: Box
  /** Box that the text must stay within. `undefined` where it can be scrolled to. */
  readonly frame: Box | undefined
}

/**
 * Finds the texts of the widget that stick out of it, are cut off, or overlap each other. An open list of countries
 * covers the rest of the widget, so only the list is checked then.
 */
export async function findUnreadableTexts(page: Page): Promise<readonly string[]> {
  await finishMotions(page)
  const lines = await readLines(page)
  return lines.flatMap(line => [
    ...(isOutside(line.box, line.frame) ? [`cut off: ${line.text}`] : []),
    ...lines.filter(other => overlaps(line, other)).map(other => `${line.text} / ${other.text}`),
  ])
}

function readLines(page: Page): Promise<readonly Line[]> {
  return widget(page).evaluate(root => {
    const shown = root.querySelector('[role="listbox"]')?.parentElement ?? root
    const elements = [shown, ...shown.querySelectorAll('*')]
    return elements
      .filter(isReadable)
      .flatMap((parent, element) =>
        textsIn(parent).flatMap(({ text, boxes }) =>
          boxes.map(box => ({ text, element, box: toBox(box), frame: findFrame(parent) })),
        ),
      )

    function isReadable(element: Element): boolean {
      const isVisuallyHidden = element.closest('.werify-visually-hidden') !== null
      return element.checkVisibility({ visibilityProperty: true }) && !isVisuallyHidden
    }

    function textsIn(element: Element) {
      return [...element.childNodes]
        .filter(node => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '')
        .map(node => {
          const range = document.createRange()
          range.selectNodeContents(node)
          return { text: node.nodeValue ?? '', boxes: [...range.getClientRects()] }
        })
    }

    /** The nearest button, link or clipping element, or else the widget. */
    function findFrame(element: Element) {
      const { overflowX } = getComputedStyle(element)
      if (overflowX === 'auto' || overflowX === 'scroll') return undefined
      const isFrame = overflowX !== 'visible' || element === root || element.matches('button, a')
      if (isFrame || element.parentElement === null) return toBox(element.getBoundingClientRect())
      return findFrame(element.parentElement)
    }

    function toBox({ left, right, top, bottom }: DOMRect) {
      return { left, right, top, bottom }
    }
  })
}

function isOutside(box: Box, frame: Box | undefined): boolean {
  return (
    frame !== undefined &&
    (box.left < frame.left - 1 ||
      box.right > frame.right + 1 ||
      box.top < frame.top - 1 ||
      box.bottom > frame.bottom + 1)
  )
}

/** The box of a line is higher than its letters, so boxes may touch. */
function overlaps(one: Line, other: Line): boolean {
  if (one.element === other.element) return false
  const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
  const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
  return width > 2 && height > Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top) / 4
}

/** Distance that the widget lets the page scroll sideways, in pixels. */
export async function measureSidewaysScroll(page: Page): Promise<number> {
  return widget(page).evaluate(root => {
    const shown = [...root.querySelectorAll(':not(.werify-visually-hidden *)')]
    const rights = shown.map(element => element.getBoundingClientRect())
    const widest = Math.max(...rights.map(box => (box.width > 1 ? box.right : 0)))
    return Math.max(0, Math.round(widest - document.documentElement.clientWidth))
  })
}

/** Finds targets smaller than 24 pixels in a dimension, and main actions smaller than 44. */
export async function findSmallTargets(page: Page): Promise<readonly string[]> {
  return widget(page).evaluate(root => {
    const mainActions = '[role="tab"], [role="option"], [type="submit"], a, .werify-button'
    return [...root.querySelectorAll(`button, input, ${mainActions}`)]
      .filter(target => target.checkVisibility())
      .filter(target => {
        const { width, height } = target.getBoundingClientRect()
        return Math.min(width, height) < (target.matches(mainActions) ? 44 : 24)
      })
      .map(target => `${target.outerHTML} is ${target.clientWidth} x ${target.clientHeight}`)
  })
}
