import { expect, type Locator, type Page } from '@playwright/test'

export const BACKENDS = ['trader4', 'werify', 'werifyOauth'] as const

/** Those that only a server may ask, so that the page asks its own. */
export const PROXIED_BACKENDS = ['d7', 'digipay'] as const

export type Backend = (typeof BACKENDS)[number]

/** What the demo's address says. */
export interface Settings {
  readonly backend?: Backend | (typeof PROXIED_BACKENDS)[number]
  readonly scenario?: string
  readonly theme?: 'light' | 'dark'
  readonly dir?: 'ltr' | 'rtl'
  readonly resume?: 'on' | 'off'
  readonly server?: 'on'
  readonly confirm?: 'on'
  readonly appLink?: 'on'
  readonly matchCodes?: 'on'
  readonly hold?: 'on'
  readonly qrCheck?: 'session-check'
  readonly code?: 'letters'
}

/** The one person with an account; every identifier of hers leads to it. */
export const SARA = 'hi@trader4.net'

/** Another one each time: a server that many tests share sends to each number only now and then. */
export function freshNumber(kind: 'mobile' | 'landline'): string {
  const range = { mobile: '+44788887', landline: '+44207946' }[kind]
  return range + String(Math.floor(Math.random() * 10_000)).padStart(4, '0')
}

export async function open(page: Page, settings: Settings = {}): Promise<void> {
  await page.goto(`/?${new URLSearchParams(Object.entries(settings))}`)
  await expect(identifierField(page)).toBeVisible()
}

/** The widget. Its heading names it, so its name changes with the step. */
export function widget(page: Page): Locator {
  return page.getByRole('main').getByRole('region')
}

export function phone(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Simulated phone' })
}

export function identifierField(page: Page): Locator {
  return widget(page).getByRole('textbox', { name: /^(?:Email, phone or wallet|Phone)$/ })
}

export function codeField(page: Page): Locator {
  return widget(page).getByRole('textbox', { name: /^6-(?:digit|character) code$/ })
}

export function button(page: Page, name: string | RegExp): Locator {
  return widget(page).getByRole('button', { name })
}

export function countryButton(page: Page): Locator {
  return button(page, /^Country: /)
}

export function countrySearch(page: Page): Locator {
  return widget(page).getByRole('combobox', { name: 'Search for a country' })
}

export function tab(page: Page, name: 'Code' | 'QR code'): Locator {
  return widget(page).getByRole('tab', { name, exact: true })
}

export function googleLink(page: Page): Locator {
  return widget(page).getByRole('link', { name: 'Continue with Google' })
}

export function qrPanel(page: Page): Locator {
  return widget(page).getByRole('tabpanel', { name: 'QR code' })
}

export function qrCode(page: Page): Locator {
  return widget(page).getByRole('img', { name: /^QR code to sign in to / })
}

export function welcome(page: Page): Locator {
  return widget(page).getByRole('heading', { name: 'Welcome back, Sara' })
}

/** What the host says once its `onSuccess` was called. */
export function hostResult(page: Page): Locator {
  return hostGot(page, 'accessToken')
}

/** As {@link hostResult}, for a session with these members. */
export function hostGot(page: Page, members: string): Locator {
  return page.getByRole('main').getByText(`onSuccess got a session with ${members}`)
}

/** Has a code sent and arrives at the field for it. What looks odd is sent all the same. */
export async function sendCode(page: Page, identifier = SARA): Promise<void> {
  await identifierField(page).fill(identifier)
  await button(page, 'Send code').click()
  const anyway = button(page, 'Send code anyway')
  await expect(codeField(page).or(anyway)).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(codeField(page)).toBeFocused()
}

/** The newest code in the inbox for an identifier. */
export async function codeFor(page: Page, identifier = SARA): Promise<string> {
  const message = phone(page).getByRole('listitem').filter({ hasText: identifier }).first()
  const [, code] = /\bcode is (\w{6})\b/.exec(await message.innerText()) ?? []
  if (code === undefined) throw new Error(`The newest message to ${identifier} holds no code.`)
  return code
}

/** A code of the right shape that is not the right one. */
export function wrongCode(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await codeField(page).pressSequentially(code)
}

export async function signInWithCode(page: Page, identifier = SARA): Promise<void> {
  await sendCode(page, identifier)
  await enterCode(page, await codeFor(page, identifier))
  await expect(welcome(page)).toBeFocused()
}

export async function openQrTab(page: Page): Promise<void> {
  await tab(page, 'QR code').click()
  await expect(qrCode(page)).toBeVisible()
}

/** Lets time pass until no code is renewed by itself any more. The page's clock must be installed. */
export async function letCodesExpire(page: Page): Promise<void> {
  for (let renewals = 0; renewals < 3; renewals += 1) {
    const seen = await qrCode(page).innerHTML()
    await page.clock.fastForward('03:00')
    await expect.poll(() => qrCode(page).innerHTML()).not.toBe(seen)
  }
  await page.clock.fastForward('03:00')
  await expect(qrPanel(page)).toContainText('This code has expired')
}

/** Approves on the phone what the QR tab asks. The page's clock must be installed. */
export async function signInWithPhone(page: Page): Promise<void> {
  await openQrTab(page)
  await phone(page).getByRole('button', { name: 'Approve' }).click()
  await page.clock.fastForward('00:05')
  await expect(welcome(page)).toBeFocused()
}

/**
 * Lets time pass until something has happened, however long a busy machine takes to load what does it. The page's
 * clock must be installed.
 */
export async function passTimeUntil(
  page: Page,
  hasHappened: () => boolean | Promise<boolean>,
): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(500)
      return hasHappened()
    })
    .toBe(true)
}

/** From now on time passes only where a test says so. The page's clock must be installed. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 2000))
}

/** Chooses what the demo's network does from now on. */
export async function chooseNetwork(page: Page, title: string): Promise<void> {
  await page.getByLabel('Network').selectOption({ label: title })
}
