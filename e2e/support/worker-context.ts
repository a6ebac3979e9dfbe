import type { Browser, BrowserContext, FullProject } from '@playwright/test'

/** Opens a context as a project wants it, for a page that the tests of a worker share. */
export function openWorkerContext(browser: Browser, { use }: FullProject): Promise<BrowserContext> {
  const { baseURL, viewport, locale, timezoneId, contextOptions } = use
  return browser.newContext({
    ...contextOptions,
    baseURL: baseURL ?? '',
    viewport: viewport ?? null,
    locale: locale ?? '',
    timezoneId: timezoneId ?? '',
  })
}
