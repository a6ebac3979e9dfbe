import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LoginError, type LoginErrorCode, type LoginErrorDetails } from '../domain/login-error.js'
import { REMEDIES, type Remedy } from '../domain/remedies.js'
import { ada, challengeFor, MINUTE } from '../testing/samples.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { en } from '../i18n/locales/en.js'
import { fa } from '../i18n/locales/fa.js'
import { click, settle, type } from '../testing/rendered.js'
import { askForCode, Plain, prepareWidgetTests, renderWidget } from '../testing/widget.js'
import { WerifyLogin } from '../werify-login.js'
import { registerLanguage } from './load-language.js'

prepareWidgetTests()

const codes = Object.entries(REMEDIES).flatMap(([name]) => (isCode(name) ? [name] : []))

function isCode(name: string): name is LoginErrorCode {
  return Object.hasOwn(en.errors, name)
}

async function failToSend(code: LoginErrorCode, details?: LoginErrorDetails) {
  const { server } = renderWidget()
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  server.newest('requestOtp').fail(new LoginError(code, details))
  await settle()
  return server
}

async function failToCheck(code: LoginErrorCode, details?: LoginErrorDetails) {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError(code, details))
  await settle()
  return server
}

const told = () =>
  screen
    .getAllByRole('alert')
    .map(alert => alert.textContent)
    .join('')

const field = (name: 'Email or phone' | 'Phone number' | '6-digit code') =>
  screen.getByRole('textbox', { name })
const isInactive = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true'

test.each(codes)('a code that cannot be sent (%s): the widget shows why, and keeps the text', async code => {
  await failToSend(code)

  expect(told()).toContain(en.errors[code])
  expect(field('Email or phone')).toHaveProperty('value', ada.value)
  const isToBlame = REMEDIES[code].field === 'identifier'
  expect(field('Email or phone').getAttribute('aria-invalid')).toBe(String(isToBlame))
  const label = REMEDIES[code].next === 'try-again' ? /^Try again/ : 'Send code'
  expect(isInactive(screen.getByRole('button', { name: label }))).toBe(code === 'rate-limited')
})

test.each(codes.filter(code => code !== 'locked'))(
  'a code that cannot be verified (%s): the widget shows why, and keeps the text',
  async code => {
    await failToCheck(code)

    expect(told()).toContain(en.errors[code])
    expect(field('6-digit code')).toHaveProperty('value', '111111')
    expect(field('6-digit code').getAttribute('aria-invalid')).toBe(String(REMEDIES[code].field === 'code'))
  },
)

/** Button for the remedy after a code could not be verified. */
const wayOn: Readonly<Record<Remedy['next'], string>> = {
  'try-again': 'Verify',
  correct: 'Verify',
  'new-code': 'Resend code in 30 seconds',
  'other-way': 'Use another way to sign in',
  reload: 'Verify',
}

test.each(codes)('a code that cannot be checked, %s: there is a way on', async code => {
  await failToCheck(code)
  const name = code === 'rate-limited' ? 'Try again in 30 seconds' : wayOn[REMEDIES[code].next]
  expect(screen.getAllByRole('button', { name }).at(-1)).toBeDefined()
})

test('[OTP-10] [F-18] a wait before another try is shown, and cannot be skipped', async () => {
  const server = await failToSend('rate-limited', { retryAfterMs: 37_000 })
  expect(told()).toContain('Too many attempts. Try again in 37 seconds.')

  await click('button', 'Try again in 1 minute')
  await settle(7000)
  await click('button', 'Try again in 30 seconds')
  expect(server.log).toHaveLength(1)

  await settle(30_000)
  await click('button', 'Try again')
  expect(server.log).toEqual(['requestOtp ada@example.com', 'requestOtp ada@example.com'])
})

test('[OTP-10] [F-18] a server that is down and names a wait is not asked before, and what was typed stays', async () => {
  const server = await failToSend('server-error', { retryAfterMs: 37_000 })
  expect(told()).toContain('Something went wrong on our side. Try again in 37 seconds.')
  expect(field('Email or phone')).toHaveProperty('value', ada.value)
  await click('button', 'Try again in 1 minute')
  expect(server.log).toHaveLength(1)

  await settle(37_000)
  await click('button', 'Try again')
  expect(server.log).toEqual(['requestOtp ada@example.com', 'requestOtp ada@example.com'])
})

test('[OTP-10] [F-18] a code that a server was down for is kept, and sent again after the wait that it names', async () => {
  const server = await failToCheck('server-error', { retryAfterMs: 37_000 })
  expect(told()).toContain('Something went wrong on our side. Try again in 37 seconds.')
  await click('button', 'Try again in 1 minute')
  expect(server.calls('verifyOtp')).toHaveLength(1)

  await settle(37_000)
  expect(field('6-digit code')).toHaveProperty('value', '111111')
  await click('button', 'Verify')
  expect(server.calls('verifyOtp')).toHaveLength(2)
})

test('[F-20] too many tries at a server that names no wait double the wait each time', async () => {
  const server = await failToSend('rate-limited')
  for (const wait of ['in 30 seconds', 'in 1 minute', 'in 2 minutes', 'in 4 minutes', 'in 5 minutes']) {
    expect(told()).toContain(`Too many attempts. Try again ${wait}.`)
    const sends = server.log.length
    await click('button', `Try again ${wait}`)
    expect(server.log).toHaveLength(sends)
    await settle(5 * MINUTE)
    await click('button', 'Try again')
    expect(server.log).toHaveLength(sends + 1)
    server.newest('requestOtp').fail(new LoginError('rate-limited'))
    await settle()
  }
})

test.each([1, 30])(
  '[F-22] a wait of %d days lasts for all of them, and leaves the other way to sign in',
  async days => {
    const server = await failToSend('rate-limited', { retryAfterMs: days * 24 * 60 * MINUTE })
    expect(told()).toMatch(/^Too many attempts\. Try again in \d+ (hours|days)\.$/)
    await settle(60 * MINUTE)
    expect(isInactive(screen.getByRole('button', { name: /^Try again in/ }))).toBe(true)
    await click('button', /^Try again in/)
    expect(server.log).toHaveLength(1)

    await click('tab', 'QR code')
    await settle(150)
    expect(server.log.at(-1)).toBe('create')
  },
)

test('[OTP-10] only the refused identifier has to wait, another one does not', async () => {
  const server = await failToSend('rate-limited', { retryAfterMs: 37_000 })
  await type('Email or phone', 'bob@example.com')
  await click('button', 'Try again')
  expect(server.log).toEqual(['requestOtp ada@example.com', 'requestOtp bob@example.com'])
})

test('[OTP-11] a lock says one thing: how long it lasts, and offers another way to sign in', async () => {
  const server = await failToCheck('locked', { retryAfterMs: 15 * MINUTE })
  expect(told()).toContain('Too many wrong codes. For security, sign-in is paused. Try again in 15 minutes.')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByText(/^Expires|^Resend/)).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again in 15 minutes' }))

  await click('button', 'Try again in 15 minutes')
  expect(server.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 111111'])

  await click('button', 'Use another way to sign in')
  await settle(150)
  expect(server.log.at(-1)).toBe('create')
})

test('[OTP-11] [STEP-03] whoever comes back to a lock from the QR code finds the focus on its first button', async () => {
  await failToCheck('locked', { retryAfterMs: 15 * MINUTE })
  await click('button', 'Use another way to sign in')
  const tab = screen.getByRole('tab', { name: 'One-time code' })
  act(() => tab.focus())
  await click('tab', 'One-time code')
  expect(tab.isConnected).toBe(false)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Try again in 15 minutes' }))
})

test('[OTP-11] once the lock is over a new code is sent, since the old one has expired by then', async () => {
  const server = await failToCheck('locked', { retryAfterMs: 15 * MINUTE })
  await settle(15 * MINUTE)
  await click('button', 'Send a new code')
  expect(server.log.at(-1)).toMatch(/^resendOtp/)
})

test('[OTP-11] [STEP-03] after a lock the button for a new code keeps the focus until the code field takes it', async () => {
  const server = await failToCheck('locked', { retryAfterMs: 15 * MINUTE })
  await settle(15 * MINUTE)
  const button = screen.getByRole('button', { name: 'Send a new code' })
  await click('button', 'Send a new code')
  expect(document.activeElement).toBe(button)
  expect(screen.queryByRole('textbox')).toBeNull()

  server.newest('resendOtp').succeed(challengeFor({ kind: 'email', value: 'ada@example.com' }))
  await settle()
  expect(document.activeElement).toBe(field('6-digit code'))
})

test('[OTP-11] [STEP-03] after a lock the code field takes the focus, too, if no new code can be sent', async () => {
  const server = await failToCheck('locked', { retryAfterMs: 15 * MINUTE })
  await settle(15 * MINUTE)
  await click('button', 'Send a new code')
  server.newest('resendOtp').fail(new LoginError('server-error'))
  await settle()
  expect(told()).toContain('Something went wrong on our side.')
  expect(document.activeElement).toBe(field('6-digit code'))
})

test('[OTP-11] a reload forgets the lock, and the server decides if it still holds', async () => {
  await failToCheck('locked', { retryAfterMs: 15 * MINUTE })
  expect(Object.values(window.sessionStorage).join('')).not.toContain('locked')
  cleanup()

  const { server } = renderWidget()
  await settle()
  await type('6-digit code', '222222')
  expect(server.log).toEqual(['verifyOtp 222222'])
})

test('[OTP-10] without tries left only a new code helps, and the button says when', async () => {
  const server = await failToCheck('code-rejected', { attemptsLeft: 0 })
  expect(told()).toContain('No attempts left. Send a new code.')
  // Of the two, the style sheet hides the link.
  expect(screen.getAllByRole('button', { name: 'Resend code in 30 seconds' })).toHaveLength(2)
  fireEvent.submit(field('6-digit code'))
  await settle()
  expect(server.log).toHaveLength(2)

  await settle(30_000)
  await click('button', 'Send a new code')
  expect(server.log.at(-1)).toMatch(/^resendOtp/)
})

test.each([Number.NaN, Infinity, -1])(
  '[NET-12] [F-20] a wait of %d ms, as a host’s backend may return it, counts as none',
  async retryAfterMs => {
    await failToSend('rate-limited', { retryAfterMs })
    expect(told()).toContain('Too many attempts. Try again in 30 seconds.')
  },
)

test('where every login is a code to a number, another number is offered, also where a code leads no further', async () => {
  const server = scriptedServer()
  const { qr: _qr, ...backend } = server.backend
  renderWidget({ server, backend: { ...backend, identifiers: ['mobile', 'phone'] } })
  await type('Phone number', '+447888872720')
  await click('button', 'Send code')
  await settle()
  server.newest('requestOtp').succeed(challengeFor({ kind: 'mobile', value: '+447888872720' }))
  await settle()
  expect(screen.getByRole('button', { name: 'use another number' })).toBeDefined()

  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError('locked'))
  await settle()
  await click('button', 'Use another number')
  expect(field('Phone number')).toHaveProperty('value', '+447888872720')
})

test('[STEP-03] [WCAG-2.4.3] the button for a new code keeps its name and the focus while the code is sent', async () => {
  const server = await failToCheck('code-expired')
  await settle(MINUTE)
  const button = screen.getByRole('button', { name: en.code.sendNew })
  act(() => button.focus())
  await click('button', en.code.sendNew)
  expect(server.calls('resendOtp')).toHaveLength(1)
  expect(document.activeElement).toBe(button)
  expect(button.textContent).toBe(en.code.sendNew)
})

test('[WCAG-2.4.3] the button below the code keeps the focus when the code expires', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  const button = screen.getByRole('button', { name: en.code.submit })
  act(() => button.focus())
  await settle(5 * MINUTE)
  expect(document.activeElement).toBe(button)
  expect(button.textContent).toBe(en.code.sendNew)
})

test('[WCAG-4.1.3] a code that was refused for good is not reported as expired while another is sent', async () => {
  const server = await failToCheck('code-expired')
  await settle(5 * MINUTE)
  const said = () =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('')
  await click('button', en.code.sendNew)
  expect(server.calls('resendOtp')).toHaveLength(1)
  expect(said()).toBe(en.status.sending)
})

test('[F-79] whoever comes back to the code step reads nothing about the field that was emptied for them', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await click('button', 'Verify')
  const problem = en.code.incomplete({ length: 6, alphabet: 'digits' })
  expect(told()).toContain(problem)
  await type('6-digit code', '111111')
  fireEvent(window, new Event('pagehide'))
  await settle()
  expect(field('6-digit code')).toHaveProperty('value', '')
  expect(told()).not.toContain(problem)
})

test('an incomplete code is no error any more once it was completed, however the next one begins', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', '12')
  await click('button', 'Verify')
  expect(told()).toBe('Enter all 6 digits of the code.')

  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError('code-rejected'))
  await settle()
  await type('6-digit code', '2')
  expect(told()).not.toContain('Enter all 6 digits')
})

test('an incomplete code is an error in the language of now', async () => {
  registerLanguage('fa', fa)
  const { server, rerender } = renderWidget({ Mode: Plain })
  await askForCode(server)
  await click('button', 'Verify')
  rerender(
    <Plain>
      <WerifyLogin backend={server.backend} onSuccess={() => {}} locale="fa" />
    </Plain>,
  )
  await settle()
  expect(told()).toBe(fa.code.incomplete({ length: 6, alphabet: 'digits' }))
})
