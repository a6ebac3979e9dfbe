import { expect, test } from '@playwright/test'
import { open } from '../support/demo.js'
import { holdScripts } from './hold.js'
import { qrCode, tab } from '../support/locators.js'

const PARTS = ['deferred-views', 'run-requests', 'qr-code', 'operations']

test('[STEP-01] all parts of the QR tab load at the same time', async ({ page, context }) => {
  const release = await holdScripts(context, /deferred-views|run-requests|qr-code|operations/)
  await open(page)
  const urls: string[] = []
  await context.route(/\.js$/, async route => {
    urls.push(route.request().url())
    await route.fallback()
  })
  await tab(page, 'QR code').click()
  const missing = () => PARTS.filter(part => !urls.some(url => url.includes(part)))
  await expect.poll(missing).toEqual([])
  await expect(tab(page, 'QR code')).toHaveAttribute('aria-busy', 'true')

  await release()
  await expect(qrCode(page)).toBeVisible()
  await expect(tab(page, 'QR code')).not.toHaveAttribute('aria-busy')
})
