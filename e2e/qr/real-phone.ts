import {
  expect,
  type APIRequestContext,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test'
import { launchOptions } from '../../scripts/browser.mjs'
import { test as base } from '../support/api-calls.js'
import { readQr } from '../support/qr-reader.js'
import { open, openQrTab, qrCode, type Settings } from '../support/steps.js'

/**
 * An address in a network that is nowhere (RFC 5737) and leads to this machine: to a browser it is as little a secure
 * context as any other in a network at home.
 */
export const NETWORK_HOST = '198.51.100.7'

const { args, ...options } = launchOptions()

interface Devices {
  /** Opens an address in a browser that knows nothing of the page's. */
  readonly openOnPhone: (address: string) => Promise<Page>
}

/** A page whose service lives in its server, and phones that reach it there. */
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

/** Opens the QR tab, and gives the address that a camera reads there. */
export async function showAddress(page: Page, settings: Settings = {}): Promise<string> {
  await open(page, { server: 'on', ...settings })
  return addressOn(page)
}

/** As {@link showAddress}, on a page that is open. */
export async function addressOn(page: Page): Promise<string> {
  await openQrTab(page)
  const address = await readQr(qrCode(page))
  if (address === undefined) throw new Error('No camera reads this QR code.')
  return address
}

/** Presses the button on the phone's page, and sees that it counted. */
export async function approve(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Approve' }).click()
  await expect(phone.getByRole('heading', { name: 'Approved' })).toBeFocused()
}

/** The token of a ticket of trader4, as an attacker finds it in the address. */
export function tokenIn(address: string): string {
  return new URLSearchParams(new URL(address).hash.slice(1)).get('token') ?? ''
}

/** Signs somebody in to trader4 by hand, with the code that the simulated phone got. */
export async function accessTokenOf(request: APIRequestContext, id: string): Promise<string> {
  await request.post('/api/trader4/v1/oauth/sign', { data: { id } })
  const { sent } = await (await request.get('/simulated/phone')).json()
  const { code } = sent.findLast(({ to }: { readonly to: string }) => to === id)
  const verified = await request.post('/api/trader4/v1/oauth/verify', { data: { id, code } })
  return (await verified.json()).results.access_token
}

/** What makes one button more prominent than another. */
export function looksOf(buttons: Locator) {
  return buttons.evaluateAll(all =>
    all.map(button => {
      const { width, height, top } = button.getBoundingClientRect()
      const { color, backgroundColor, borderColor, font } = getComputedStyle(button)
      return { width, height, top, color, backgroundColor, borderColor, font }
    }),
  )
}
