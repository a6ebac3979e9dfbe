import type { Page } from '@playwright/test'

/** From now on every check of a ticket is answered so, with nothing behind it. */
export async function answerChecks(page: Page, status: number, code?: string): Promise<void> {
  await page.evaluate(
    ([answer, word]) => {
      const fetch = window.fetch.bind(window)
      window.fetch = (...asked) => {
        const { method, url } = new Request(...asked)
        if (method !== 'POST' || !url.endsWith('/v1/oauth/qr')) return fetch(...asked)
        if (answer === 0) return Promise.reject(new TypeError('Failed to fetch'))
        return Promise.resolve(Response.json({ succeed: false, code: word }, { status: answer }))
      }
    },
    [status, code] as const,
  )
}
