import { expect } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import type { Fault } from './fault.js'
import type { SemanticFault } from './fault-numbers.js'
import { SARA, type FaultyPage } from './faulty-page.js'
import { codeField, qrCode, welcome, wrongCode } from './steps.js'

/** Ticket that is on screen. */
function openTicket({ service }: FaultyPage) {
  const [ticket] = service.tickets.open()
  if (ticket === undefined) throw new Error('there is no ticket')
  return ticket
}

/** Somebody who is not the person at this screen. */
const MALLORY = 'mallory@example.com'

/** Codes and tickets that are late, stolen, or not one's own: section G. */
export const SEMANTIC_FAULTS: Readonly<Record<SemanticFault, Fault>> = {
  101: {
    fault: 'Nobody scans the QR code, nor those that follow.',
    sees: { role: 'tabpanel', text: en.qr.expired },
    never: 'More than three new codes without a press.',
    requests: { mint: 4 },
    async inject(page) {
      await page.openQr()
      await page.wait(13 * 60_000)
      const checks = page.network.count('check')
      await page.wait(5 * 60_000)
      expect(page.network.count('check')).toBe(checks)
    },
  },
  102: {
    fault: 'Somebody checks a ticket again after its success.',
    sees: 'Nothing: the server calls the ticket used.',
    never: 'A second token.',
    elsewhere: [{ file: 'mocks/service/tickets.test.ts', title: '[QR-22] [F-102] of 50 parallel checks' }],
  },
  103: {
    fault: 'A thief gets the session of the ticket first.',
    sees: { role: 'tabpanel', text: en.qr.used },
    never: 'Another code without a press, or a success.',
    requests: { mint: 1 },
    async inject(page) {
      await page.openQr()
      const { token } = openTicket(page)
      page.phone('approve')
      expect(page.service.tickets.check({ token }).outcome).toBe('granted')
      await page.wait(30_000)
    },
  },
  104: {
    fault: 'The phone approves when the ticket has expired.',
    sees: qrCode,
    never: 'A sign-in.',
    requests: { mint: 2 },
    isAnnounced: false,
    async inject(page) {
      await page.openQr()
      const { token } = openTicket(page)
      await page.wait(185_000)
      const phone = page.service.signInPhone(MALLORY)
      expect(page.service.tickets.approve({ token }, phone)).toBe('expired')
      await page.wait(30_000)
    },
  },
  105: {
    fault: 'A second person approves the ticket.',
    sees: welcome,
    never: 'The second person is signed in.',
    requests: { mint: 1 },
    signsIn: true,
    async inject(page) {
      await page.openQr()
      const { token } = openTicket(page)
      page.phone('approve')
      const phone = page.service.signInPhone(MALLORY)
      expect(page.service.tickets.approve({ token }, phone)).toBe('used')
      await page.wait(10_000)
    },
  },
  106: {
    fault: 'The phone of a stranger approves the ticket.',
    sees: { role: 'heading', text: en.confirm.title('Sara Rahimi').replaceAll('*', '') },
    never: 'A sign-in before the person has said yes.',
    page: { props: { askIdentity: true } },
    requests: { mint: 1 },
    async inject(page) {
      await page.openQr()
      page.phone('approve')
      await page.wait(10_000)
    },
  },
  107: {
    fault: 'The person declines on the phone.',
    sees: { role: 'tabpanel', text: en.qr.denied },
    never: 'Another code without a press.',
    requests: { mint: 1 },
    async inject(page) {
      await page.openQr()
      page.phone('deny')
      await page.wait(60_000)
    },
  },
  108: {
    fault: 'Any camera reads the QR code, and opens what is in it.',
    sees: 'A page that says what to do.',
    never: 'A sign-in.',
    elsewhere: [
      { file: 'e2e/qr/real-phone.spec.ts', title: '[F-108] opening the link alone signs nobody in' },
      { file: 'src/demo/phone/ticket-link.test.ts', title: '[F-108] the link for the phone holds a ticket' },
    ],
  },
  109: {
    fault: 'Five codes are wrong.',
    sees: { role: 'alert', text: en.triesLeft(0) },
    never: 'A sixth is sent.',
    requests: { send: 1, verify: 5 },
    async inject(page) {
      await page.sendCode()
      const wrong = Number(page.sentCode()) + 1
      for (let tries = 0; tries < 6; tries += 1)
        await page.enterCode(String((wrong + tries) % 1_000_000).padStart(6, '0'))
    },
  },
  110: {
    fault: 'Wrong codes go on with the next challenge.',
    sees: { role: 'alert', text: en.errors.locked },
    never: 'The next challenge starts the count anew.',
    page: { rules: { wrongCodesPerLock: 3 } },
    requests: { send: 2, verify: 3 },
    async inject(page) {
      await page.sendCode()
      await page.enterCode(wrongCode(page))
      await page.enterCode(wrongCode(page).replace(/^./, first => String((Number(first) + 1) % 10)))
      await page.wait(30_000)
      await page.press(en.code.resend)
      await page.enterCode(wrongCode(page))
    },
  },
  111: {
    fault: 'The code is right, and the person is locked out.',
    sees: { role: 'alert', text: en.errors.locked },
    never: 'A sign-in.',
    page: { rules: { wrongCodesPerLock: 1 } },
    requests: { verify: 1 },
    async inject(page) {
      await page.sendCode()
      const right = page.sentCode()
      await page.enterCode(wrongCode(page))
      expect(page.has('textbox', codeField.text)).toBe(false)
      expect(page.service.codes.verify({ identifier: SARA }, right, { app: 'trader4' }).outcome).toBe(
        'locked',
      )
    },
  },
  112: {
    fault: 'The person enters the older of two codes.',
    sees: { role: 'alert', text: `${en.errors['code-rejected']} ${en.triesLeft(4)}` },
    never: 'A sign-in.',
    requests: { send: 2, verify: 1 },
    async inject(page) {
      await page.sendCode()
      const old = page.sentCode()
      await page.wait(30_000)
      await page.press(en.code.resend)
      await page.enterCode(old)
    },
  },
  113: {
    fault: 'A code is used a second time.',
    sees: 'Nothing: the server refuses it.',
    never: 'A second token.',
    elsewhere: [{ file: 'mocks/service/codes.test.ts', title: '[OTP-16] of 50 parallel requests' }],
  },
  114: {
    fault: 'Expiry, a renewal and a press come at one moment.',
    sees: 'One new code.',
    never: 'Two tickets.',
    elsewhere: [
      {
        file: 'src/requests/qr-refresh.test.ts',
        title: '[F-114] in whatever order expiry, answers and clicks come, one ticket follows another',
      },
    ],
  },
  115: {
    fault: 'A code is checked with the reference of another challenge.',
    sees: 'Nothing: the server refuses it.',
    never: 'A sign-in.',
    elsewhere: [
      {
        file: 'mocks/service/codes.test.ts',
        title: '[OTP-19] a code is accepted with its own id, hash, identifier and app only',
      },
    ],
  },
}
