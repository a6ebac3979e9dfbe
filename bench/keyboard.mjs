// Presses keys in a page that `probePage` watches.
import { setTimeout as sleep } from 'node:timers/promises'
import { probeKeys } from './key-probe.mjs'

/** Between key presses, so that none waits for the frame of the one before. */
const PAUSE_MS = 20
const LOADED_AFTER_MS = 500
const PAINT_TIMEOUT_MS = 30_000

/** Must be called before the page is opened, and after `probePage` was added to it. */
export async function createKeyboard(page) {
  let handlePaint
  await page.exposeFunction('keyPainted', key => handlePaint?.(key))
  await page.addInitScript(probeKeys)

  /** Presses a key, and waits for the paint after it. */
  async function press(key) {
    const painted = new Promise((resolve, reject) => {
      handlePaint = resolve
      setTimeout(reject, PAINT_TIMEOUT_MS, new Error(`The key "${key}" changed nothing.`)).unref()
    })
    await page.keyboard.press(key)
    return painted
  }

  const readField = () => page.evaluate(() => window.probe.findFocused().value)

  async function clear() {
    if ((await readField()) === '') return
    await page.keyboard.press('ControlOrMeta+A')
    await press('Backspace')
  }

  const countLoaded = () => page.evaluate(() => performance.getEntriesByType('resource').length)

  return {
    /**
     * Types a text into the focused field, once to load the parts that it needs, and then in measured passes.
     *
     * @returns {Promise<import('./visit.mjs').Key[]>} one for each key press
     */
    async measure(text, passes = 1) {
      await clear()
      for (const key of text) await press(key)
      await sleep(LOADED_AFTER_MS)
      const loaded = await countLoaded()
      const keys = []
      for (let pass = 0; pass < passes; pass += 1) {
        await clear()
        for (const key of text) {
          await sleep(PAUSE_MS)
          keys.push(await press(key))
        }
        const typed = await readField()
        if (typed !== text) throw new Error(`The field holds "${typed}" where "${text}" was typed.`)
      }
      if ((await countLoaded()) > loaded) throw new Error(`Something loaded while "${text}" was measured.`)
      return keys
    },
  }
}
