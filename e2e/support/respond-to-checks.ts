import type { Page } from '@playwright/test'

/**
 * Answers every check of a ticket from now on, without the simulated service.
 *
 * @param status of the response; 0 fails the request
 * @param code in the body of the response
 */
export async function respondToChecks(page: Page, status: number, code?: string): Promise<void> {
  await page.evaluate(
    ([responseStatus, responseCode]) => {
      const fetch = window.fetch.bind(window)
      window.fetch = (...request) => {
        const { method, url } = new Request(...request)
        if (method !== 'POST' || !url.endsWith('/v1/oauth/qr')) return fetch(...request)
        if (responseStatus === 0) return Promise.reject(new TypeError('Failed to fetch'))
        const body = { succeed: false, code: responseCode }
        return Promise.resolve(Response.json(body, { status: responseStatus }))
      }
    },
    [status, code] as const,
  )
}
