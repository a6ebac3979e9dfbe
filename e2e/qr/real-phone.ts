import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { open, type Settings } from '../support/demo.js'
import { qrCode } from '../support/locators.js'
import { readQr } from '../support/qr-reader.js'
import { openQrTab } from '../support/steps.js'

/** Opens the demo with its service on the server, then its QR tab. @returns the link in the QR code */
export async function openAndScan(page: Page, settings: Settings = {}): Promise<string> {
  await open(page, { server: 'on', ...settings })
  return scan(page)
}

/** Opens the QR tab of an open page. @returns the link in the QR code */
export async function scan(page: Page): Promise<string> {
  await openQrTab(page)
  const link = await readQr(qrCode(page))
  if (link === undefined) throw new Error('The QR code cannot be read.')
  return link
}

/** Approves on the phone's page, and waits until it says so. */
export async function approve(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Approve' }).click()
  await expect(phone.getByRole('heading', { name: 'Approved' })).toBeFocused()
}

/** @returns the token in the link of a ticket of trader4 */
export function parseToken(link: string): string {
  return new URLSearchParams(new URL(link).hash.slice(1)).get('token') ?? ''
}

/** Signs an identifier in to trader4 through the API, with the code from the simulated phone. @returns the access token */
export async function signInByApi(request: APIRequestContext, id: string): Promise<string> {
  await request.post('/api/trader4/v1/oauth/sign', { data: { id } })
  const { sent } = await (await request.get('/simulated/phone')).json()
  const { code } = sent.findLast(({ to }: { readonly to: string }) => to === id)
  const verified = await request.post('/api/trader4/v1/oauth/verify', { data: { id, code } })
  return (await verified.json()).results.access_token
}

/** @returns the properties that make one button more prominent than another */
export function readAppearance(buttons: Locator) {
  return buttons.evaluateAll(all =>
    all.map(button => {
      const { width, height, top } = button.getBoundingClientRect()
      const { color, backgroundColor, borderColor, font } = getComputedStyle(button)
      return { width, height, top, color, backgroundColor, borderColor, font }
    }),
  )
}
