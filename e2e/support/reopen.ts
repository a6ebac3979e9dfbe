import type { Page } from '@playwright/test'

/** Page of the demo that is left open while no demo is: it requests nothing. */
const BETWEEN = '/phone'

/** Leaves the demo, which ends its widget and its simulated service. The scripts of the page stay loaded. */
export async function leaveDemo(page: Page): Promise<void> {
  await page.evaluate(followAddress, BETWEEN)
  await page.locator('.phone-page').waitFor()
}

/** Tells whether {@link leaveDemo} left this page, so that the demo can be opened in it without loading anything. */
export function isBetweenDemos(page: Page): boolean {
  return page.url() !== 'about:blank' && new URL(page.url()).pathname === BETWEEN
}

/** Opens a demo with a service of its own, in a page where {@link isBetweenDemos}. */
export function openAgain(page: Page, address: string): Promise<void> {
  return page.evaluate(followAddress, address)
}

/** Runs in the page. Goes to another address of the demo, as its Back button does. */
function followAddress(address: string) {
  window.history.pushState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
