import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Box } from '../support/qr-reader.js'

/** What Storybook writes down of a story when it is built. */
export interface Story {
  /** Such as `code--refused-code`. */
  readonly id: string
  readonly title: string
  readonly name: string
  /** `new-page`: see {@link openState}. */
  readonly tags: readonly string[]
}

/** Every state of the widget that the built gallery shows. */
export function builtStates(): readonly Story[] {
  const index: { readonly entries: Readonly<Record<string, Story>> } = JSON.parse(
    readFileSync(new URL('../../dist-gallery/index.json', import.meta.url), 'utf8'),
  )
  return Object.values(index.entries).filter(({ title }) => title !== 'Overview')
}

export type Globals = Readonly<Record<string, string>>

/** What a state is shown with unless it is said otherwise. */
const USUAL: Globals = { theme: 'light', width: '400', locale: 'own', dir: 'auto' }

/**
 * Goes to a state, and waits until it is reached. The gallery is loaded once for many, but a page loads each part of
 * the widget once, or never: a state without one needs a new page, and so does the next one.
 */
export async function openState(page: Page, { id, tags }: Story, changes: Globals): Promise<void> {
  const globals = { ...USUAL, ...changes }
  const isWhole = await page.locator('[data-incomplete="false"]').isVisible()
  if (isWhole && !tags.includes('new-page')) {
    await changeGlobals(page, globals)
    await emit(page, 'setCurrentStory', { storyId: id, viewMode: 'story' })
    await expect(page.locator(`[data-story^="${id} "]`)).toBeAttached()
  } else {
    const written = Object.entries(globals).map(([name, value]) => `${name}:${value}`)
    await page.goto(`/iframe.html?id=${id}&viewMode=story&globals=${written.join(';')}`)
  }
  const progress = page.locator('[data-progress="reached"], [data-progress="stuck"]')
  await expect(progress).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.gallery-note')).toHaveCount(0)
}

/** Changes what does not change the way to a state: theme, direction and width. Resolves once it is drawn. */
export async function changeGlobals(page: Page, globals: Globals): Promise<void> {
  await emit(page, 'updateGlobals', { globals })
  for (const name of ['theme', 'width']) {
    const value = globals[name]
    if (value !== undefined) await expect(page.locator(`[data-${name}="${value}"]`).first()).toBeAttached()
  }
}

function emit(page: Page, event: string, payload: object): Promise<void> {
  return page.evaluate(
    // oxlint-disable-next-line no-underscore-dangle -- Storybook calls it so
    said => window.__STORYBOOK_ADDONS_CHANNEL__.emit(said.event, said.payload),
    { event, payload },
  )
}

/** The widget, and as much around it as a ring or a shadow takes. */
export function frame(page: Page): Locator {
  return page.locator('.gallery-frame')
}

/** Where something is in a picture of the {@link frame}; `undefined` where it is not shown. */
export async function placeInFrame(page: Page, selector: string): Promise<Box | undefined> {
  const [outer, inner] = [frame(page), page.locator(selector)]
  if (!(await inner.isVisible())) return undefined
  const [around, box] = [await outer.boundingBox(), await inner.boundingBox()]
  return around && box ? { ...box, x: box.x - around.x, y: box.y - around.y } : undefined
}

/** Runs what needs time to pass in a page where none does. */
export async function withTime<Result>(page: Page, run: () => Promise<Result>): Promise<Result> {
  const swap = () =>
    page.evaluate(() => {
      const current = { setTimeout, clearTimeout }
      Object.assign(window, window.otherTimers)
      window.otherTimers = current
    })
  await swap()
  const result = await run()
  await swap()
  return result
}

/** Machines have different pictures of flags, or none, so the letters of countries are drawn in place of them. */
export async function prepare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.otherTimers = { setTimeout, clearTimeout }
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
    otherTimers: Pick<Window, 'setTimeout' | 'clearTimeout'>
    readonly __STORYBOOK_ADDONS_CHANNEL__: { emit: (event: string, payload: object) => void }
  }
}
