import { expect, type Page } from '@playwright/test'
import { answerChecks } from './respond-to-checks.js'
import { button, letCodesExpire, open, openQrTab, phone, qrPanel, widget } from './steps.js'

interface Visit {
  readonly page: Page
}

/** Every screen of a ticket's life, and how a person gets there from the first one. The clock must be installed. */
export const QR_SCREENS: readonly (readonly [name: string, reach: (visit: Visit) => Promise<void>])[] = [
  ['the QR code', ({ page }) => openQrTab(page)],
  [
    'a QR code with digits to match',
    async ({ page }) => {
      await open(page, { matchCodes: 'on' })
      await openQrTab(page)
      await expect(qrPanel(page)).toContainText('Your phone must show')
    },
  ],
  ['a QR code that was scanned', ({ page }) => afterCheck(page, 202, 'scanned', 'Scanned. Approve')],
  [
    'a QR code whose checks get lost',
    async ({ page }) => {
      await openQrTab(page)
      await answerChecks(page, 0)
      await page.clock.runFor('00:20')
      await expect(qrPanel(page)).toContainText('Reconnecting…')
    },
  ],
  ['a QR code that somebody else used', ({ page }) => afterCheck(page, 409, undefined, 'on another device')],
  ['a QR code that was declined', ({ page }) => afterCheck(page, 403, undefined, 'declined on your phone')],
  [
    'the QR code at rest',
    async ({ page }) => {
      await openQrTab(page)
      await letCodesExpire(page)
    },
  ],
  ['the question who signs in', ({ page }) => askWho(page)],
  [
    'a sign-in that was not theirs',
    async ({ page }) => {
      await askWho(page)
      await button(page, 'Not me').click()
      await expect(qrPanel(page)).toContainText('You are not signed in.')
    },
  ],
]

async function afterCheck(page: Page, status: number, code: string | undefined, sentence: string) {
  await openQrTab(page)
  await answerChecks(page, status, code)
  await page.clock.fastForward('00:05')
  await expect(qrPanel(page)).toContainText(sentence)
}

/** Approves on the phone where the host wants to know who it was. */
export async function askWho(page: Page): Promise<void> {
  await page.getByLabel('Ask who it is').selectOption('on')
  await openQrTab(page)
  await phone(page).getByRole('button', { name: 'Approve' }).click()
  await page.clock.fastForward('00:05')
  await expect(widget(page).getByRole('heading', { name: 'Sign in as Sara Rahimi?' })).toBeFocused()
}
