import { expect } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import { changed, json, text } from './answers.js'
import type { Fault, InjectedFault } from './fault.js'
import type { PayloadFault } from './fault-numbers.js'
import { codeField, enterSentCode, qrCode, welcome } from './steps.js'

/** Answer to the check of a code that is no answer. */
function unreadable(fault: string, answer: ReturnType<typeof text>): InjectedFault {
  return {
    fault,
    sees: { role: 'alert', text: en.errors['bad-response'] },
    never: 'A sign-in, a text of the answer, or an error of a program.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail('verify', answer)
      await enterSentCode(page)
      expect(page.onError.mock.calls).toEqual([[{ code: 'bad-response' }]])
    },
  }
}

/** Sign-in whose answers were changed in a way that does not matter. */
function harmless(fault: string, never: string, change: (body: string) => string): InjectedFault {
  return {
    fault,
    sees: welcome,
    never,
    requests: { send: 1, verify: 1 },
    signsIn: true,
    async inject(page) {
      page.network.fail('send', changed(change))
      page.network.fail('verify', changed(change))
      await enterSentCode(page)
      expect(Reflect.get({}, 'polluted')).toBeUndefined()
    },
  }
}

/** Ticket of the service with another member, as JSON. */
const withTicketMember = (member: string) => changed(body => body.replace('"token":', `${member},"token":`))

const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`
const dangerous =
  '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":1'

/** Bodies of the server: section C. */
export const PAYLOAD_FAULTS: Readonly<Record<PayloadFault, Fault>> = {
  39: unreadable(
    'More follows after the JSON.',
    changed(body => `${body}}`),
  ),
  40: unreadable('The body is empty.', text('')),
  41: unreadable('The body is JSON of another kind.', text('[null,"token",7]')),
  42: unreadable(
    'The token is missing.',
    changed(body => body.replace('access_token', 'token_of_nobody')),
  ),
  43: harmless('There are unknown members, a thousand deep.', 'A stack that overflows.', body =>
    body.replace('{', `{"more":${deep},`),
  ),
  44: harmless('There are members with the names of prototypes.', 'A prototype that was changed.', body =>
    body.replace('{', `{${dangerous},`),
  ),
  45: {
    fault: 'A number is too large, and a key is there twice.',
    sees: qrCode,
    never: 'A timer that never ends, or ends at once.',
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      page.network.fail('mint', withTicketMember('"interval":-0,"interval":1e999,"interval":1e999'))
      await page.openQr()
      await page.wait(30_000)
      expect(page.network.count('check')).toBeGreaterThan(0)
      expect(page.network.count('check')).toBeLessThan(30)
    },
  },
  46: harmless('The envelope is spelled as older servers do.', 'A failure.', body =>
    body.replace('"results"', '"result"').replace('"metas"', '"meta"'),
  ),
  47: {
    fault: 'The answer to the request for a code has the code in it.',
    sees: codeField,
    never: 'The code in the field, in the storage or in the console.',
    requests: { send: 1, verify: 0 },
    isAnnounced: false,
    async inject(page) {
      page.network.fail(
        'send',
        changed(body => body.replace('{', `{"otp":"${page.sentCode()}","code":"${page.sentCode()}",`)),
      )
      await page.sendCode()
      expect(page.find('textbox', codeField.text)).toHaveProperty('value', '')
      expect(document.documentElement.outerHTML).not.toContain(page.sentCode())
    },
  },
  48: {
    fault: 'The expiry of a ticket is nonsense.',
    sees: { role: 'tabpanel', text: en.qr.newCodeIn('in 3 minutes') },
    never: 'A loop of tickets, or a countdown of NaN.',
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      page.network.fail(
        'mint',
        changed(body => body.replace(/"expired_at":"[^"]*"/, '"expired_at":"9999-99-99"')),
      )
      await page.openQr()
    },
  },
  49: {
    fault: 'The server asks for checks without a pause.',
    sees: qrCode,
    never: 'Two checks within a second.',
    requests: { mint: 1 },
    isAnnounced: false,
    async inject(page) {
      page.network.fail('mint', withTicketMember('"interval":0'))
      await page.openQr()
      await page.wait(30_000)
      const times = page.network.sent.filter(({ kind }) => kind === 'check').map(({ at }) => at)
      expect(times.length).toBeGreaterThan(1)
      for (const [index, at] of times.slice(1).entries())
        expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(1000)
    },
  },
  50: {
    fault: 'The token of a ticket is too long for a QR code.',
    sees: { role: 'tabpanel', text: en.errors['bad-response'] },
    never: 'A QR code that no camera reads.',
    requests: { mint: 1, check: 0 },
    async inject(page) {
      page.network.fail(
        'mint',
        changed(body => body.replace(/"token":"[^"]*"/, `"token":"${'t'.repeat(5000)}"`)),
      )
      await page.openQr()
      await page.wait(20_000)
    },
  },
  51: unreadable(
    'JSON is sent as plain text.',
    text('{"succeed":true,"results":{"access_token":"t"}}', 200, 'text/plain'),
  ),
  52: {
    fault: 'The members of an error have wrong types.',
    sees: { role: 'alert', text: en.errors['server-error'] },
    never: 'A crash.',
    requests: { verify: 1 },
    async inject(page) {
      page.network.fail(
        'verify',
        json(500, { type: 7, code: [], error: {}, retry_after: 'soon', attempts_left: [] }),
      )
      await enterSentCode(page)
    },
  },
}
