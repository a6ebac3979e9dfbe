import { expect } from '@playwright/test'
import type { Driver } from './driver.js'

/** Pauses between two looks at a page, in milliseconds. */
export const INTERVALS = [20, 50, 100]

/** Calls a function in the page, which sees nothing outside itself. Its arguments and its result are JSON. */
export async function evaluate<Args extends unknown[], Value>(
  driver: Driver,
  run: (...args: Args) => Value,
  ...args: Args
): Promise<Value> {
  const script = `return JSON.stringify((${String(run)}).apply(null, arguments) ?? null)`
  return JSON.parse(String(await driver.send('evaluate', { script, args })))
}

/** Gives the page a size inside its window, which is larger by the browser's own bars. */
export async function resize(driver: Driver, width: number, height: number): Promise<void> {
  async function measure() {
    const bars = await evaluate(driver, measureBars, width, height)
    if (bars !== null) {
      await driver.send('resize', { width: width + bars.width, height: height + bars.height })
    }
    return bars
  }
  await expect.poll(measure, { intervals: INTERVALS }).toBeNull()
}

/** Runs in the page. @returns `null` if the page has this size */
function measureBars(width: number, height: number) {
  if (window.innerWidth === width && window.innerHeight === height) return null
  return { width: window.outerWidth - window.innerWidth, height: window.outerHeight - window.innerHeight }
}
