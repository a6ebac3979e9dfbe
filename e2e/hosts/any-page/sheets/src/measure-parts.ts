import type { Box, Part } from './part.js'
import { textContrast } from './text-contrast.js'
import { visibleStyle } from './visible-style.js'

const PSEUDO_ELEMENTS = ['::before', '::after']

/** Measures everything of the widget that is drawn, from its root down. Boxes are relative to the card. */
export async function measureParts(): Promise<readonly Part[]> {
  // The next frame, in which the list of countries follows its field. The clock of the page stands still.
  await new Promise(resolve => new ResizeObserver(resolve).observe(document.body))
  const root = document.querySelector('.werify-root')
  const card = root?.querySelector('.werify-card')?.getBoundingClientRect()
  if (root === null || card === undefined) return []
  finishAnimations()
  return [root, ...root.querySelectorAll('*')]
    .filter(element => element.checkVisibility())
    .flatMap(element => partsOf(element, root.parentElement, card))
}

/** Ends the transitions and animations of a host. The widget has none where less motion is asked for. */
export function finishAnimations(): void {
  for (const animation of document.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {}
    if (endTime === Infinity) animation.cancel()
    else animation.finish()
  }
}

/** An element and its pseudo-elements. */
export function partsOf(element: Element, within: Element | null, origin: DOMRect): readonly Part[] {
  const path = pathOf(element, within)
  const part: Part = {
    path,
    box: boxOf(element, origin),
    style: visibleStyle(getComputedStyle(element), element instanceof SVGElement),
    contrast: textContrast(element),
  }
  return [part, ...pseudoElementsOf(element).map(([name, style]) => pseudoPart(path + name, style))]
}

function pseudoElementsOf(element: Element) {
  const named = (name: string) => [name, getComputedStyle(element, name)] as const
  const isField = element instanceof HTMLInputElement
  return [
    ...PSEUDO_ELEMENTS.map(named).filter(([, { content }]) => content !== 'none' && content !== 'normal'),
    ...(isField && element.placeholder !== '' ? [named('::placeholder')] : []),
    // The slots draw the text of the code field, which must not show through where it is selected.
    ...(isField && element.autocomplete === 'one-time-code' ? [named('::selection')] : []),
  ]
}

/** A pseudo-element. Its computed sizes stand in for a box. */
function pseudoPart(path: string, computed: CSSStyleDeclaration): Part {
  const { content, width, height, inset } = computed
  const isPlaced = computed.position === 'absolute'
  return {
    path,
    box: undefined,
    style: { ...visibleStyle(computed), content, width, height, ...(isPlaced && { inset }) },
  }
}

function boxOf(element: Element, origin: DOMRect): Box {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: x - origin.x, y: y - origin.y, width, height }
}

function pathOf(element: Element, within: Element | null): string {
  const { parentElement } = element
  const own = `${nameOf(element)}${placeOf(element)}`
  return parentElement === null || parentElement === within ? own : `${pathOf(parentElement, within)}/${own}`
}

function nameOf({ classList, localName }: Element): string {
  return [...classList].find(name => name.startsWith('werify-')) ?? localName
}

/** The number among siblings of the same name, where there are several. */
function placeOf(element: Element): string {
  const name = nameOf(element)
  const alike = [...(element.parentElement?.children ?? [])].filter(sibling => nameOf(sibling) === name)
  return alike.length === 1 ? '' : `[${alike.indexOf(element) + 1}]`
}
