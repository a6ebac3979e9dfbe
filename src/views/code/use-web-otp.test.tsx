import { act, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Identifier } from '../../domain/identifier.js'
import { LoginError } from '../../domain/login-error.js'
import { ada, bob, challengeFor, MINUTE } from '../../testing/samples.js'
import { click, settle, type } from '../../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../../testing/scripted-server.js'
import { prepareWidgetTests } from '../../testing/widget.js'
import { WerifyLogin, type WerifyLoginProps } from '../../werify-login.js'

prepareWidgetTests()

interface Browser {
  readonly canRead?: boolean
  readonly isTouched?: boolean
  /** Permissions policy of the frame; `undefined` in a browser without an interface to ask. */
  readonly isAllowed?: boolean
}

/** Pending call of `navigator.credentials.get`. */
interface Wait {
  readonly options: object
  readonly signal: AbortSignal
  readonly receive: (credential: unknown) => Promise<void>
  readonly refuse: () => Promise<void>
}

/** Browser that supports WebOTP. It wrongly resolves calls that were aborted, too. */
function messages({ canRead = true, isTouched = true, isAllowed }: Browser = {}) {
  const waits: Wait[] = []
  const get = ({ signal, ...options }: { readonly signal: AbortSignal }) =>
    new Promise((resolve, reject) => {
      const receive = async (credential: unknown) => {
        resolve(credential)
        await settle()
      }
      const refuse = async () => {
        reject(new DOMException('The request is not allowed.', 'NotAllowedError'))
        await settle()
      }
      waits.push({ options, signal, receive, refuse })
    })
  const activation = { hasBeenActive: isTouched }
  if (canRead) vi.stubGlobal('OTPCredential', true)
  define(navigator, 'credentials', { get })
  define(navigator, 'userActivation', activation)
  if (isAllowed !== undefined) {
    define(document, 'featurePolicy', {
      allowsFeature: (feature: string) => feature === 'otp-credentials' && isAllowed,
    })
  }
  return {
    waits,
    open: () => waits.filter(({ signal }) => !signal.aborted),
    touch: () => void (activation.hasBeenActive = true),
    newest: () => {
      const wait = waits.at(-1)
      if (wait === undefined) throw new Error('nobody waits for a message')
      return wait
    },
  }
}

function define(target: object, name: string, value: unknown) {
  Object.defineProperty(target, name, { value, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(target, name))
}

async function askForCode(to: Identifier = bob, props: Partial<WerifyLoginProps> = {}) {
  const server = scriptedServer()
  const onError = vi.fn()
  const login = (more: Partial<WerifyLoginProps>) => (
    <StrictMode>
      <WerifyLogin backend={server.backend} onSuccess={() => {}} onError={onError} {...more} />
    </StrictMode>
  )
  const { rerender, unmount } = render(login(props))
  await type('Email or phone', to.value)
  await click('button', 'Send code')
  server.newest('requestOtp').succeed(challengeFor(to))
  await settle()
  return { server, onError, unmount, change: (more: Partial<WerifyLoginProps>) => rerender(login(more)) }
}

const codesSentTo = (server: ScriptedServer) => server.calls('verifyOtp').map(call => call.subject)

test.each(['123456', '123-456', ' 123456\n', '۱۲۳۴۵۶'])(
  '[OTP-13] the code of a message, %o, is filled in and submitted like a typed one',
  async code => {
    const { open, newest } = messages()
    const { server } = await askForCode()
    expect(open().map(({ options }) => options)).toEqual([{ otp: { transport: ['sms'] } }])

    await newest().receive({ code })
    expect(codesSentTo(server)).toEqual(['123456'])
    expect(screen.getByLabelText('6-digit code')).toHaveProperty('value', '123456')
  },
)

test('[OTP-13] without autoSubmit the code of a message is filled in, and submitted by the button', async () => {
  const { newest } = messages()
  const { server } = await askForCode(bob, { autoSubmit: false })
  await newest().receive({ code: '123456' })
  expect(codesSentTo(server)).toEqual([])

  await click('button', 'Verify')
  expect(codesSentTo(server)).toEqual(['123456'])
})

test('[OTP-13] a message calls the newest callback of the host', async () => {
  const { waits, newest } = messages()
  const { server, change } = await askForCode()
  const before = waits.length
  change({ autoSubmit: false })
  await newest().receive({ code: '123456' })
  expect(waits).toHaveLength(before)
  expect(codesSentTo(server)).toEqual([])
})

test('[OTP-13] in StrictMode the first wait is aborted, and a message counts once', async () => {
  const { waits, open } = messages()
  const { server } = await askForCode()
  expect(waits).toHaveLength(2)
  expect(open()).toEqual([waits[1]])

  for (const { receive } of waits) await receive({ code: '123456' })
  expect(codesSentTo(server)).toEqual(['123456'])
})

/** Events that end the wait for a message. */
const endings: readonly [string, (login: Awaited<ReturnType<typeof askForCode>>) => unknown][] = [
  ['the widget is taken away', ({ unmount }) => unmount()],
  ['a code is sent', () => type('6-digit code', '111111')],
  ['somebody goes back to their number', () => click('button', 'Change')],
  ['somebody turns to the QR code', () => click('button', 'use another way to sign in')],
  ['the code expires', () => settle(5 * MINUTE)],
  [
    'another code is asked for',
    async () => {
      await settle(30_000)
      await click('button', 'Resend code')
    },
  ],
]

test.each(endings)('[OTP-13] the wait for a message ends when %s', async (_when, end) => {
  const { open, newest } = messages()
  const login = await askForCode()
  expect(open()).toHaveLength(1)
  const wait = newest()
  await end(login)
  expect(open()).toEqual([])

  const sent = codesSentTo(login.server)
  await wait.receive({ code: '123456' })
  expect(codesSentTo(login.server)).toEqual(sent)
})

test('[OTP-13] the wait starts again after a wrong code, and for each resent code', async () => {
  const { open, newest } = messages()
  const { server } = await askForCode()
  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError('code-rejected'))
  await settle(30_000)
  expect(open()).toHaveLength(1)

  await click('button', 'Resend code')
  server.newest('resendOtp').succeed(challengeFor(bob))
  await settle()
  expect(open()).toHaveLength(1)
  await newest().receive({ code: '222222' })
  server.newest('verifyOtp').succeed(sessionOf('Bob'))
  await settle()
  expect(open()).toEqual([])
})

test.each<[string, Browser, Identifier]>([
  ['where the browser reads no messages', { canRead: false }, bob],
  ['where nobody has touched the page', { isTouched: false }, bob],
  ['in a frame that may not', { isAllowed: false }, bob],
  ['for a code that went by email', {}, ada],
])('[OTP-13] no message is waited for %s', async (_where, browser, to) => {
  const { waits } = messages(browser)
  await askForCode(to)
  await settle(MINUTE)
  expect(waits).toEqual([])
})

test('[OTP-13] a frame with the permission waits for a message', async () => {
  const { open } = messages({ isAllowed: true })
  await askForCode()
  expect(open()).toHaveLength(1)
})

test('[OTP-13] after a reload the wait for a message starts with the first click or key press', async () => {
  const { open, touch } = messages({ isTouched: false })
  await askForCode()
  act(touch)
  await settle(1000)
  expect(open()).toHaveLength(1)
})

test.each<[string, (wait: Wait) => Promise<void>]>([
  ['that refuses', ({ refuse }) => refuse()],
  ['that gives nothing', ({ receive }) => receive(null)],
  ['that gives something else', ({ receive }) => receive({ code: 123456 })],
])('[OTP-13] a browser %s is not spoken of, and the code is typed', async (_how, answer) => {
  const { newest } = messages()
  const { server, onError } = await askForCode()
  await answer(newest())
  expect(screen.getByLabelText('6-digit code')).toHaveProperty('value', '')
  expect(
    screen
      .getAllByRole('alert')
      .map(alert => alert.textContent)
      .join(''),
  ).toBe('')
  expect(onError).not.toHaveBeenCalled()

  await type('6-digit code', '123456')
  expect(codesSentTo(server)).toEqual(['123456'])
})
