import type { BrowserContext, Page } from '@playwright/test'
import { launchOptions } from '../../scripts/browser.mjs'
import { test as base } from './api-calls.js'

/**
 * An address reserved for documentation (RFC 5737), which leads to this machine. To a browser it is no secure context,
 * like the address of a machine in a home network.
 */
export const NETWORK_HOST = '198.51.100.7'

const { args, ...options } = launchOptions()

interface Devices {
  /** Opens an address in a browser context of its own, as on another device. */
  readonly openOnPhone: (address: string) => Promise<Page>
}

/** Playwright's `test` with other devices: phones, and {@link NETWORK_HOST}. */
export const test = base.extend<Devices>({
  launchOptions: [
    { ...options, args: [...args, `--host-resolver-rules=MAP ${NETWORK_HOST} 127.0.0.1`] },
    { scope: 'worker' },
  ],
  openOnPhone: async ({ browser }, provide) => {
    const phones: BrowserContext[] = []
    await provide(async address => {
      const phone = await browser.newContext({ viewport: { width: 360, height: 740 } })
      phones.push(phone)
      const page = await phone.newPage()
      await page.goto(address)
      return page
    })
    await Promise.all(phones.map(phone => phone.close()))
  },
})
