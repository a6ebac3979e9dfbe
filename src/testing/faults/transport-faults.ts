import { expect } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import { broken, dripping, html, huge, never, noConnection } from './answers.js'
import type { Fault } from './fault.js'
import type { TransportFault } from './fault-numbers.js'
import { SARA } from './faulty-page.js'
import { enterSentCode, identifierField, qrCode, welcome } from './steps.js'

/** Faults of the connection: section A. */
export const TRANSPORT_FAULTS: Readonly<Record<TransportFault, Fault>> = {
  1: {
    fault: 'The server never answers the request for a code.',
    sees: { role: 'alert', text: en.errors.timeout },
    never: 'A spinner for ever, or a second message.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', never)
      await page.sendCode()
      await page.wait(9000)
      expect(page.has('button', en.identifier.retry)).toBe(false)
      await page.wait(1000)
      expect(page.find('textbox', /^Email/)).toHaveProperty('value', SARA)
      await page.wait(60_000)
    },
  },
  2: {
    fault: 'The server never answers the check of a code.',
    sees: { role: 'alert', text: en.errors.timeout },
    never: 'The code is cleared, or counts as wrong.',
    requests: { send: 1, verify: 1 },
    async inject(page) {
      page.network.fail('verify', never)
      await enterSentCode(page)
      await page.wait(10_000)
      expect(page.find('textbox', /code$/)).toHaveProperty('value', page.sentCode())
      expect(page.container().textContent).not.toContain(en.triesLeft(4))
    },
  },
  3: {
    fault: 'The server answers no check of a ticket.',
    sees: { role: 'tabpanel', text: en.qr.reconnecting },
    never: 'An alert at the first lost check, or two checks at a time.',
    async inject(page) {
      page.network.fail('check', never)
      await page.openQr()
      for (let checks = page.network.count('check'); checks < 4; checks = page.network.count('check')) {
        if (checks < 3) expect(page.container().textContent).not.toContain(en.qr.reconnecting)
        await page.wait(1000)
      }
      expect(page.has('alert', '')).toBe(false)
    },
  },
  4: {
    fault: 'The device is offline when a code is asked for.',
    sees: { role: 'alert', text: en.errors.offline },
    never: 'The identifier or the code is said to be wrong.',
    requests: { send: 0 },
    async inject(page) {
      await page.goOffline()
      page.network.fail('send', noConnection)
      await page.sendCode()
    },
  },
  5: {
    fault: 'The device is offline for 40 seconds while a QR code waits.',
    sees: qrCode,
    never: 'A burst of checks, or a code that is thrown away while it is good.',
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      await page.openQr()
      await page.wait(10_000)
      await page.goOffline()
      page.network.fail('check', noConnection)
      expect(page.container().textContent).toContain(en.offlineTitle)
      const before = page.network.count('check')
      await page.wait(40_000)
      expect(page.network.count('check')).toBe(before)
      page.network.heal()
      await page.goOnline()
      expect(page.network.count('check')).toBe(before + 1)
      expect(page.container().textContent).not.toContain(en.offlineTitle)
      expect(page.heard.filter(line => line === en.offlineTitle)).toHaveLength(1)
    },
  },
  6: {
    fault: 'The connection breaks in the middle of an answer.',
    sees: { role: 'alert', text: en.errors.network },
    never: 'Half of the JSON is accepted.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', broken)
      await enterSentCode(page)
    },
  },
  7: {
    fault: 'An answer comes at one byte a second.',
    sees: { role: 'alert', text: en.errors.timeout },
    never: 'Each byte starts the ten seconds anew.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', dripping)
      await enterSentCode(page)
      await page.wait(10_000)
    },
  },
  8: {
    fault: 'An answer of ten megabytes.',
    sees: { role: 'alert', text: en.errors['bad-response'] },
    never: 'It is read to its end.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', huge)
      await enterSentCode(page)
    },
  },
  9: {
    fault: 'The server lets no other origin read its answers.',
    sees: 'That the service cannot be reached.',
    never: 'An address in the console of a built page.',
    elsewhere: [
      {
        file: 'e2e/security/cross-origin.spec.ts',
        title: '[F-9] [F-10] at a server whose policy for other origins is ${cors}',
      },
    ],
  },
  10: {
    fault: 'The server refuses preflights.',
    sees: 'That the service cannot be reached.',
    never: 'A loop of retries.',
    elsewhere: [
      {
        file: 'e2e/security/cross-origin.spec.ts',
        title: 'a person is told that it cannot be reached, after one request',
      },
    ],
  },
  11: {
    fault: 'The server redirects to another origin.',
    sees: 'That the service cannot be reached.',
    never: 'The identifier or the code is sent there.',
    elsewhere: [
      {
        file: 'src/backends/http-body.test.ts',
        title: 'a redirect is not followed, so a request reaches no other server',
      },
    ],
  },
  12: {
    fault: 'A captive portal answers with its page and a 200.',
    sees: { role: 'alert', text: en.errors['bad-response'] },
    never: 'A sign-in, or the page of the portal in ours.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', html(200))
      await enterSentCode(page)
      expect(page.container().textContent).not.toContain('use the network')
    },
  },
  13: {
    fault: 'A host gives an address without encryption.',
    sees: 'An error for its developer, before anything is rendered.',
    never: 'A request.',
    elsewhere: [{ file: 'src/backends/base-url.test.ts', title: '[NET-01]' }],
  },
  14: {
    fault: 'Checks hang even after they are aborted, as in iOS after a sleep.',
    sees: welcome,
    never: 'The checks stop until the page is reloaded.',
    requests: { mint: 1 },
    signsIn: true,
    async inject(page) {
      page.network.ignoreAborts()
      page.network.fail('check', never)
      await page.openQr()
      await page.wait(30_000)
      page.network.heal()
      page.phone('approve')
      await page.wait(30_000)
    },
  },
  15: {
    fault: 'A person goes back while a code is checked.',
    sees: identifierField,
    never: 'An alert, or an error for the host.',
    isAnnounced: false,
    requests: { send: 1, verify: 1 },
    async inject(page) {
      page.network.fail('verify', never)
      await enterSentCode(page)
      await page.press(en.code.change)
      await page.wait(20_000)
      expect(page.onError).not.toHaveBeenCalled()
    },
  },
}
