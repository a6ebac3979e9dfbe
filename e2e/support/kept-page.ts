import type { FullProject, Page } from '@playwright/test'
import { test as base } from './api-calls.js'
import { open } from './demo.js'
import { leaveDemo } from './reopen.js'
import { loadParts } from './steps.js'
import { openWorkerContext } from './worker-context.js'

/**
 * Playwright's `test` in a page that its worker keeps, since most of the time of a test goes into loading one. Each test
 * has a demo, a widget and a simulated service of its own, and finds the page as the first one did: without storage,
 * permissions and routes, and with its clock at the present.
 *
 * A test needs a page of its own if it looks at what loads, or runs scripts before those of the page.
 */
export const test = base.extend<object, { readonly keptPage: Page }>({
  keptPage: [
    async ({ browser }, provide, { project }) => {
      const context = await openWorkerContext(browser, project)
      const page = await context.newPage()
      await page.addInitScript(rememberPage)
      await page.clock.install()
      await open(page)
      // Else the first test would find less loaded than the others.
      await loadParts(page)
      await leaveDemo(page)
      await provide(page)
      await context.close()
    },
    { scope: 'worker' },
  ],
  context: ({ keptPage }, provide) => provide(keptPage.context()),
  page: async ({ keptPage }, provide, { project, status, expectedStatus }) => {
    await provide(keptPage)
    // A failure ends the worker, and the page with it.
    if (status === expectedStatus) await reset(keptPage, project)
  },
})

/** Undoes what a test did to a page. */
async function reset(page: Page, { use }: FullProject): Promise<void> {
  const context = page.context()
  await context.setOffline(false)
  await context.unrouteAll({ behavior: 'ignoreErrors' })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const other of context.pages()) if (other !== page) await other.close()
  await page.clock.install()
  await page.clock.resume()
  await leaveDemo(page)
  await context.clearPermissions()
  await context.clearCookies()
  if (use.viewport) await page.setViewportSize(use.viewport)
  await page.emulateMedia({
    media: null,
    colorScheme: 'light',
    forcedColors: 'none',
    reducedMotion: use.contextOptions?.reducedMotion ?? 'no-preference',
  })
  await page.mouse.up()
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
    window.restorePage()
  })
}

/** Runs in the page, before its scripts. Remembers what tests replace. */
function rememberPage() {
  const fetch = Object.getOwnPropertyDescriptor(window, 'fetch')
  window.restorePage = () => {
    if (fetch !== undefined) Object.defineProperty(window, 'fetch', fetch)
    for (const [owner, name] of [
      [document, 'visibilityState'],
      [navigator, 'onLine'],
    ] as const) {
      Reflect.deleteProperty(owner, name)
    }
    document.adoptedStyleSheets = []
    document.documentElement.removeAttribute('style')
  }
}

declare global {
  interface Window {
    restorePage: () => void
  }
}
