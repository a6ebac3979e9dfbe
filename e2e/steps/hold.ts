import type { BrowserContext, Page } from '@playwright/test'

/** Lets go of what is held. */
export type Release = () => Promise<void>

/**
 * Holds back the scripts that the page requests from now on and whose URL fits, as a slow network does.
 *
 * @returns a function that lets them arrive
 */
export async function holdScripts(context: BrowserContext, url: RegExp): Promise<Release> {
  let release = () => {}
  const released = new Promise<void>(resolve => (release = resolve))
  await context.route(url, async route => {
    await released
    await route.continue()
  })
  return async () => release()
}

/**
 * Holds back the responses of the simulated API whose path fits, from now on. Requests are sent at once.
 *
 * @returns a function that lets them arrive
 */
export async function holdResponses(page: Page, path: RegExp): Promise<Release> {
  await page.evaluate(source => {
    const fits = new RegExp(source)
    const fetch = window.fetch.bind(window)
    const released = new Promise<void>(resolve => (window.releaseResponses = resolve))
    window.fetch = async (...request) => {
      const { pathname } = new URL(new Request(...request).url)
      const response = await fetch(...request)
      if (fits.test(pathname)) await released
      return response
    }
  }, path.source)
  return () => page.evaluate(() => window.releaseResponses())
}

declare global {
  interface Window {
    releaseResponses: () => void
  }
}
