import { fireEvent, within } from '@testing-library/react'
import { expect } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import { never } from './answers.js'
import type { Fault } from './fault.js'
import type { RaceFault } from './fault-numbers.js'
import { SARA } from './faulty-page.js'
import { codeField, identifierField, qrCode, welcome } from './steps.js'

/** Races, and things that happen twice: section D. */
export const RACE_FAULTS: Readonly<Record<RaceFault, Fault>> = {
  53: {
    fault: 'A person presses twice, and Enter as well, to get a code.',
    sees: codeField,
    never: 'Two messages.',
    requests: { send: 1 },
    isAnnounced: false,
    async inject(page) {
      await page.type(/^Email/, SARA)
      const button = page.find('button', en.identifier.submit)
      await page.run(() => {
        fireEvent.click(button)
        fireEvent.click(button)
        fireEvent.submit(page.find('textbox', /^Email/))
      })
      expect(page.service.outbox.all()).toHaveLength(1)
    },
  },
  54: {
    fault: 'A code is pasted, filled in and confirmed at one moment.',
    sees: welcome,
    never: 'Two checks, or an error after the success.',
    requests: { send: 1, verify: 1 },
    signsIn: true,
    async inject(page) {
      await page.sendCode()
      const field = page.find('textbox', codeField.text)
      await page.run(() => {
        fireEvent.change(field, { target: { value: page.sentCode() } })
        fireEvent.submit(field)
        fireEvent.change(field, { target: { value: page.sentCode() } })
        fireEvent.submit(field)
      })
      expect(page.onError).not.toHaveBeenCalled()
    },
  },
  55: {
    fault: 'The answer about a code arrives after another code was sent.',
    sees: 'The step of the newest code.',
    never: 'The old answer counts.',
    elsewhere: [
      {
        file: 'src/requests/run-code-requests.test.ts',
        title: '[OTP-08] in whatever order answers arrive, only the newest challenge counts',
      },
    ],
  },
  56: {
    fault: 'Another code is on its way when the person changes the identifier.',
    sees: identifierField,
    never: 'The code step of the old identifier.',
    requests: { verify: 0 },
    isAnnounced: false,
    async inject(page) {
      await page.sendCode()
      await page.wait(30_000)
      const release = page.network.hold('send')
      await page.press(en.code.resend)
      await page.press(en.code.change)
      await page.run(release)
      expect(page.has('textbox', codeField.text)).toBe(false)
    },
  },
  57: {
    fault: 'A slow answer "pending" arrives after the success.',
    sees: 'That the person is signed in.',
    never: 'The QR code again.',
    elsewhere: [{ file: 'src/requests/qr-success.test.ts', title: '[F-57] pending' }],
  },
  58: {
    fault: 'A proxy delivers the success twice.',
    sees: 'That the person is signed in.',
    never: '`onSuccess` a second time.',
    elsewhere: [{ file: 'src/requests/qr-success.test.ts', title: '[F-58] the same success' }],
  },
  59: {
    fault: 'The success arrives at the moment in which the ticket expires.',
    sees: 'That the person is signed in.',
    never: 'An expired code with a session.',
    elsewhere: [{ file: 'src/requests/qr-success.test.ts', title: '[F-59]' }],
  },
  60: {
    fault: 'Another QR code is asked for while a check is under way.',
    sees: 'The new QR code.',
    never: 'The old ticket signs in.',
    elsewhere: [
      {
        file: 'src/requests/qr-refresh.test.ts',
        title: '[F-60] [QR-17] a grant for the old ticket is dropped once a new one is requested',
      },
    ],
  },
  61: {
    fault: 'Another QR code is asked for twice.',
    sees: qrCode,
    never: 'Two tickets that are checked.',
    requests: { mint: 2 },
    isAnnounced: false,
    async inject(page) {
      await page.openQr()
      page.phone('deny')
      await page.wait(10_000)
      const button = page.find('button', en.qr.showNew)
      await page.run(() => {
        button.focus()
        fireEvent.click(button)
        fireEvent.click(button)
      })
      await page.wait(10_000)
    },
  },
  62: {
    fault: 'StrictMode mounts everything twice.',
    sees: 'The same as in production.',
    never: 'One more code or ticket.',
    elsewhere: [
      {
        file: 'src/widget/werify-login.test.tsx',
        title: '[REL-02] [REL-04] signing in with a code, %s: two requests, one success',
      },
      {
        file: 'e2e/sign-in.spec.ts',
        title: '[REL-02] StrictMode takes effect in one of the two builds',
      },
    ],
  },
  63: {
    fault: 'The widget is removed while it waits for something.',
    sees: 'Nothing of it.',
    never: 'A callback, an error, or a request that goes on.',
    elsewhere: [
      {
        file: 'src/requests/stopping.test.ts',
        title: '[REL-03] [REL-04] [NET-16] a login that is stopped while it waits %s does nothing more',
      },
    ],
  },
  64: {
    fault: 'The widget is removed while it sends, and put back at once.',
    sees: codeField,
    never: 'A failure from the request that was aborted.',
    requests: { send: 2 },
    isAnnounced: false,
    async inject(page) {
      page.network.fail('send', never)
      await page.sendCode()
      await page.reload()
      page.network.heal()
      await page.sendCode()
      expect(page.onError).not.toHaveBeenCalled()
    },
  },
  65: {
    fault: 'The host throws in `onSuccess`.',
    sees: 'That the person is signed in.',
    never: 'The error is lost, or the login starts again.',
    elsewhere: [
      {
        file: 'src/widget/werify-login.test.tsx',
        title: '[REL-04] an error in onSuccess breaks nothing, and reaches the host',
      },
    ],
  },
  66: {
    fault: 'The host changes its props while a code is waited for.',
    sees: codeField,
    never: 'The first step again, or another message.',
    requests: { send: 1 },
    isAnnounced: false,
    async inject(page) {
      await page.sendCode()
      await page.enterCode('12')
      await page.setProps({ theme: 'dark', appName: 'Acme', headingLevel: 3, termsHref: '/terms' })
      await page.setProps({ theme: 'light', maskIdentifier: false, autoSubmit: false })
      expect(page.find('textbox', codeField.text)).toHaveProperty('value', '12')
      expect(document.activeElement).toBe(page.find('textbox', codeField.text))
    },
  },
  67: {
    fault: 'There are two widgets on a page.',
    sees: codeField,
    never: 'An id that is there twice, or a step that both take.',
    requests: { send: 1 },
    isAnnounced: false,
    async inject(page) {
      const other = await page.addWidget()
      await page.sendCode()
      expect(within(other).getByRole('textbox', { name: identifierField.text })).toBeDefined()
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)])
    },
  },
  68: {
    fault: 'Two tabs ask for a code for one person.',
    sees: 'In the older tab, that the newest code is the one to enter.',
    never: 'An old code signs in.',
    elsewhere: [
      {
        file: 'src/widget/login-two-tabs.test.tsx',
        title: '[REL-06] $name: the code of an older tab is refused, and the text asks for the newest one',
      },
    ],
  },
  69: {
    fault: 'A person signs in in one tab while another one waits.',
    sees: 'The other tab as it was.',
    never: 'A token that passes from tab to tab.',
    elsewhere: [
      {
        file: 'e2e/code/resume.spec.ts',
        title: '[REL-06] two tabs wait for a code each, and do not disturb each other',
      },
    ],
  },
}
