import { expect, type Page } from '@playwright/test'
import { identifierField } from './locators.js'
import { isBetweenDemos, leaveDemo, openAgain } from './reopen.js'

export const BACKENDS = ['trader4', 'werify', 'werifyOauth'] as const

/** Backends that need a secret. The page calls a proxy on its own server instead. */
export const PROXIED_BACKENDS = ['d7', 'digipay'] as const

export type Backend = (typeof BACKENDS)[number]

/** Settings in the demo's address. */
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
  readonly autoSubmit?: 'off'
  readonly width?: 'phone' | 'wide'
  readonly brand?: string
  readonly code?: 'letters'
  readonly place?: 'form' | 'portal' | 'shadow' | 'frame' | 'twice'
  readonly locale?: string
}

/** The email of the one person with an account. Her number and her wallet lead to the same account. */
export const SARA = 'hi@trader4.net'

/** A random number, since a server that many tests share limits how often it sends to one. */
export function randomNumber(kind: 'mobile' | 'landline'): string {
  const range = { mobile: '+44788887', landline: '+44207946' }[kind]
  return range + String(Math.floor(Math.random() * 10_000)).padStart(4, '0')
}

export async function open(page: Page, settings: Settings = {}): Promise<void> {
  await visit(page, settings)
  await expect(identifierField(page)).toBeVisible()
}

/** Goes to the demo, wherever in its page and in whatever language the widget appears. */
export async function visit(page: Page, settings: Settings): Promise<void> {
  const address = `/?${new URLSearchParams(Object.entries(settings))}`
  await (isBetweenDemos(page) ? openAgain(page, address) : page.goto(address))
}

/** Opens a new demo with a service of its own in place of the last one, without loading the page again. */
export async function reopen(page: Page, settings: Settings = {}): Promise<void> {
  await leaveDemo(page)
  await open(page, settings)
}

/** Chooses a scenario of the demo's network, by its title. */
export async function chooseNetwork(page: Page, title: string): Promise<void> {
  await page.getByLabel('Network').selectOption({ label: title })
}

/** Chooses a setting that has all its values in sight, such as the theme. */
export async function chooseSetting(page: Page, setting: string, value: string): Promise<void> {
  await page.getByRole('group', { name: setting }).getByRole('radio', { name: value }).check()
}
