import { act, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { loadAllPlans } from '../phone/testing/load-all-plans.js'
import { answerCheck, issueTicket, TICKET_LIFE_MS } from '../testing/phone-widget.js'
import { click, settle, type } from '../testing/rendered.js'
import { ada, challengeFor, MINUTE } from '../testing/samples.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { translate, TRANSLATORS } from '../testing/translate.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { connection } from '../testing/login.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'

prepareWidgetTests()
beforeAll(() =>
  Promise.all([
    import('../views/identifier/check-identifier.js'),
    import('../views/identifier/email-part.js'),
    import('../views/identifier/number-part.js'),
    loadAllPlans(),
    import('../views/identifier/wallet-part.js'),
    import('../views/identifier/country-list.js'),
    import('../i18n/load-messages.js'),
    import('../i18n/locales/fa.js'),
  ]),
)
beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
})

interface Page {
  readonly server: ScriptedServer
  readonly show: (props: Partial<WerifyLoginProps>) => Promise<void>
}

/** Step of a person or a server, and a text that the widget shows after it. */
type Step = readonly [text: string, take: (page: Page) => Promise<void>]

const send = () => click('button', 'Send code')
const enter = (code: string) => type('6-digit code', code)
const wait = (ms: number) => settle(ms)

async function search(text: string) {
  fireEvent.change(screen.getByRole('combobox'), { target: { value: text } })
  await settle()
}

function fail(step: 'requestOtp' | 'resendOtp' | 'verifyOtp' | 'create', error: LoginError) {
  return async ({ server }: Page) => {
    server.newest(step).fail(error)
    await settle()
  }
}

function issue(step: 'requestOtp' | 'resendOtp', id = '1') {
  return async ({ server }: Page) => {
    server.newest(step).succeed(challengeFor(ada, { ref: { id }, expiresAt: Date.now() + 5 * MINUTE }))
    await settle()
  }
}

async function goOffline() {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  act(() => connection('offline'))
  await settle()
}

async function goOnline() {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  act(() => connection('online'))
  await settle()
}

const SCENARIOS: Readonly<Record<string, readonly Step[]>> = {
  'a login with a code': [
    ['Enter your email or phone number.', send],
    ['That email address isn’t complete.', () => type('Email or phone', 'ada@').then(send)],
    ['Sending the code…', () => type('Email or phone', ada.value).then(send)],
    [
      'Something went wrong on our side. Wait a moment, then try again.',
      fail('requestOtp', new LoginError('server-error')),
    ],
    ['Sending the code…', () => click('button', 'Try again')],
    [
      'Too many attempts. Try again in 37 seconds.',
      fail('requestOtp', new LoginError('rate-limited', { retryAfterMs: 37_000 })),
    ],
    ['Try again in 30 seconds', () => wait(8000)],
    ['Try again', () => wait(30_000)],
    ['We can’t send a code there.', page => retry(page, new LoginError('identifier-rejected'))],
    ['You’re offline', page => retry(page, new LoginError('offline'))],
    ['Sending the code…', goOnline],
    ['Enter your code', issue('requestOtp')],
    ['a•••@example.com', async () => {}],
    ['Enter all 6 digits of the code.', () => enter('12').then(() => click('button', 'Verify'))],
    ['Checking the code…', () => enter('111111')],
    ['2 attempts left.', fail('verifyOtp', new LoginError('code-rejected', { attemptsLeft: 2 }))],
    ['Resend code in 20 seconds', () => wait(10_000)],
    ['Resend code', () => wait(30_000)],
    ['Sending the code…', () => click('button', 'Resend code')],
    ['This is taking too long. Try again.', fail('resendOtp', new LoginError('timeout'))],
    ['Sending the code…', () => click('button', 'Resend code')],
    ['Enter your code', issue('resendOtp', '2')],
    ['Code sent.', () => wait(100)],
    ['This code has expired.', () => wait(5 * MINUTE)],
    ['Sending the code…', () => click('button', 'Send a new code')],
    ['Enter your code', issue('resendOtp', '3')],
    ['Code sent.', () => wait(100)],
    [
      'Use another way to sign in',
      async page => {
        await enter('222222')
        await fail('verifyOtp', new LoginError('locked', { retryAfterMs: 9000 }))(page)
      },
    ],
    ['Use your email or phone number.', () => click('button', 'Change')],
    ['Enter your code', page => send().then(() => issue('requestOtp', '4')(page))],
    ['Checking the code…', () => enter('333333')],
    [
      'Welcome back, Ada',
      async ({ server }) => {
        server.newest('verifyOtp').succeed(sessionOf('Ada'))
        await settle()
      },
    ],
    [
      'Use your email or phone number.',
      async () => act(() => void window.dispatchEvent(new Event('pagehide'))),
    ],
  ],
  'a login with a phone': [
    ['Creating a QR code…', () => click('tab', 'QR code')],
    ['Sign in with your phone', ({ server }) => issueTicket(server, { matchCode: '42' })],
    ['New code in 2 minutes', () => wait(MINUTE)],
    ['42', async () => {}],
    ['Use your email or phone number.', () => click('tab', 'One-time code')],
    ['New code in', () => click('tab', 'QR code')],
    ['You’re offline', goOffline],
    ['New code in', goOnline],
    [
      'Reconnecting…',
      async ({ server }) => {
        for (let times = 0; times < 3; times += 1) await answerCheck(server, new LoginError('network'))
      },
    ],
    [
      'Scanned. Approve the sign-in on your phone.',
      ({ server }) => answerCheck(server, { status: 'scanned' }),
    ],
    ['The sign-in was declined on your phone', ({ server }) => answerCheck(server, { status: 'denied' })],
    ['Creating a QR code…', () => click('button', 'Show a new code')],
    [
      'Sign-in isn’t available here.',
      async page => {
        await wait(150)
        await fail('create', new LoginError('forbidden'))(page)
      },
    ],
    ['New code in', ({ server }) => click('button', 'Show a new code').then(() => issueTicket(server))],
    ['This code was used on another device.', ({ server }) => answerCheck(server, { status: 'used' })],
    ['New code in', ({ server }) => click('button', 'Show a new code').then(() => issueTicket(server))],
    [
      'This code has expired',
      async ({ server }) => {
        for (let renewals = 0; renewals < 3; renewals += 1) {
          await wait(TICKET_LIFE_MS)
          await issueTicket(server)
        }
        await wait(TICKET_LIFE_MS)
      },
    ],
    ['New code in', ({ server }) => click('button', 'Show a new code').then(() => issueTicket(server))],
    ['Sign in as', ({ server }) => answerCheck(server, { status: 'granted', session: sessionOf('Ada') })],
    ['You’re not signed in.', () => click('button', 'Not me')],
    ['New code in', ({ server }) => click('button', 'Show a new code').then(() => issueTicket(server))],
    ['Sign in as', ({ server }) => answerCheck(server, { status: 'granted', session: sessionOf('Ada') })],
    ['Welcome back, Ada', () => click('button', 'Continue')],
  ],
  'a number, and the list of countries': [
    ['+1', () => type('Email or phone', '788887')],
    [
      'too short for the United States',
      async () => void fireEvent.blur(screen.getByLabelText('Email or phone')),
    ],
    ['Iran', () => click('button', /^Country: /)],
    ['No country found.', () => search('atlantis')],
    ['Ireland', () => search('irel')],
    [
      '+353',
      async () => {
        fireEvent.click(screen.getByRole('option', { name: /Ireland/ }))
        await settle()
      },
    ],
    ['too short for Ireland', send],
    ['Send code anyway', async () => {}],
    ['Use your email or phone number.', () => type('Email or phone', ada.value)],
  ],
  'another language, name and messages': [
    ['Sign in to Acme', ({ show }) => show({ appName: 'Acme' })],
    ['به Acme', ({ show }) => show({ appName: 'Acme', locale: 'fa' })],
    ['Hello', ({ show }) => show({ messages: { signIn: { title: 'Hello' } } })],
    ['Sign in', ({ show }) => show({ logo: 'ACME' })],
    ['ACME', ({ show }) => show({ logo: 'ACME' })],
    ['Sign in', ({ show }) => show({ logo: <b>ACME</b> })],
  ],
  'a return from Google': [
    [
      'We couldn’t sign you in with Google.',
      async ({ show }) => {
        window.history.replaceState(null, '', '/?state=werify-login.other.&code=1')
        await show({ backend: scriptedServer({ name: 'other', hasGoogle: true }).backend })
      },
    ],
    ['Sending the code…', () => type('Email or phone', ada.value).then(send)],
  ],
}

/** Sends the identifier again, which fails. */
async function retry(page: Page, error: LoginError): Promise<void> {
  await click('button', /^(Try again|Send code)$/)
  await fail('requestOtp', error)(page)
}

const TABLE = Object.keys(SCENARIOS).flatMap(name =>
  TRANSLATORS.map(([translator, change]) => ({ name, translator, change })),
)

async function walk(steps: readonly Step[], look: (text: string, container: HTMLElement) => void) {
  const server = scriptedServer({ hasGoogle: true })
  const App = (props: Partial<WerifyLoginProps>) => (
    <StrictMode>
      <main>
        <h1>The page of a host</h1>
        <WerifyLogin backend={server.backend} onSuccess={() => {}} askIdentity {...props} />
        <p>Its end</p>
      </main>
    </StrictMode>
  )
  const { container, rerender } = render(<App />)
  async function show(props: Partial<WerifyLoginProps>) {
    rerender(<App {...props} />)
    await settle()
  }
  look('Sign in', container)
  for (const [text, take] of steps) {
    await take({ server, show })
    look(text, container)
  }
}

test.each(TABLE)(
  '[HOST-06] $name, while a translator $translator: no step fails, and each shows its text',
  ({ name, change }) =>
    walk(SCENARIOS[name] ?? [], (text, container) => {
      expect(container.textContent, `after the step to “${text}”`).toContain(text)
      translate(container, change)
      const children = [...(container.firstElementChild?.children ?? [])]
      expect(children.map(({ localName }) => localName)).toEqual(['h1', 'section', 'p'])
    }),
)

test.each(Object.keys(SCENARIOS))('[HOST-06] %s: React replaces no text beside an element', async name => {
  const texts = vi.spyOn(document, 'createTextNode')
  await walk(SCENARIOS[name] ?? [], () => {})
  // React creates a node for a text with siblings, and sets the content of the element for one without.
  expect(texts.mock.calls).toEqual([])
})

test.each(Object.keys(SCENARIOS))('[HOST-06] %s: a theme that removes empty paragraphs finds none', name =>
  walk(SCENARIOS[name] ?? [], (text, container) => {
    expect(container.querySelectorAll('p:empty'), `after the step to “${text}”`).toHaveLength(0)
  }),
)
