import { expect, type Page } from '@playwright/test'
import { randomNumber, SARA } from './demo.js'
import {
  button,
  codeField,
  identifierField,
  phonePanel,
  qrCode,
  qrPanel,
  tab,
  welcome,
  widget,
} from './locators.js'

/** Turns to the widget, which loads the parts of later steps. */
export async function loadParts(page: Page): Promise<void> {
  const loaded = page.waitForResponse(/deferred-views/)
  await identifierField(page).focus()
  await loaded
  await pass(page)
}

/** Lets the page draw some frames, in which whatever would go wrong shows. */
export function pass(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame)
  })
}

/** Requests a code and waits for the code field. A warning about the identifier is overruled. */
export async function sendCode(page: Page, identifier = SARA): Promise<void> {
  await identifierField(page).fill(identifier)
  await button(page, 'Send code').click()
  const anyway = button(page, 'Send code anyway')
  await expect(codeField(page).or(anyway)).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(codeField(page)).toBeFocused()
}

/** Requests a code, and waits until screen readers have heard that it was sent: after the focus has moved. */
export async function sendCodeAudibly(page: Page): Promise<void> {
  await sendCode(page)
  await expect(widget(page).getByRole('status').filter({ hasText: 'Code sent.' })).toBeAttached()
}

/** @returns the newest code in the simulated inbox */
export async function readCode(page: Page, identifier = SARA): Promise<string> {
  const message = phonePanel(page).getByRole('listitem').filter({ hasText: identifier }).first()
  const [, code] = /\bcode is (\w{6})\b/.exec(await message.innerText()) ?? []
  if (code === undefined) throw new Error(`The newest message to ${identifier} holds no code.`)
  return code
}

/** @returns a wrong code of the same length */
export function wrongCode(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}

export async function enterCode(page: Page, code: string): Promise<void> {
  await codeField(page).pressSequentially(code)
}

export async function signInWithCode(page: Page, identifier = SARA): Promise<void> {
  await sendCode(page, identifier)
  await enterCode(page, await readCode(page, identifier))
  await expect(welcome(page)).toBeFocused()
}

/** Signs in with a new number, for a server that tests share. */
export async function signInAsSomebody(page: Page): Promise<void> {
  const number = randomNumber('mobile')
  await sendCode(page, number)
  await enterCode(page, await readCode(page, number))
  await expect(widget(page).getByRole('heading')).toBeFocused()
}

export async function openQrTab(page: Page): Promise<void> {
  await tab(page, 'QR code').click()
  await expect(qrCode(page)).toBeVisible()
}

/** Lets time pass until the last QR code has expired, which is not renewed. The page's clock must be installed. */
export async function waitUntilCodesExpire(page: Page): Promise<void> {
  for (let renewals = 0; renewals < 3; renewals += 1) {
    const seen = await readQrPicture(page)
    await page.clock.fastForward('03:00')
    await expect.poll(() => readQrPicture(page)).not.toBe(seen)
  }
  await page.clock.fastForward('03:00')
  await expect(qrPanel(page)).toContainText('This code has expired')
}

/** The drawn QR code, as the address of a picture that holds it. */
export function readQrPicture(page: Page): Promise<string | undefined> {
  return qrCode(page).evaluate(code => (code instanceof HTMLCanvasElement ? code.toDataURL() : undefined))
}

/** Approves the QR code on the simulated phone. The page's clock must be installed. */
export async function signInWithPhone(page: Page): Promise<void> {
  await openQrTab(page)
  await phonePanel(page).getByRole('button', { name: 'Approve' }).click()
  await page.clock.fastForward('00:05')
  await expect(welcome(page)).toBeFocused()
}

/** Chooses a language as the page may do by itself: the focus stays where it is. */
export function chooseLanguage(page: Page, locale: string): Promise<void> {
  return page.getByLabel('Language').evaluate((select, value) => {
    if (select instanceof HTMLSelectElement) select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }, locale)
}
