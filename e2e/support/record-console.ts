import type { Page } from '@playwright/test'

/**
 * Records the console output and the uncaught errors of scripts. Console methods are wrapped, since the browser writes
 * lines of its own to the console too, such as one for each 401.
 */
export async function recordConsole(page: Page): Promise<readonly string[]> {
  const lines: string[] = []
  await page.exposeFunction('recordLine', (line: string) => {
    lines.push(line)
  })
  await page.addInitScript(() => {
    for (const [name, write] of Object.entries(console)) {
      // Writes nothing. React's development build calls it for each element, thousands of times.
      if (name === 'createTask') continue
      if (typeof write === 'function') {
        Object.assign(console, {
          [name]: (...all: unknown[]) => void window.recordLine([name, ...all].join(' ')),
        })
      }
    }
  })
  page.on('pageerror', error => lines.push(String(error)))
  return lines
}

declare global {
  interface Window {
    recordLine: (line: string) => Promise<void>
  }
}
