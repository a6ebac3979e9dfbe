import type { Page } from '@playwright/test'

/**
 * What scripts write to the console, and what they throw. The browser's own lines, such as that a request failed
 * with 401, are not theirs, so calls are counted where they are made.
 */
export async function keepConsole(page: Page): Promise<readonly string[]> {
  const said: string[] = []
  await page.exposeFunction('keepLine', (line: string) => {
    said.push(line)
  })
  await page.addInitScript(() => {
    for (const [name, write] of Object.entries(console)) {
      if (typeof write === 'function') {
        Object.assign(console, {
          [name]: (...all: unknown[]) => void window.keepLine([name, ...all].join(' ')),
        })
      }
    }
  })
  page.on('pageerror', error => said.push(String(error)))
  return said
}

declare global {
  interface Window {
    keepLine: (line: string) => Promise<void>
  }
}
