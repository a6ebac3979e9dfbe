import { expect } from '@playwright/test'
import { toClick, toDrag, toKeyHold, toKeyPress, toTyping, type Point } from './actions.js'
import type { Driver } from './driver.js'
import { evaluate, INTERVALS, resize } from './evaluate.js'

/** Element by its selector and the beginning of its name or text. */
export interface Target {
  readonly selector: string
  readonly text?: string
}

const EDIT_COMMANDS: Readonly<Record<string, string>> = {
  'ControlOrMeta+z': 'undo',
  'ControlOrMeta+Shift+z': 'redo',
  'ControlOrMeta+y': 'redo',
}

/** Page of a browser that Playwright cannot drive. */
export type EnginePage = ReturnType<typeof createEnginePage>

export function createEnginePage(driver: Driver) {
  /** Waits for an element that is drawn and holds still, and finds its centre. */
  async function centreOf({ selector, text = '' }: Target): Promise<Point> {
    let last: Point | null = null
    async function holdsStill() {
      const before: Point | null = last
      last = await evaluate(driver, findCentre, selector, text)
      return last !== null && last.x === before?.x && last.y === before.y
    }
    await expect.poll(holdsStill, { message: `${selector} ${text}`, intervals: INTERVALS }).toBe(true)
    if (last === null) throw new Error(`${selector} is not drawn.`)
    return last
  }

  return {
    goto: (url: string) => driver.send('navigate', { url }),
    reload: () => driver.send('reload'),
    goBack: () => driver.send('back'),
    resize: (width: number, height: number) => resize(driver, width, height),
    screenshot: async () => Buffer.from(String(await driver.send('screenshot')), 'base64'),

    /** Calls a function in the page, which sees nothing outside itself. Its arguments and its result are JSON. */
    evaluate: <Args extends unknown[], Value>(run: (...args: Args) => Value, ...args: Args) =>
      evaluate(driver, run, ...args),
    /** Waits until a function in the page returns a value. */
    expectIn: <Args extends unknown[], Value>(value: Value, run: (...args: Args) => Value, ...args: Args) =>
      expect.poll(() => evaluate(driver, run, ...args), { intervals: INTERVALS }).toEqual(value),

    centreOf,
    clickAt: (point: Point, clickCount = 1) => driver.send('act', toClick(point, clickCount)),
    click: async (target: Target) => driver.send('act', toClick(await centreOf(target), 1)),
    drag: (from: Point, to: Point) => driver.send('act', toDrag(from, to)),
    type: (text: string) => driver.send('act', toTyping(text)),
    hold: (key: string) => driver.send('act', toKeyHold(key, 'keyDown')),
    letGo: (key: string) => driver.send('act', toKeyHold(key, 'keyUp')),
    /** Presses a key, or several together, such as `Shift+ArrowLeft`. */
    async press(keys: string) {
      const command = EDIT_COMMANDS[keys]
      if (driver.hasEditKeys || command === undefined) await driver.send('act', toKeyPress(keys))
      else await evaluate(driver, name => document.execCommand(name), command)
    },
  }
}

/** Runs in the page. */
function findCentre(selector: string, text: string): Point | null {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const name = element.getAttribute('aria-label') ?? element.textContent
    if (!element.checkVisibility() || !name.trim().startsWith(text)) continue
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
  }
  return null
}
