import type { Page } from '@playwright/test'

/** Writes down what screen readers say by themselves: the text of a live region each time that it changes. */
export async function keepAnnouncements(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const LIVE = '[role="status"], [role="alert"]'
    const said: string[] = []
    Object.assign(window, { said })

    const around = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest(LIVE) ?? []
    const within = (node: Node) => (node instanceof Element ? [...node.querySelectorAll(LIVE)] : [])
    new MutationObserver(changes => {
      const regions = changes.flatMap(({ target, addedNodes }) => [
        around(target),
        [...addedNodes].flatMap(node => [around(node), within(node)].flat()),
      ])
      for (const region of new Set(regions.flat())) {
        const text = region instanceof HTMLElement && region.checkVisibility() ? region.innerText : ''
        if (text.trim() !== '') said.push(text.replaceAll(/\s+/g, ' ').trim())
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => window.said)
}

declare global {
  interface Window {
    said: readonly string[]
  }
}
