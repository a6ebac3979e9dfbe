import { expect, type Page } from '@playwright/test'

// The clock of the page must be installed.

/** Lets time pass until a condition holds. A busy machine may take long to load what the condition waits for. */
export async function passTimeUntil(page: Page, condition: () => boolean | Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(500)
      return condition()
    })
    .toBe(true)
}

/** Stops the clock. From now on time passes only when a test says so. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 2000))
}
