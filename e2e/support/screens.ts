import { expect, type BrowserContext, type Page } from '@playwright/test'
import { QR_SCREENS } from './qr-screens.js'
import {
  button,
  chooseNetwork,
  codeField,
  codeFor,
  countryButton,
  countrySearch,
  enterCode,
  googleLink,
  identifierField,
  SARA,
  sendCode,
  signInWithCode,
  widget,
  wrongCode,
} from './steps.js'

interface Visit {
  readonly page: Page
  readonly context: BrowserContext
}

/** Every screen of the widget, and how a person gets there from the first one. The page's clock must be installed. */
export const SCREENS: readonly (readonly [name: string, reach: (visit: Visit) => Promise<void>])[] = [
  ['the identifier', async () => {}],
  [
    'an identifier with a problem',
    async ({ page }) => {
      await button(page, 'Send code').click()
      await expect(identifierField(page)).toHaveAttribute('aria-invalid', 'true')
    },
  ],
  [
    'a number with its country',
    async ({ page }) => {
      await identifierField(page).fill('7888 872720')
      await expect(countryButton(page)).toBeVisible()
    },
  ],
  [
    'a doubt about a number',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await expect(countryButton(page)).toBeVisible()
      await identifierField(page).press('Tab')
      await expect(widget(page)).toContainText('too short for the United Kingdom')
    },
  ],
  [
    'the list of countries',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await countryButton(page).click()
      // Two hundred more rows like these would only take axe half a minute.
      await countrySearch(page).fill('united')
      await expect(widget(page).getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'a list without the country',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await countryButton(page).click()
      await countrySearch(page).fill('atlantis')
      await expect(widget(page)).toContainText('No country is called that.')
    },
  ],
  ['too many requests', ({ page }) => failToSend(page, 'Too many requests', 'Too many tries')],
  ['a failing server', ({ page }) => failToSend(page, 'The server fails', 'went wrong on our side')],
  [
    'a part that does not load',
    async ({ page, context }) => {
      await context.route(/deferred-views/, route => route.abort())
      await identifierField(page).fill(SARA)
      await button(page, 'Send code').click()
      await expect(widget(page)).toContainText('This part could not be loaded')
    },
  ],
  [
    'a way back from Google that was cancelled',
    async ({ page }) => {
      await googleLink(page).click()
      await page.getByRole('button', { name: 'Cancel' }).click()
      await expect(widget(page)).toContainText('did not finish')
    },
  ],
  [
    'a way back from Google that failed',
    async ({ page }) => {
      const query = new URLSearchParams({
        ...Object.fromEntries(new URL(page.url()).searchParams),
        code: 'forged',
      })
      await page.goto(`/?${query}&state=werify-login.trader4.`)
      await expect(widget(page).getByRole('alert').filter({ hasText: 'did not finish' })).toBeVisible()
    },
  ],
  ['the code', ({ page }) => sendCode(page)],
  [
    'a refused code',
    async ({ page }) => {
      await sendCode(page)
      await enterCode(page, wrongCode(await codeFor(page)))
      await expect(codeField(page)).toHaveAttribute('aria-invalid', 'true')
    },
  ],
  [
    'an expired code',
    async ({ page }) => {
      await sendCode(page)
      await page.clock.fastForward('05:00')
      await expect(button(page, 'Send a new code')).toBeVisible()
    },
  ],
  ...QR_SCREENS,
  ['the end', ({ page }) => signInWithCode(page)],
  [
    'the notice of being offline',
    async ({ page, context }) => {
      await sendCode(page)
      await context.setOffline(true)
      await enterCode(page, await codeFor(page))
      await expect(widget(page)).toContainText('You are offline')
    },
  ],
]

/** Goes to one of them. */
export async function reach(screen: string, visit: Visit): Promise<void> {
  const found = SCREENS.find(([name]) => name === screen)
  if (found === undefined) throw new Error(`There is no screen called "${screen}".`)
  await found[1](visit)
}

async function failToSend(page: Page, network: string, sentence: string) {
  await identifierField(page).fill(SARA)
  await chooseNetwork(page, network)
  await button(page, 'Send code').click()
  await expect(widget(page)).toContainText(sentence)
}
