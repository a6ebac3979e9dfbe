import { expect, type Browser, type Page } from '@playwright/test'
import { SARA, visit, type Visit } from './visit.js'
import { button, fill, link, option, part, press, tab, text, textbox } from './widget.js'

/** Called at each screen. Time stands still meanwhile. */
export type Look = (screen: string, page: Page) => Promise<void>

/**
 * Goes to every screen of the widget, and calls `look` at each. The page is loaded once for most of them: loading is
 * what takes long.
 *
 * @param query of the page
 */
export async function walk(browser: Browser, query: string, look: Look): Promise<void> {
  const context = await browser.newContext()
  const here = await visit(await context.newPage(), `?${query}&confirm=on`)
  await here.until(button(here.page, 'Send code'))
  for (const stretch of [
    identifierScreens,
    codeScreens,
    offlineScreen,
    qrScreens,
    backFromGoogle,
    lastScreens,
  ]) {
    await stretch(here, look)
  }
  await context.close()
}

/** The empty field, an error, a warning, and the list of countries. */
async function identifierScreens({ page, until }: Visit, look: Look): Promise<void> {
  await textbox(page, /^Email/).evaluate(input => input.focus())
  // The views of all later screens are loaded with the first focus, so that none of them is waited for.
  await page.waitForLoadState('networkidle')
  await look('identifier', page)
  await press(button(page, 'Send code'))
  await until(text(page, 'Enter your email, phone number or wallet.'))
  await look('identifier with an error', page)

  await fill(textbox(page, /^Email/), '7888 87')
  await until(button(page, /^Country/))
  await textbox(page, /^Email/).evaluate(input => input.blur())
  await until(text(page, 'That number is too short for the United Kingdom.'))
  await look('identifier with a warning', page)

  const search = part(page, 'combobox', 'Search for a country')
  await press(button(page, /^Country/))
  await until(search)
  await fill(search, 'united')
  await expect(option(page)).not.toHaveCount(0)
  await look('list of countries', page)
  await fill(search, 'atlantis')
  await until(text(page, 'No country found.'))
  await look('list without the country', page)
}

/** The code, from being sent to having expired. */
async function codeScreens({ page, service, be, until, hold, answer }: Visit, look: Look): Promise<void> {
  await fill(textbox(page, /^Email/), SARA)
  await until(part(page, 'textbox', /^Email/))
  await be(60)
  hold()
  await press(button(page, 'Send code'))
  await until(page.locator('.werify-spinner'))
  // What was typed is checked before, with the same spinner.
  await until(text(page, 'Sending the code'))
  await look('sending', page)
  answer()
  await until(textbox(page, '6-digit code'))
  await be(80)
  await look('code', page)

  const right = service.outbox.latest(SARA)?.code ?? ''
  await fill(textbox(page, '6-digit code'), right.slice(0, 4))
  await look('code half typed', page)
  await fill(textbox(page, '6-digit code'), wrong(right))
  await until(text(page, 'That code isn’t right'))
  await be(100)
  await look('code refused', page)
  await be(400)
  await until(button(page, 'Send a new code'))
  await look('code expired', page)
}

async function offlineScreen({ page, until, setOffline }: Visit, look: Look): Promise<void> {
  await press(button(page, 'Change'))
  await until(button(page, 'Send code'))
  await setOffline(true)
  await press(button(page, 'Send code'))
  await until(text(page, 'You’re offline'))
  await look('offline', page)
  // What was asked for is sent once the connection is back.
  await setOffline(false)
  await until(textbox(page, '6-digit code'))
  await press(button(page, 'Change'))
  await until(tab(page, 'QR code'))
}

/** The life of a QR code that is declined. */
async function qrScreens({ page, service, be, until, hold, answer }: Visit, look: Look): Promise<void> {
  const phone = service.signInPhone(SARA)
  hold()
  await press(tab(page, 'QR code'))
  await until(page.locator('.werify-spinner'))
  await look('QR code being made', page)
  answer()
  await until(part(page, 'img', /^QR code/))
  await be(500)
  await look('QR code', page)

  const [ticket] = service.tickets.open()
  if (ticket === undefined) throw new Error('There is no ticket to scan.')
  service.tickets.scan(ticket, phone)
  await until(text(page, 'Scanned. Approve the sign-in'))
  await be(540)
  await look('QR code scanned', page)
  service.tickets.deny(ticket, phone)
  await until(button(page, 'Show a new code'))
  await look('QR code declined', page)
}

async function backFromGoogle({ page, until }: Visit, look: Look): Promise<void> {
  await press(tab(page, 'One-time code'))
  await until(link(page, 'Continue with Google'))
  await press(link(page, 'Continue with Google'))
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForURL(/sheet=/)
  await until(page.locator('.werify-notice'))
  await look('back from Google', page)
}

/** A QR code that is approved, the question whose it was, and the end. */
async function lastScreens({ page, service, until }: Visit, look: Look): Promise<void> {
  await press(tab(page, 'QR code'))
  await until(part(page, 'img', /^QR code/))
  const [ticket] = service.tickets.open()
  if (ticket === undefined) throw new Error('There is no ticket to approve.')
  service.tickets.approve(ticket, service.signInPhone(SARA))
  await until(button(page, 'Not me'))
  await look('question', page)
  await press(button(page, 'Continue'))
  await until(text(page, 'Welcome back, Sara'))
  await look('signed in', page)
}

/** A code of the right shape that is not the right one. */
function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0')
}
