import { fireEvent } from '@testing-library/react'
import { expect, vi } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import { TRANSLATORS, translate } from '../translate.js'
import { storedIn } from '../stored-in.js'
import type { Fault } from './fault.js'
import type { LifecycleFault } from './fault-numbers.js'
import { SARA } from './faulty-page.js'
import { codeField, identifierField, qrCode, welcome } from './steps.js'

const DAY = 24 * 60 * 60_000

/** The life of a page, and its clocks: section E. */
export const LIFECYCLE_FAULTS: Readonly<Record<LifecycleFault, Fault>> = {
  70: {
    fault: 'The page is hidden for half a minute while a QR code waits.',
    sees: qrCode,
    never: 'Checks while it is hidden, or a burst of them after that.',
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      await page.openQr()
      await page.wait(10_000)
      await page.hide()
      const before = page.network.count('check')
      await page.wait(30_000)
      expect(page.network.count('check')).toBe(before)
      await page.show()
      expect(page.network.count('check')).toBe(before + 1)
    },
  },
  71: {
    fault: 'The page is hidden for ten minutes while a QR code waits.',
    sees: { role: 'tabpanel', text: en.qr.expired },
    never: 'The countdown goes on where it was.',
    requests: { mint: 1 },
    async inject(page) {
      await page.openQr()
      await page.hide()
      await page.wait(10 * 60_000)
      await page.show()
    },
  },
  72: {
    fault: 'The browser freezes the page, and thaws it.',
    sees: 'That the code has expired, with a button.',
    never: 'A success that is long over.',
    elsewhere: [{ file: 'e2e/qr/polling.spec.ts', title: '[F-72] a page that is frozen for two hours' }],
  },
  73: {
    fault: 'The laptop sleeps for two hours.',
    sees: 'That the code has expired, with a button.',
    never: 'All the checks that were missed.',
    elsewhere: [{ file: 'e2e/qr/polling.spec.ts', title: '[F-73] a laptop that sleeps for two hours' }],
  },
  74: {
    fault: 'A clock of the device stands still while it sleeps.',
    sees: 'That the code has expired.',
    never: 'A longer life of the ticket.',
    elsewhere: [
      {
        file: 'src/requests/qr-clocks.test.ts',
        title: '[F-74] whenever and however long a device sleeps, no ticket outlives its expiry',
      },
    ],
  },
  75: {
    fault: 'The clock of the device is a day late.',
    sees: { role: 'tabpanel', text: en.qr.newCodeIn('in 3 minutes') },
    never: 'A code that expires at once, or lives for a day.',
    page: { serverAheadMs: DAY },
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      await page.openQr()
      await page.wait(1000)
    },
  },
  76: {
    fault: 'The clock is set back by an hour while a QR code waits.',
    sees: { role: 'tabpanel', text: en.qr.newCodeIn('in 3 minutes') },
    never: 'A countdown that grows, or a code that outlives the server’s.',
    requests: { mint: 2 },
    isAnnounced: false,
    async inject(page) {
      await page.openQr()
      await page.wait(110_000)
      await page.run(() => void vi.setSystemTime(Date.now() - 60 * 60_000))
      await page.wait(60_000)
      expect(page.container().textContent).toContain(en.qr.newCodeIn('in 2 minutes'))
      expect(page.network.count('mint')).toBe(1)
      await page.wait(12_000)
    },
  },
  77: {
    fault: 'The time zone of the device changes.',
    sees: 'Nothing of it.',
    never: 'An hour more or less.',
    elsewhere: [
      {
        file: 'src/backends/werify-family/ticket.test.ts',
        title: '[F-77] in %s at %s a ticket of two minutes',
      },
    ],
  },
  78: {
    fault: 'Somebody goes back to the page after a sign-in.',
    sees: 'The question who it is.',
    never: 'A profile, a token, or `onSuccess` again.',
    elsewhere: [{ file: 'e2e/security/back-forward-cache.spec.ts', title: '[F-78]' }],
  },
  79: {
    fault: 'Somebody comes back to the code step from another page.',
    sees: 'The code step with the right times, and an empty field.',
    never: 'The code that was typed.',
    elsewhere: [{ file: 'e2e/security/back-forward-cache.spec.ts', title: '[F-79]' }],
  },
  80: {
    fault: 'A person comes back from Google with the back button.',
    sees: codeField,
    never: 'A page that goes on to Google for ever.',
    requests: { send: 1, google: 0 },
    isAnnounced: false,
    async inject(page) {
      await page.press(en.signIn.google, 'link')
      await page.run(
        () => void window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
      )
      await page.run(
        () => void window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      )
      expect(page.has('link', en.signIn.google)).toBe(true)
      await page.sendCode()
    },
  },
  81: {
    fault: 'The page is reloaded on the code step.',
    sees: codeField,
    never: 'Another message, or a code or token in the storage.',
    requests: { send: 1 },
    isAnnounced: false,
    async inject(page) {
      await page.sendCode()
      await page.enterCode('123')
      await page.reload()
      const field = page.find('textbox', codeField.text)
      expect(field).toHaveProperty('value', '')
      await page.run(() => field.focus())
    },
  },
  82: {
    fault: 'The system discards the tab, and half of what was stored is gone.',
    sees: codeField,
    never: 'A crash.',
    requests: { send: 2 },
    isAnnounced: false,
    async inject(page) {
      await page.sendCode()
      for (const [key, value] of Object.entries(storedIn(window.sessionStorage)))
        window.sessionStorage.setItem(key, value.slice(0, 40))
      await page.wait(60_000)
      await page.reload()
      expect(page.has('textbox', identifierField.text)).toBe(true)
      await page.sendCode()
    },
  },
  83: {
    fault: 'The browser renders the page before anybody goes there.',
    sees: identifierField,
    never: 'A request, and least of all a ticket.',
    requests: { send: 0, mint: 0, check: 0, google: 0 },
    isAnnounced: false,
    async inject(page) {
      Object.defineProperty(document, 'prerendering', { value: true, configurable: true })
      await page.hide()
      await page.wait(60_000)
      Reflect.deleteProperty(document, 'prerendering')
      await page.show()
      await page.run(() => page.find('textbox', identifierField.text).focus())
    },
  },
  84: {
    fault: 'The page is printed.',
    sees: 'No QR code on paper.',
    never: 'A ticket that a camera reads.',
    elsewhere: [
      { file: 'e2e/qr/scannable.spec.ts', title: '[F-84] a page that is printed has no QR code on it' },
    ],
  },
  85: {
    fault: 'A translator of the browser rewrites the texts.',
    sees: welcome,
    never: 'A crash of React.',
    requests: { send: 1, verify: 1 },
    signsIn: true,
    async inject(page) {
      for (const [, change] of TRANSLATORS) translate(page.container(), change)
      await page.sendCode()
      for (const [, change] of TRANSLATORS) translate(page.container(), change)
      await page.enterCode(page.sentCode())
    },
  },
  86: {
    fault: 'An extension puts nodes and attributes of its own into the fields.',
    sees: welcome,
    never: 'A crash.',
    requests: { send: 1, verify: 1 },
    signsIn: true,
    async inject(page) {
      const extend = () => {
        for (const field of page.container().querySelectorAll('input')) {
          field.setAttribute('data-manager', 'yes')
          field.insertAdjacentElement('afterend', document.createElement('manager-icon'))
        }
      }
      extend()
      await page.type(identifierField.text, SARA)
      await page.run(() => fireEvent.submit(page.find('textbox', identifierField.text)))
      extend()
      await page.enterCode(page.sentCode())
    },
  },
}
