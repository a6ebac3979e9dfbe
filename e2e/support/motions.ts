import type { Page } from '@playwright/test'

/** Ends what moves to a place, such as the height of the card. What turns, as long as one waits, goes on. */
export function finishMotions(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const motion of document.getAnimations()) {
      if (motion.effect?.getComputedTiming().endTime !== Infinity) motion.finish()
    }
  })
}
