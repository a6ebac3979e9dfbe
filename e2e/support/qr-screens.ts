import { expect, type Page } from '@playwright/test'
import { respondToChecks } from './respond-to-checks.js'
import { open } from './demo.js'
import { button, phonePanel, qrPanel, widget } from './locators.js'
import { openQrTab, waitUntilCodesExpire } from './steps.js'

interface Fixtures {
  readonly page: Page
}

/** The screens of the QR tab, and the way to each from the first screen. The page's clock must be installed. */
export const QR_SCREENS: readonly (readonly [name: string, go: (fixtures: Fixtures) => Promise<void>])[] = [
  ['the QR code', ({ page }) => openQrTab(page)],
  [
    'a QR code with digits to match',
    async ({ page }) => {
      await open(page, { matchCodes: 'on' })
      await openQrTab(page)
      await expect(qrPanel(page)).toContainText('Check that your phone shows')
    },
  ],
  ['a QR code that was scanned', ({ page }) => afterCheck(page, 202, 'scanned', 'Scanned. Approve')],
  [
    'a QR code that is reconnecting',
    async ({ page }) => {
      await openQrTab(page)
      await respondToChecks(page, 0)
      await page.clock.runFor('00:20')
      await expect(qrPanel(page)).toContainText('Reconnecting…')
    },
  ],
  ['a QR code that somebody else used', ({ page }) => afterCheck(page, 409, undefined, 'on another device')],
  ['a QR code that was declined', ({ page }) => afterCheck(page, 403, undefined, 'declined on your phone')],
  [
    'the expired QR code',
    async ({ page }) => {
      await openQrTab(page)
      await waitUntilCodesExpire(page)
    },
  ],
  ['the question who signs in', ({ page }) => goToIdentityQuestion(page)],
  [
    'a sign-in that was not theirs',
    async ({ page }) => {
      await goToIdentityQuestion(page)
      await button(page, 'Not me').click()
      await expect(qrPanel(page)).toContainText('You’re not signed in.')
    },
  ],
]

async function afterCheck(page: Page, status: number, code: string | undefined, sentence: string) {
  await openQrTab(page)
  await respondToChecks(page, status, code)
  await page.clock.fastForward('00:05')
  await expect(qrPanel(page)).toContainText(sentence)
}

/** Approves on the phone, at a host that asks the person to confirm who they are. */
export async function goToIdentityQuestion(page: Page): Promise<void> {
  await page.getByRole('switch', { name: 'Ask “Sign in as Sara?” after a scan' }).check()
  await openQrTab(page)
  await phonePanel(page).getByRole('button', { name: 'Approve' }).click()
  await page.clock.fastForward('00:05')
  await expect(widget(page).getByRole('heading', { name: 'Sign in as Sara Rahimi?' })).toBeFocused()
}
