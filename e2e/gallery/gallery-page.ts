import { expect, type Locator, type Page } from '@playwright/test'
import type { Box } from '../support/qr-reader.js'
import type { Story } from './stories.js'

export type Globals = Readonly<Record<string, string>>

const DEFAULTS: Globals = { theme: 'light', width: '400', locale: 'own', dir: 'auto' }

/**
 * Goes to a state, and waits until it is reached. The gallery stays loaded between states. A page keeps the parts of the
 * widget that it has loaded, and cannot load those that have failed, so a state with missing parts needs a new page, and
 * so does the one after it.
 */
export async function openState(page: Page, { id, tags }: Story, changes: Globals): Promise<void> {
  const globals = { ...DEFAULTS, ...changes }
  const hasAllParts = await page.locator('[data-missing-parts="false"]').isVisible()
  if (hasAllParts && !tags.includes('new-page')) {
    await changeGlobals(page, globals)
    await emit(page, 'setCurrentStory', { storyId: id, viewMode: 'story' })
    await expect(page.locator(`[data-story^="${id} "]`)).toBeAttached()
  } else {
    const globalsQuery = Object.entries(globals).map(([name, value]) => `${name}:${value}`)
    await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=${globalsQuery.join(';')}`)
  }
  const progress = page.locator('[data-progress="reached"], [data-progress="stuck"]')
  await expect(progress).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.gallery-note')).toHaveCount(0)
}

/** Changes the theme, direction or width of the state that is shown. Resolves once it is drawn. */
export async function changeGlobals(page: Page, globals: Globals): Promise<void> {
  await emit(page, 'updateGlobals', { globals })
  for (const name of ['theme', 'width']) {
    const value = globals[name]
    if (value !== undefined) await expect(page.locator(`[data-${name}="${value}"]`).first()).toBeAttached()
  }
}

function emit(page: Page, event: string, payload: object): Promise<void> {
  return page.evaluate(
    // oxlint-disable-next-line no-underscore-dangle -- Storybook's name
    message => window.__STORYBOOK_ADDONS_CHANNEL__.emit(message.event, message.payload),
    { event, payload },
  )
}

/** The widget with the space that focus rings and shadows take. */
export function frame(page: Page): Locator {
  return page.locator('.gallery-frame')
}

/** Finds an element in a picture of the {@link frame}. @returns `undefined` where it is not visible */
export async function findInFrame(page: Page, selector: string): Promise<Box | undefined> {
  const [outer, inner] = [frame(page), page.locator(selector)]
  if (!(await inner.isVisible())) return undefined
  const [around, box] = [await outer.boundingBox(), await inner.boundingBox()]
  return around && box ? { ...box, x: box.x - around.x, y: box.y - around.y } : undefined
}

/** Runs a function with real timers, in a page whose clock is frozen. */
export async function withRunningClock<Result>(page: Page, run: () => Promise<Result>): Promise<Result> {
  const swap = () =>
    page.evaluate(() => {
      const current = { setTimeout, clearTimeout }
      Object.assign(window, window.spareTimers)
      window.spareTimers = current
    })
  await swap()
  const result = await run()
  await swap()
  return result
}

/** Keeps the real timers, and makes the widget draw country codes instead of flags, which differ between machines. */
export async function preparePage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.spareTimers = { setTimeout, clearTimeout }
    const measureText = (text: string) => ({ width: text.length })
    const getContext = () => ({ measureText })
    Object.defineProperty(window, 'OffscreenCanvas', {
      value: function OffscreenCanvas() {
        return { getContext }
      },
    })
  })
}

declare global {
  interface Window {
    spareTimers: Pick<Window, 'setTimeout' | 'clearTimeout'>
    readonly __STORYBOOK_ADDONS_CHANNEL__: { emit: (event: string, payload: object) => void }
  }
}
