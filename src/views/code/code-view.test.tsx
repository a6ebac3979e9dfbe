import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CodeFormat } from '../../domain/code.js'
import { MINUTE, START } from '../../testing/samples.js'
import { en } from '../../i18n/locales/en.js'
import { createLanguage } from '../../i18n/language.js'
import { showPage } from '../../testing/login.js'
import type { LoginFailure } from '../../flow/failure.js'
import { settle, type } from '../../testing/rendered.js'
import { CodeView, type CodeViewProps } from './code-view.js'

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

async function renderCode(props: Partial<CodeViewProps> = {}) {
  const onSubmit = vi.fn()
  const { container } = render(
    <CodeView
      language={createLanguage('en', en)}
      format={{ length: 6, alphabet: 'digits' }}
      identifier={{ kind: 'email', value: 'ada@example.com' }}
      channel="email"
      describedBy="sent-to"
      expiresAt={START + 5 * MINUTE}
      sentAt={START}
      resendAt={START + 30_000}
      refusedCode={undefined}
      failure={undefined}
      isVerifying={false}
      isResending={false}
      autoSubmit
      isShown
      isResumed={false}
      takeTypedAhead={() => ''}
      onSubmit={onSubmit}
      onResend={() => {}}
      otherWay="method"
      onOtherWay={() => {}}
      {...props}
    />,
  )
  await settle()
  return { onSubmit, slots: () => [...(container.querySelector('[aria-hidden]')?.children ?? [])] }
}

const alphabets = [
  ['digits', '1234567890', 'numeric'],
  ['letters', 'ABCDEFGHIJ', 'text'],
  ['both', 'A1B2C3D4E5', 'text'],
] as const

test.each(
  alphabets.flatMap(([alphabet, characters, keyboard]) =>
    [2, 3, 4, 5, 6, 7, 8, 9, 10].map(
      length => [length, alphabet, characters.slice(0, length), keyboard] as const,
    ),
  ),
)(
  '[OTP-02] a code of %i %s, such as %s, has as many slots, and is submitted with its last character',
  async (...row) => {
    const [length, alphabet, code, keyboard] = row
    const format: CodeFormat = { length, alphabet }
    const { onSubmit, slots } = await renderCode({ format })
    expect(slots()).toHaveLength(length)
    expect(screen.getByRole('textbox').getAttribute('inputmode')).toBe(keyboard)
    expect(screen.getByRole('textbox').getAttribute('enterkeyhint')).toBe('go')

    await type(/code/, code.slice(0, -1))
    expect(onSubmit).not.toHaveBeenCalled()
    await type(/code/, code)
    expect(slots().map(slot => slot.textContent)).toEqual(Array.from(code))
    expect(onSubmit.mock.calls).toEqual([[code]])
  },
)

test.each(alphabets)('[OTP-02] no keyboard changes a code of %s while it is typed', async alphabet => {
  await renderCode({ format: { length: 6, alphabet } })
  const field = screen.getByRole('textbox')
  const habits = ['autocapitalize', 'autocorrect', 'spellcheck'].map(name => field.getAttribute(name))
  expect(habits).toEqual(['none', 'off', 'false'])
})

test.each(alphabets)(
  '[OTP-02] [OTP-07] name, hint and error of the field tell the format of a code of %s',
  async alphabet => {
    const { onSubmit } = await renderCode({ format: { length: 8, alphabet } })
    const characters = alphabet === 'digits' ? 'digits' : 'characters'
    const name = alphabet === 'digits' ? '8-digit code' : '8-character code'
    const described = () => {
      const ids = screen.getByRole('textbox', { name }).getAttribute('aria-describedby')?.split(' ') ?? []
      return ids.map(id => document.getElementById(id)?.textContent).join(' ')
    }
    expect(described()).toContain(`We’ll check the code as soon as you’ve entered all 8 ${characters}.`)
    act(() => screen.getByRole('textbox').closest('form')?.requestSubmit())
    await settle()
    expect(described()).toContain(`Enter all 8 ${characters} of the code.`)
    expect(onSubmit).not.toHaveBeenCalled()
  },
)

const resend = () => screen.getByRole('button', { name: /^Resend code/ })

test.each([
  [30, 'in 30 seconds'],
  [60, 'in 1 minute'],
  [120, 'in 2 minutes'],
  [300, 'in 5 minutes'],
])(
  '[OTP-09] the button shows a wait of %i s, keeps the focus, and is enabled at its very end',
  async (seconds, when) => {
    await renderCode({ resendAt: START + seconds * 1000 })
    act(() => resend().focus())
    expect(resend().textContent).toBe(`Resend code ${when}`)
    expect(resend().getAttribute('aria-disabled')).toBe('true')
    await settle(seconds * 1000 - 1000)
    expect(resend().getAttribute('aria-disabled')).toBe('true')

    await settle(1000)
    expect(resend().textContent).toBe('Resend code')
    expect(resend().getAttribute('aria-disabled')).toBeNull()
    expect(resend().hasAttribute('disabled')).toBe(false)
    expect(document.activeElement).toBe(resend())
  },
)

/** Five minutes without a tick of any timer, and how they end. */
const absences: readonly [string, () => void][] = [
  ['slept, and is looked at again', () => showPage('visible')],
  ['slept, and ticks again', () => vi.advanceTimersByTime(1000)],
]

test.each(absences)('[OTP-12] a code expires on a device that %s', async (_how, wake) => {
  const { onSubmit } = await renderCode()
  vi.setSystemTime(START + 5 * MINUTE)
  act(wake)
  await type(/code/, '123456')
  expect(screen.getByRole('button', { name: 'Send a new code' })).toBeDefined()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('[OTP-12] a code that was wrong and has expired has only expired', async () => {
  const failure: LoginFailure = { code: 'code-rejected', attemptsLeft: 4 }
  await renderCode({ failure, refusedCode: '123456' })
  const field = screen.getByRole('textbox')
  await type(/code/, '123456')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(/4 attempts left/)).toBeDefined()

  await settle(5 * MINUTE)
  expect(screen.getByText('This code has expired.')).toBeDefined()
  expect(screen.queryByText(/4 attempts left/)).toBeNull()
  expect(field.getAttribute('aria-invalid')).toBe('false')
})

test('[OTP-09] where the clock was set back, another code may be asked for', async () => {
  await renderCode()
  vi.setSystemTime(START - 60 * MINUTE)
  await settle(1000)
  expect(screen.getByRole('button', { name: 'Resend code' }).getAttribute('aria-disabled')).toBeNull()
})

test('[OTP-12] where the clock was set back, a code lives no longer than it ever did', async () => {
  await renderCode()
  vi.setSystemTime(START - 73 * 60 * MINUTE)
  await settle(1000)
  expect(screen.getByText(/^Expires in/).textContent).toBe('Expires in 5 minutes')
})

test('[OTP-12] where the clock was set back, a code is submitted, and the server decides', async () => {
  const { onSubmit } = await renderCode()
  vi.setSystemTime(START - 60 * MINUTE)
  await settle(6 * MINUTE)
  await type(/code/, '123456')
  expect(onSubmit.mock.calls).toEqual([['123456']])
})
