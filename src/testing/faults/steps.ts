import { en } from '../../i18n/locales/en.js'
import type { Sight } from './fault.js'
import type { FaultyPage } from './faulty-page.js'

// For tests: what many faults share.

export const qrCode: Sight = { role: 'img', text: en.qr.name(window.location.host) }
export const welcome: Sight = { role: 'heading', text: en.signedIn.titleFor('Sara') }
export const codeField: Sight = { role: 'textbox', text: en.code.label({ length: 6, alphabet: 'digits' }) }
export const identifierField: Sight = { role: 'textbox', text: 'Email, phone or wallet' }

/** Text about an error of this kind that has to be waited out, such as `in 37 seconds`. */
export const tooMany = (when: string) => `${en.errors['rate-limited']} ${en.retryIn(when)}`

/** Asks for a code, and enters it. */
export async function enterSentCode(page: FaultyPage): Promise<void> {
  await page.sendCode()
  await page.enterCode(page.sentCode())
}

/** Code of the same length that was not sent. */
export function wrongCode(page: FaultyPage): string {
  const code = page.sentCode()
  return code.slice(0, -1) + String((Number(code.at(-1)) + 1) % 10)
}
