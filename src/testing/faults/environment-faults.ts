import { expect, vi } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import { noConnection } from './answers.js'
import type { Fault } from './fault.js'
import type { EnvironmentFault } from './fault-numbers.js'
import { enterSentCode, welcome } from './steps.js'

/** Faults that browsers, extensions and policies bring to a page: section F. */
export const ENVIRONMENT_FAULTS: Readonly<Record<EnvironmentFault, Fault>> = {
  87: {
    fault: 'The browser throws when a script asks for its storage.',
    sees: welcome,
    never: 'A crash.',
    requests: { send: 1, verify: 1 },
    signsIn: true,
    async inject(page) {
      const refuse = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      const session = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse)
      const local = vi.spyOn(window, 'localStorage', 'get').mockImplementation(refuse)
      await page.reload()
      await enterSentCode(page)
      session.mockRestore()
      local.mockRestore()
    },
  },
  88: {
    fault: 'The browser blocks all cookies, and with them all storage.',
    sees: 'That the person is signed in.',
    never: 'A request with credentials.',
    elsewhere: [
      {
        file: 'e2e/security/secrets.spec.ts',
        title: '[TOK-01] signs in with ${way} where all storage is blocked',
      },
    ],
  },
  89: {
    fault: 'A policy of the page allows nothing but its own files.',
    sees: 'That the person is signed in.',
    never: 'A violation.',
    elsewhere: [
      { file: 'e2e/security/strict-csp.spec.ts', title: '[XSS-02] signs in with ${way} under a policy' },
    ],
  },
  90: {
    fault: 'The page requires Trusted Types, and allows no policy.',
    sees: 'That the person is signed in.',
    never: 'A TypeError.',
    elsewhere: [
      { file: 'e2e/security/strict-csp.spec.ts', title: '[XSS-02] signs in with ${way} under a policy' },
      {
        file: 'e2e/engines/sign-in.spec.ts',
        title: '[ENG-01] signs in with ${way} under a strict policy with Trusted Types',
      },
    ],
  },
  91: {
    fault: 'The policy of the page forgets the address of the server, so that `fetch` rejects.',
    sees: { role: 'alert', text: en.errors.network },
    never: 'A spinner, and no word.',
    requests: { send: 1 },
    async inject(page) {
      page.network.fail('send', noConnection)
      await page.sendCode()
      await page.wait(60_000)
    },
  },
  92: {
    fault: 'A blocker kills the address of Google.',
    sees: 'The link, and the other ways to sign in.',
    never: 'A widget that is empty.',
    elsewhere: [
      {
        file: 'e2e/google/sign-in.spec.ts',
        title: '[SSO-01] [TOK-06] where Google is blocked, the link is there and a code signs in',
      },
    ],
  },
  93: {
    fault: 'A blocker kills every request for a ticket.',
    sees: { role: 'tabpanel', text: en.errors.network },
    never: 'Retries without an end.',
    requests: { mint: 2 },
    async inject(page) {
      page.network.fail('mint', noConnection)
      await page.openQr()
      await page.wait(5 * 60_000)
    },
  },
  94: {
    fault: 'The page is in a sandbox.',
    sees: 'That the person is signed in, or what is missing.',
    never: 'A crash at the storage or at a form.',
    elsewhere: [
      { file: 'e2e/hosts/forms.spec.ts', title: 'in a sandbox without allow-forms' },
      {
        file: 'e2e/security/secrets.spec.ts',
        title: '[TOK-01] signs in with ${way} where all storage is blocked',
      },
    ],
  },
  95: {
    fault: 'A page of another site frames the login.',
    sees: 'The login; the developer, a warning.',
    never: 'A frame that nobody hears of.',
    elsewhere: [{ file: 'e2e/security/foreign-frame.spec.ts', title: '[XSS-10] a login in a frame' }],
  },
  96: {
    fault: 'The browser is as old as the floor allows.',
    sees: 'That the person is signed in.',
    never: 'Syntax or an API that it has not.',
    elsewhere: [
      {
        file: 'scripts/browser-floor.test.ts',
        title: '[ENG-04] the published scripts have no syntax that is newer than ES2022',
      },
    ],
  },
  97: {
    fault: 'A host wraps `fetch`, as monitors do.',
    sees: welcome,
    never: 'A secret outside of the body.',
    requests: { send: 1, verify: 1 },
    signsIn: true,
    async inject(page) {
      const inner = window.fetch
      const seen: string[] = []
      vi.stubGlobal('fetch', async (url: string, { body, ...init }: RequestInit) => {
        seen.push(url, JSON.stringify(init))
        return inner.call(window, url, { ...init, body: body ?? null })
      })
      await page.sendCode()
      const code = page.sentCode()
      await page.enterCode(code)
      expect(seen).toHaveLength(4)
      expect(seen.join('\n')).not.toContain(code)
    },
  },
  98: {
    fault: 'A person reduces motion, forces colours, zooms, or spaces the text.',
    sees: 'Every part, whole.',
    never: 'A button that is cut off.',
    elsewhere: [
      { file: 'e2e/sweeps/every-screen.spec.ts', title: '[WCAG-1.4.10] [WCAG-1.4.12]' },
      {
        file: 'e2e/accessibility/forced-colors.spec.ts',
        title: '[A11Y-FORCED-COLOURS] fields, buttons and notices have an edge',
      },
      { file: 'e2e/accessibility/motion.spec.ts', title: '[WCAG-2.3.3] a busy button is animated unless' },
    ],
  },
  99: {
    fault: 'The processor is slow.',
    sees: 'Every key that was pressed.',
    never: 'A digit of a code that is lost.',
    elsewhere: [{ file: 'e2e/steps/keys.spec.ts', title: '[STEP-02] no key is lost while ${typing.name}' }],
  },
  100: {
    fault: 'A service worker of the host answers with what it has stored.',
    sees: 'What the server says now.',
    never: 'An old success that signs in again.',
    notHere:
      'A worker may answer with anything, so no test of ours proves what it does; requests forbid storage (`cache: no-store`, [NET-03]), and servers must end a code with its first use.',
  },
}
