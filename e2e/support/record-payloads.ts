import type { Page } from '@playwright/test'

type Payload = Readonly<Record<string, string>>

/**
 * What the API gave, oldest first. Taken at `fetch`, since a browser hands out no bodies that a service worker
 * gave, and kept outside the page, where no secret in it can be mistaken for one that the widget keeps.
 */
export async function keepPayloads(page: Page): Promise<readonly Payload[]> {
  const payloads: Payload[] = []
  await page.exposeFunction('keepAnswer', (text: string) => {
    const { results, result }: { results?: Payload; result?: Payload } = JSON.parse(text)
    payloads.push(results ?? result ?? {})
  })
  await page.addInitScript(() => {
    const fetch = window.fetch.bind(window)
    window.fetch = async (...request) => {
      const response = await fetch(...request)
      await window.keepAnswer(await response.clone().text())
      return response
    }
  })
  return payloads
}

declare global {
  interface Window {
    keepAnswer: (text: string) => Promise<void>
  }
}
