// Transcripts of the widget by a screen reader. Read one aloud: nothing twice, nothing missing, no dots.
import { act, fireEvent, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { connection } from '../testing/login.js'
import { answerCheck, issueTicket, TICKET_LIFE_MS } from '../testing/phone-widget.js'
import { settle } from '../testing/rendered.js'
import { ada, bob, challengeFor, MINUTE } from '../testing/samples.js'
import { readAloud, startScreenReader } from '../testing/screen-reader.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { prepareWidgetTests, renderWidget, type WidgetOptions } from '../testing/widget.js'

prepareWidgetTests()
beforeAll(async () => {
  await Promise.all([
    import('../views/identifier/check-identifier.js'),
    import('../views/identifier/number-part.js'),
    import('../views/identifier/country-list.js'),
  ])
})

type Act = (server: ScriptedServer) => void | Promise<void>

/** An act, and every line that is heard after it. */
type Moment = readonly [act: Act, ...heard: string[]]

interface Transcript extends Pick<
  WidgetOptions,
  'askIdentity' | 'appName' | 'maskIdentifier' | 'autoSubmit'
> {
  readonly moments: readonly Moment[]
  /** The last screen, read from its beginning to its end. */
  readonly screen?: readonly string[]
}

const focus =
  (label: string | RegExp): Act =>
  () =>
    act(() => screen.getByLabelText(label).focus())
const enter =
  (label: string | RegExp, text: string): Act =>
  () => {
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
  }
const press =
  (name: string | RegExp, role: 'button' | 'tab' = 'button'): Act =>
  () => {
    const target = screen.getByRole(role, { name })
    act(() => target.focus())
    fireEvent.click(target)
  }
/** Presses the Enter key in the field that has the focus. */
const pressEnter: Act = () => {
  const form = document.activeElement?.closest('form')
  if (form) fireEvent.submit(form)
}
const wait =
  (ms: number): Act =>
  () =>
    settle(ms)
const issue: Act = server => issueTicket(server)

const FIELD = 'Email or phone'
const CODE = '6-digit code'

/** Somebody asks for a code to an email address, and gets to the code field. */
const ASKED: readonly Moment[] = [
  [focus(FIELD), 'Email or phone, text field'],
  [enter(FIELD, ada.value)],
  [pressEnter, 'Sending the code…'],
  [
    server => server.newest('requestOtp').succeed(challengeFor(ada)),
    '6-digit code, text field: Sent to your email address at example.com. We’ll check the code as soon as you’ve entered all 6 digits.',
  ],
  [wait(100), 'Code sent.'],
]

const ADA = { firstName: 'Ada', email: ada.value }

const OPENED: readonly Moment[] = [
  [press('QR code', 'tab'), 'QR code, tab, selected', 'Creating a QR code…'],
  [issue, 'Waiting for your phone.'],
]

const checkFails =
  (...[code, details]: ConstructorParameters<typeof LoginError>): Act =>
  server =>
    server.newest('verifyOtp').fail(new LoginError(code, details))

const TRANSCRIPTS: Readonly<Record<string, Transcript>> = {
  'a code, from the first letter to the end': {
    appName: 'Trader4',
    moments: [
      ...ASKED,
      [enter(CODE, '123456'), 'Checking the code…'],
      [
        server => server.newest('verifyOtp').succeed(sessionOf('Ada')),
        'Welcome back, Ada, heading: Taking you to Trader4…',
      ],
      [wait(100), 'You’re signed in.'],
    ],
  },
  'a code to a number': {
    moments: [
      [enter(FIELD, bob.value)],
      [press('Send code'), 'Send code, button, unavailable', 'Sending the code…'],
      [
        server => server.newest('requestOtp').succeed(challengeFor(bob)),
        '6-digit code, text field: Sent to your phone number ending in 2720. We’ll check the code as soon as you’ve entered all 6 digits.',
      ],
      [wait(100), 'Code sent.'],
    ],
    screen: [
      'Enter your code, heading',
      'Sent to your phone number ending in 2720.',
      'Change, button',
      '6-digit code',
      '6-digit code, text field: Sent to your phone number ending in 2720. We’ll check the code as soon as you’ve entered all 6 digits.',
      'Resend code in 30 seconds, button, unavailable',
      'Expires in 5 minutes',
      'Verify, button, unavailable',
      'No code? Check your messages, or',
      'use another way to sign in, button',
      '.',
      'Code sent.',
    ],
  },
  'an identifier in full': {
    maskIdentifier: false,
    moments: [
      [enter(FIELD, ada.value)],
      [press('Send code'), 'Send code, button, unavailable', 'Sending the code…'],
      [
        server => server.newest('requestOtp').succeed(challengeFor(ada)),
        '6-digit code, text field: Sent to ada@example.com We’ll check the code as soon as you’ve entered all 6 digits.',
      ],
    ],
  },
  'a code that waits for a press': {
    autoSubmit: false,
    moments: [
      [enter(FIELD, ada.value)],
      [press('Send code'), 'Send code, button, unavailable', 'Sending the code…'],
      [
        server => server.newest('requestOtp').succeed(challengeFor(ada)),
        '6-digit code, text field: Sent to your email address at example.com.',
      ],
      [wait(100), 'Code sent.'],
      [enter(CODE, '123456')],
      [press('Verify'), 'Verify, button, unavailable', 'Checking the code…'],
      [
        checkFails('code-rejected', { attemptsLeft: 2 }),
        '6-digit code, text field, invalid: Sent to your email address at example.com. That code isn’t right. 2 attempts left.',
      ],
    ],
  },
  'a form that is sent empty': {
    moments: [
      [press('Send code'), 'Email or phone, text field, invalid: Enter your email or phone number.'],
      [enter(FIELD, 'ada@')],
      [pressEnter, 'That email address isn’t complete. It should look like name@example.com.'],
    ],
  },
  'a refused code': {
    moments: [
      ...ASKED,
      [enter(CODE, '123456'), 'Checking the code…'],
      [checkFails('code-rejected', { attemptsLeft: 2 }), 'That code isn’t right. 2 attempts left.'],
      [enter(CODE, '654321'), 'Checking the code…'],
      [
        checkFails('code-rejected', { attemptsLeft: 0 }),
        'That code isn’t right. No attempts left. Send a new code.',
      ],
    ],
  },
  'a code that is not complete': {
    moments: [
      ...ASKED,
      [enter(CODE, '123')],
      [pressEnter, 'Enter all 6 digits of the code.'],
      [enter(CODE, '1234')],
    ],
  },
  'an expired code': {
    moments: [
      ...ASKED,
      [wait(5 * MINUTE), 'This code has expired.'],
      [press('Send a new code'), 'Send a new code, button, unavailable', 'Sending the code…'],
      [
        server =>
          server.newest('resendOtp').succeed(challengeFor(ada, { expiresAt: Date.now() + 5 * MINUTE })),
        '6-digit code, text field: Sent to your email address at example.com. We’ll check the code as soon as you’ve entered all 6 digits.',
      ],
      [wait(100), 'Code sent.'],
    ],
  },
  'a lock': {
    moments: [
      ...ASKED,
      [enter(CODE, '123456'), 'Checking the code…'],
      [
        checkFails('locked', { retryAfterMs: 15 * MINUTE }),
        'Too many wrong codes. For security, sign-in is paused. Try again in 15 minutes.',
        'Try again in 15 minutes, button, unavailable',
      ],
    ],
  },
  'too many requests': {
    moments: [
      [enter(FIELD, ada.value)],
      [press('Send code'), 'Send code, button, unavailable', 'Sending the code…'],
      [
        server => server.newest('requestOtp').fail(new LoginError('rate-limited', { retryAfterMs: 37_000 })),
        'Too many attempts. Try again in 37 seconds.',
      ],
      [wait(36_000)],
    ],
    screen: [
      'Sign in, heading',
      'Use your email or phone number.',
      'One-time code, tab, selected',
      'QR code, tab',
      'Too many attempts.',
      'Try again in 37 seconds.',
      'Email or phone',
      'Email or phone, text field',
      'Try again in 10 seconds, button, unavailable',
      'or',
      'Continue with Google, link',
    ],
  },
  'a phone that scans and approves': {
    moments: [
      ...OPENED,
      [server => answerCheck(server, { status: 'scanned' }), 'Scanned. Approve the sign-in on your phone.'],
      [
        server => answerCheck(server, { status: 'granted', session: sessionOf('Ada') }),
        'Welcome back, Ada, heading: One moment…',
      ],
      [wait(100), 'You’re signed in.'],
    ],
  },
  'a QR code': {
    moments: OPENED,
    screen: [
      'Sign in with your phone, heading',
      'Scan the code with the Werify app.',
      'One-time code, tab',
      'QR code, tab, selected',
      'Open the Werify app on your phone',
      'Tap Scan and point it at this code',
      'QR code to sign in to localhost:3000, picture',
      'New code in 3 minutes',
      'Only scan this code with the Werify app, and only if you opened localhost:3000 yourself. We never send QR codes in messages.',
      'Waiting for your phone.',
    ],
  },
  'a phone that declines': {
    moments: [
      ...OPENED,
      [server => answerCheck(server, { status: 'denied' }), 'The sign-in was declined on your phone'],
    ],
  },
  'a QR code that expires': {
    moments: [
      ...OPENED,
      [wait(TICKET_LIFE_MS - MINUTE), 'New code in 1 minute'],
      [wait(40_000), 'New code in 20 seconds'],
      [wait(20_000), 'Creating a QR code…'],
      [issue, 'Waiting for your phone.'],
    ],
  },
  'the question who signs in': {
    askIdentity: true,
    moments: [
      ...OPENED,
      [
        server => answerCheck(server, { status: 'scanned', device: 'Ada’s phone' }),
        'Scanned with ⁨Ada’s phone⁩. Approve the sign-in there.',
      ],
      [
        server => answerCheck(server, { status: 'granted', session: { ...sessionOf('Ada'), profile: ADA } }),
        'Sign in as Ada?, heading: Email address at example.com Not you? Someone else approved this sign-in.',
      ],
      [
        press('Not me'),
        'QR code, tab, selected',
        'You’re not signed in. Scan a new code with your own phone.',
      ],
    ],
  },
  'a connection that is lost': {
    moments: [
      [enter(FIELD, ada.value)],
      [press('Send code'), 'Send code, button, unavailable', 'Sending the code…'],
      [
        server => {
          connection('offline')
          server.newest('requestOtp').fail(new LoginError('offline'))
        },
        'You’re offline What you typed is saved. We’ll try again when you’re back online.',
      ],
      [() => connection('online'), 'Sending the code…'],
    ],
  },
  'a number without a country code, and too short': {
    moments: [
      [focus(FIELD), 'Email or phone, text field'],
      [enter(FIELD, '7888 87')],
      [wait(100), 'Country: United States, +1'],
      [wait(2000)],
      [pressEnter, 'That number is too short for the United States. Check it, or send the code anyway.'],
    ],
    screen: [
      'Sign in, heading',
      'Use your email or phone number.',
      'One-time code, tab, selected',
      'QR code, tab',
      'Email or phone',
      'Country: United States, +1, button',
      'Email or phone, text field: That number is too short for the United States. Check it, or send the code anyway.',
      'That number is too short for the United States. Check it, or send the code anyway.',
      'Send code anyway, button',
      'or',
      'Continue with Google, link',
    ],
  },
  'the list of countries': {
    moments: [
      [enter(FIELD, '7888 872720')],
      [wait(100), 'Country: United States, +1'],
      [
        press(/^Country/),
        'Choose a country, dialog',
        'Search for a country, search field, expanded',
        'United States+1, option, selected',
      ],
      [enter('Search for a country', 'maldi'), 'Maldives+960, option'],
      [enter('Search for a country', 'atlantis'), 'No country found.'],
    ],
  },
}

test.each(Object.entries(TRANSCRIPTS))(
  '[WCAG-4.1.3 S3] what is heard of %s',
  async (_name, { moments, screen: read, ...props }) => {
    const { server } = renderWidget({ server: scriptedServer({ hasGoogle: true }), ...props })
    await settle()
    const reader = startScreenReader()
    for (const [index, [live, ...heard]] of moments.entries()) {
      await act(async () => live(server))
      await settle()
      expect(reader.listen(), `after moment ${index + 1}`).toEqual(heard)
    }
    if (read !== undefined) expect(readAloud(screen.getByRole('region'))).toEqual(read)
  },
)

test('[WCAG-4.1.3 S3] what is heard after somebody has cancelled at Google', async () => {
  const options = { server: scriptedServer({ hasGoogle: true }) }
  const { unmount } = renderWidget(options)
  const link = screen.getByRole('link', { name: 'Continue with Google' })
  fireEvent.click(link)
  const state = new URL(link.getAttribute('href') ?? '').searchParams.get('state') ?? ''
  unmount()

  window.history.replaceState(null, '', `/?${new URLSearchParams({ error: 'access_denied', state })}`)
  renderWidget(options)
  const reader = startScreenReader()
  await settle()
  expect(reader.listen()).toEqual(['You cancelled signing in with Google.'])
})
