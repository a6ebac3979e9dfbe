// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CodeFormat } from '../../domain/code.js'
import { MINUTE, START } from '../../testing/samples.js'
import { en } from '../../i18n/locales/en.js'
import { createLanguage } from '../../i18n/language.js'
import { showPage } from '../../testing/login.js'
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
      kind="email"
      expiresAt={START + 5 * MINUTE}
      sentAt={START}
      resendAt={START + 30_000}
      refused={undefined}
      failure={undefined}
      isVerifying={false}
      isResending={false}
      autoSubmit
      isShown
      onSubmit={onSubmit}
      onResend={() => {}}
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
  '[OTP-02] a code of %i %s, such as %s, has as many slots, and is sent with its last character',
  async (...row) => {
    const [length, alphabet, code, keyboard] = row
    const format: CodeFormat = { length, alphabet }
    const { onSubmit, slots } = await renderCode({ format })
    expect(slots()).toHaveLength(length)
    expect(screen.getByRole('textbox').getAttribute('inputmode')).toBe(keyboard)

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

test.each(alphabets)('[OTP-02] [OTP-07] a person reads what a code of %s takes', async alphabet => {
  const { onSubmit } = await renderCode({ format: { length: 8, alphabet } })
  const characters = alphabet === 'digits' ? 'digits' : 'characters'
  const name = alphabet === 'digits' ? '8-digit code' : '8-character code'
  const described = () => {
    const ids = screen.getByRole('textbox', { name }).getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map(id => document.getElementById(id)?.textContent).join(' ')
  }
  expect(described()).toContain(`The code has 8 ${characters}, and is checked as soon as it is complete.`)
  act(() => screen.getByRole('textbox').closest('form')?.requestSubmit())
  await settle()
  expect(described()).toContain(`Enter all 8 ${characters} of the code.`)
  expect(onSubmit).not.toHaveBeenCalled()
})

const resend = () => screen.getByRole('button', { name: /^Resend code/ })

test.each([
  [30, 'in 30 seconds'],
  [60, 'in 1 minute'],
  [120, 'in 2 minutes'],
  [300, 'in 5 minutes'],
])(
  '[OTP-09] a wait of %i s is said on the button, which keeps the focus, and ends to the second',
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

/** What may happen to a device for five minutes, without a tick of its timers. */
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

test('[OTP-09] where the clock was set back, another code may be asked for', async () => {
  await renderCode()
  vi.setSystemTime(START - 60 * MINUTE)
  await settle(1000)
  expect(screen.getByRole('button', { name: 'Resend code' }).getAttribute('aria-disabled')).toBeNull()
})

test('[OTP-12] where the clock was set back, a code is sent, and the server knows whether it is good', async () => {
  const { onSubmit } = await renderCode()
  vi.setSystemTime(START - 60 * MINUTE)
  await settle(6 * MINUTE)
  await type(/code/, '123456')
  expect(onSubmit.mock.calls).toEqual([['123456']])
})
