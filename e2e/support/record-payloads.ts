import type { Page } from '@playwright/test'

type Payload = Readonly<Record<string, string>>

/**
 * Records the payloads of all API responses, oldest first. They are taken from `fetch`, since Playwright cannot read
 * the body of a response that a service worker gave. They are kept outside the page, where a test may look for secrets.
 */
export async function recordPayloads(page: Page): Promise<readonly Payload[]> {
  const payloads: Payload[] = []
  await page.exposeFunction('recordResponse', (text: string) => {
    const { results, result }: { results?: Payload; result?: Payload } = JSON.parse(text)
    payloads.push(results ?? result ?? {})
  })
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window)
    window.fetch = async (...request) => {
      const response = await fetch(...request)
      const { pathname } = new URL(new Request(...request).url)
      if (pathname.startsWith('/api/')) await window.recordResponse(await response.clone().text())
      return response
    }
  })
  return payloads
}

declare global {
  interface Window {
    recordResponse: (text: string) => Promise<void>
  }
}
