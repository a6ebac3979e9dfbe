import { expect, type BrowserContext, type Page } from '@playwright/test'
import { QR_SCREENS } from './qr-screens.js'
import { blockScripts } from './scripts.js'
import { chooseNetwork, SARA } from './demo.js'
import {
  button,
  codeField,
  countryButton,
  countrySearch,
  googleLink,
  identifierField,
  widget,
} from './locators.js'
import { enterCode, readCode, sendCode, signInWithCode, wrongCode } from './steps.js'

interface Fixtures {
  readonly page: Page
  readonly context: BrowserContext
}

/** The screens of the widget, and the way to each from the first one. The page's clock must be installed. */
export const SCREENS: readonly (readonly [name: string, go: (fixtures: Fixtures) => Promise<void>])[] = [
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
    'a warning about a number',
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
      // The whole list has two hundred rows more, which take axe half a minute.
      await countrySearch(page).fill('united')
      await expect(widget(page).getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'a search for a country without a result',
    async ({ page }) => {
      await identifierField(page).fill('7888 87')
      await countryButton(page).click()
      await countrySearch(page).fill('atlantis')
      await expect(widget(page)).toContainText('No country found.')
    },
  ],
  ['too many requests', ({ page }) => failToSend(page, 'Too many attempts', 'Too many attempts')],
  ['a failing server', ({ page }) => failToSend(page, 'Server down', 'went wrong on our side')],
  [
    'a part that does not load',
    async ({ page, context }) => {
      // The requests still work: only the script with the code field is missing.
      await blockScripts(context, (_url, text) => text.includes('one-time-code'))
      await identifierField(page).fill(SARA)
      await button(page, 'Send code').click()
      await expect(widget(page)).toContainText('We couldn’t load this part')
    },
  ],
  [
    'a cancelled sign-in with Google',
    async ({ page }) => {
      await googleLink(page).click()
      await page.getByRole('button', { name: 'Cancel' }).click()
      await expect(widget(page)).toContainText('You cancelled signing in with Google.')
    },
  ],
  [
    'a failed sign-in with Google',
    async ({ page }) => {
      const link = new URL((await googleLink(page).getAttribute('href')) ?? '')
      const query = new URLSearchParams({
        ...Object.fromEntries(new URL(page.url()).searchParams),
        code: 'forged',
        state: link.searchParams.get('state') ?? '',
      })
      await page.goto(`/?${query}`)
      await expect(
        widget(page).getByRole('alert').filter({ hasText: 'We couldn’t sign you in with Google' }),
      ).toBeVisible()
    },
  ],
  ['the code', ({ page }) => sendCode(page)],
  [
    'a refused code',
    async ({ page }) => {
      await sendCode(page)
      await enterCode(page, wrongCode(await readCode(page)))
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
      await enterCode(page, await readCode(page))
      await expect(widget(page)).toContainText('You’re offline')
    },
  ],
]

/** @param screen a name in {@link SCREENS} */
export async function goToScreen(screen: string, fixtures: Fixtures): Promise<void> {
  const found = SCREENS.find(([name]) => name === screen)
  if (found === undefined) throw new Error(`There is no screen called "${screen}".`)
  await found[1](fixtures)
}

async function failToSend(page: Page, network: string, sentence: string) {
  await identifierField(page).fill(SARA)
  await chooseNetwork(page, network)
  await button(page, 'Send code').click()
  await expect(widget(page)).toContainText(sentence)
}
