import type { Page } from '@playwright/test'

/**
 * Records what a screen reader announces by itself: the text of a live region each time that it changes.
 *
 * @returns a function that reads the announcements so far
 */
export async function recordAnnouncements(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(record)
  // The page may be one that is kept, which loads nothing any more.
  await page.evaluate(record)
  return () => page.evaluate(() => window.announcements)
}

/** Runs in the page. */
function record() {
  const isRecording = 'announcements' in window
  window.announcements = []
  if (isRecording) return

  const LIVE = ':is([role="status"], [role="alert"]):not([aria-live="off"])'
  const around = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(LIVE) ?? []
  const within = (node: Node) => (node instanceof Element ? [...node.querySelectorAll(LIVE)] : [])
  new MutationObserver(changes => {
    const regions = changes.flatMap(({ target, addedNodes }) => [
      around(target),
      [...addedNodes].flatMap(node => [around(node), within(node)].flat()),
    ])
    for (const region of new Set(regions.flat())) {
      const text = region instanceof HTMLElement && region.checkVisibility() ? region.innerText : ''
      if (text.trim() !== '') window.announcements.push(text.replaceAll(/\s+/g, ' ').trim())
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

declare global {
  interface Window {
    announcements: string[]
  }
}
