import { expect } from 'vitest'
import { trader4 } from '../../backends/trader4/backend.js'
import { en } from '../../i18n/locales/en.js'
import { html, json, noContent } from './answers.js'
import { storedIn } from '../stored-in.js'
import type { Fault } from './fault.js'
import type { StatusFault } from './fault-numbers.js'
import { SARA } from './faulty-page.js'
import { enterSentCode, qrCode, tooMany, wrongCode } from './steps.js'

const SERVER_TEXT = 'SQLSTATE[42S02] at login.php:7'

/** Statuses of the server: section B. */
export const STATUS_FAULTS: Readonly<Record<StatusFault, Fault>> = {
  16: {
    fault: 'The server fails with 500 and says why.',
    sees: { role: 'alert', text: en.errors['server-error'] },
    never: 'A text of the server.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', json(500, { message: SERVER_TEXT }))
      await page.sendCode()
      expect(page.container().innerHTML).not.toContain(SERVER_TEXT)
    },
  },
  17: {
    fault: 'A gateway fails with 503, a page, and a wait.',
    sees: { role: 'alert', text: `${en.errors['server-error']} ${en.retryIn('in 37 seconds')}` },
    never: 'The error of a parser, or a request before the wait is over.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', html(503, { 'Retry-After': '37' }))
      await enterSentCode(page)
      await page.press(/^Try again/)
      await page.wait(20_000)
      await page.press(/^Try again/)
    },
  },
  18: {
    fault: 'Too many codes were asked for, and the server names 37 seconds.',
    sees: { role: 'alert', text: tooMany('in 37 seconds') },
    never: 'A request before, or a second said every second.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', json(429, {}, { 'Retry-After': '37' }))
      await page.sendCode()
      await page.press(/^Try again/)
      await page.wait(20_000)
      await page.press(/^Try again/)
    },
  },
  19: {
    fault: 'The wait is a date, and the clock of the server is an hour ahead.',
    sees: { role: 'alert', text: tooMany('in 37 seconds') },
    never: 'A wait that is negative, or an hour too long.',
    requests: { send: 1 },
    async inject(page) {
      const server = Date.now() + 60 * 60_000
      page.network.fail(
        'send',
        json(
          429,
          {},
          {
            Date: new Date(server).toUTCString(),
            'Retry-After': new Date(server + 37_000).toUTCString(),
          },
        ),
      )
      await page.sendCode()
    },
  },
  20: {
    fault: 'Too many codes were asked for, and the server names no wait.',
    sees: { role: 'alert', text: tooMany('in 1 minute') },
    never: 'Another try at once.',
    requests: { send: 2 },
    async inject(page) {
      page.network.fail('send', json(429))
      await page.sendCode()
      await page.press(en.tryAgain('in 30 seconds'))
      await page.wait(30_000)
      await page.press(en.identifier.retry)
    },
  },
  21: {
    fault: 'The page may not read the header with the wait, which is in the body too.',
    sees: { role: 'alert', text: tooMany('in 37 seconds') },
    never: 'No wait at all.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', json(429, { retry_after: 37 }))
      await page.sendCode()
    },
  },
  22: {
    fault: 'The server names a wait of eleven days.',
    sees: { role: 'alert', text: tooMany('in 24 hours') },
    never: 'A timer that overflows, and ends at once.',
    requests: { send: 1, mint: 0 },
    async inject(page) {
      page.network.fail('send', json(429, {}, { 'Retry-After': '1000000' }))
      await page.sendCode()
      await page.wait(60_000)
      await page.press(/^Try again/)
      expect(page.has('tab', en.signIn.qr)).toBe(true)
    },
  },
  23: {
    fault: 'A check is answered with a wait that is longer than the ticket lives.',
    sees: { role: 'tabpanel', text: en.errors['rate-limited'] },
    never: 'A check after the ticket has expired.',
    requests: { mint: 1, check: 1 },
    async inject(page) {
      page.network.fail('check', json(429, {}, { 'Retry-After': '600' }))
      await page.openQr()
      await page.wait(5 * 60_000)
    },
  },
  24: {
    fault: 'The server finds the identifier invalid.',
    sees: { role: 'alert', text: en.errors['identifier-rejected'] },
    never: 'A message that the field does not name.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', json(400, { message: SERVER_TEXT }))
      await page.sendCode()
      const field = page.find('textbox', /^Email/)
      expect(document.activeElement).toBe(field)
      expect(field).toHaveProperty('value', SARA)
      const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
      const described = ids.map(id => document.getElementById(id)?.textContent).join(' ')
      expect(described).toContain(en.errors['identifier-rejected'])
    },
  },
  25: {
    fault: 'The code is wrong.',
    sees: { role: 'alert', text: `${en.errors['code-rejected']} ${en.triesLeft(4)}` },
    never: 'A session that is said to have expired.',
    requests: { verify: 1 },
    async inject(page) {
      await page.sendCode()
      await page.enterCode(wrongCode(page))
    },
  },
  26: {
    fault: 'Checks are answered with 401 until somebody approves.',
    sees: qrCode,
    never: 'An alert, or a loop without an end.',
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      page.network.fail('check', json(401))
      await page.openQr()
      await page.wait(160_000)
      expect(page.has('alert', '')).toBe(false)
      expect(page.network.count('check')).toBeLessThan(80)
    },
  },
  27: {
    fault: 'A check is answered with 401, which a host has said to mean no.',
    sees: { role: 'tabpanel', text: en.errors.forbidden },
    never: 'Another check.',
    page: { backend: trader4({ baseUrl: 'https://login.example', pendingStatuses: [] }) },
    requests: { mint: 1, check: 1 },
    async inject(page) {
      page.network.fail('check', json(401))
      await page.openQr()
      await page.wait(40_000)
    },
  },
  28: {
    fault: 'A firewall blocks the request with a page.',
    sees: { role: 'alert', text: en.errors.forbidden },
    never: 'A loop of retries.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', html(403))
      await page.sendCode()
      await page.wait(60_000)
    },
  },
  29: {
    fault: 'The server does not know the person.',
    sees: { role: 'alert', text: en.errors.rejected },
    never: 'Word of an account that does not exist.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', json(404, { message: SERVER_TEXT }))
      await page.sendCode()
      expect(page.container().textContent).not.toMatch(/account|exist|unknown/i)
    },
  },
  30: {
    fault: 'The server no longer knows the ticket before it expires.',
    sees: { role: 'tabpanel', text: en.qr.used },
    never: 'Another QR code without a press.',
    requests: { mint: 1, check: 1 },
    async inject(page) {
      page.network.fail('check', json(404))
      await page.openQr()
      await page.wait(60_000)
    },
  },
  31: {
    fault: 'The server says that the ticket was used.',
    sees: { role: 'tabpanel', text: en.qr.used },
    never: 'Another QR code without a press.',
    requests: { mint: 1, check: 1 },
    async inject(page) {
      page.network.fail('check', json(409))
      await page.openQr()
      await page.wait(60_000)
    },
  },
  32: {
    fault: 'The server says of each ticket that it has expired.',
    sees: { role: 'tabpanel', text: en.qr.expired },
    never: 'More than three codes without a press.',
    requests: { mint: 4, check: 4 },
    async inject(page) {
      page.network.fail('check', json(410))
      await page.openQr()
      await page.wait(120_000)
    },
  },
  33: {
    fault: 'The server no longer knows the code that it sent.',
    sees: { role: 'alert', text: en.errors['code-expired'] },
    never: 'The typed code is sent again.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', json(410))
      await enterSentCode(page)
      await page.wait(30_000)
      expect(page.has('button', en.code.sendNew)).toBe(true)
    },
  },
  34: {
    fault: 'The person is locked out for a quarter of an hour.',
    sees: { role: 'alert', text: `${en.errors.locked} ${en.retryIn('in 15 minutes')}` },
    never: 'A time that comes from the storage of the browser.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', json(423, { code: 'otp_locked', retry_after: 900 }))
      await enterSentCode(page)
      expect(page.has('button', en.code.otherWay.method)).toBe(true)
      expect(JSON.stringify(storedIn(window.sessionStorage))).not.toContain('locked')
    },
  },
  35: {
    fault: 'The check of a code is answered with 204.',
    sees: { role: 'alert', text: en.errors['bad-response'] },
    never: 'A sign-in.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', noContent)
      await enterSentCode(page)
    },
  },
  36: {
    fault: 'A 200 says that it did not succeed.',
    sees: { role: 'alert', text: en.errors.rejected },
    never: 'A sign-in.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', json(200, { succeed: false, results: { access_token: 'token' } }))
      await enterSentCode(page)
    },
  },
  37: {
    fault: 'The answer is a redirect, or an early hint.',
    sees: 'That the service cannot be reached; an early hint changes nothing.',
    never: 'The code is sent elsewhere.',
    elsewhere: [
      {
        file: 'src/backends/http-body.test.ts',
        title: 'a redirect is not followed, so a request reaches no other server',
      },
    ],
  },
  38: {
    fault: 'A check is answered with a status that nobody expects.',
    sees: { role: 'tabpanel', text: en.errors.rejected },
    never: 'Another check.',
    requests: { mint: 1, check: 1 },
    async inject(page) {
      page.network.fail('check', json(451))
      await page.openQr()
      await page.wait(60_000)
    },
  },
}
