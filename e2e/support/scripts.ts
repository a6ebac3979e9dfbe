import type { BrowserContext, Page } from '@playwright/test'

/** The scripts that a page requests from now on, by URL. */
export function recordScripts(page: Page): readonly string[] {
  const urls: string[] = []
  page.on('request', request => {
    if (request.resourceType() === 'script') urls.push(request.url())
  })
  return urls
}

/**
 * Fails scripts that the page requests from now on. Its service worker forwards them as plain fetches, so a script is
 * known by its URL. The worker's own script still loads.
 *
 * @param isBlocked told by the URL and the text of a script. @default all of them
 */
export async function blockScripts(
  context: BrowserContext,
  isBlocked: (url: string, text: string) => boolean = () => true,
): Promise<void> {
  await context.route(/\.js$/, async route => {
    const request = route.request()
    if (request.serviceWorker() !== null && request.resourceType() === 'script') return route.fallback()
    const response = await route.fetch()
    if (isBlocked(request.url(), await response.text())) return route.abort()
    await route.fulfill({ response })
  })
}
