/** Point in the page's window, in CSS pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** WebDriver's characters for keys that type nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  ControlOrMeta: '\uE009',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Delete: '\uE017',
}

const DOWN = { type: 'pointerDown', button: 0 }
const UP = { type: 'pointerUp', button: 0 }

/** Keys for a text. */
export function toTyping(text: string) {
  return keys(
    Array.from(text).flatMap(value => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  )
}

/** A key, or several that are held together, such as `Shift+ArrowLeft`. */
export function toKeyPress(combination: string) {
  const values = combination.split('+').map(key => KEYS[key] ?? key)
  return keys([
    ...values.map(value => ({ type: 'keyDown', value })),
    ...values.toReversed().map(value => ({ type: 'keyUp', value })),
  ])
}

/** Holds a key, or lets go of it. */
export function toKeyHold(key: string, type: 'keyDown' | 'keyUp') {
  return keys([{ type, value: KEYS[key] ?? key }])
}

export function toClick(point: Point, clickCount: number) {
  return pointer([moveTo(point), ...Array.from({ length: clickCount }, () => [DOWN, UP]).flat()])
}

export function toDrag(from: Point, to: Point) {
  const steps = Array.from({ length: 8 }, (_, step) => (step + 1) / 8)
  const along = steps.map(share =>
    moveTo({
      x: Math.round(from.x + (to.x - from.x) * share),
      y: Math.round(from.y + (to.y - from.y) * share),
    }),
  )
  return pointer([moveTo(from), DOWN, ...along, UP])
}

function moveTo({ x, y }: Point) {
  return { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' }
}

function keys(actions: readonly object[]) {
  return { actions: [{ type: 'key', id: 'keyboard', actions }] }
}

function pointer(actions: readonly object[]) {
  return { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] }
}
