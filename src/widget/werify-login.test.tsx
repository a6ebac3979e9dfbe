import { act, fireEvent, render, screen } from '@testing-library/react'
import { Activity, StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import { ada, challengeFor, MINUTE, ticketNamed } from '../testing/samples.js'
import { collectUncaught } from '../testing/collect-uncaught.js'
import { pathsTo, reactTreeOf } from '../testing/deep-search.js'
import { click, settle, type } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { askForCode, Plain, prepareWidgetTests, renderWidget } from '../testing/widget.js'
import { WerifyLogin } from '../werify-login.js'

prepareWidgetTests()

const modes = [
  ['in StrictMode', StrictMode],
  ['as in production', Plain],
] as const

function qrOf({ backend }: ScriptedServer) {
  if (backend.qr === undefined) throw new Error('the backend has no QR')
  return backend.qr
}

const signedIn = () => screen.queryByRole('heading', { name: 'Welcome back, Ada' })

async function signInByCode(server: ScriptedServer, session = sessionOf('Ada')) {
  await askForCode(server)
  await type('6-digit code', '123456')
  server.newest('verifyOtp').succeed(session)
  await settle()
}

async function showTicket(server: ScriptedServer) {
  await click('tab', 'QR code')
  await settle(150)
  server.newest('create').succeed(ticketNamed('A'))
  await settle()
}

async function signInByPhone(server: ScriptedServer, session = sessionOf('Ada')) {
  await showTicket(server)
  await settle(5000)
  server.newest('check').succeed({ status: 'granted', session })
  await settle()
}

test.each(modes)(
  '[REL-02] [REL-04] signing in with a code, %s: two requests, one success',
  async (_how, Mode) => {
    const { server, onSuccess, onError } = renderWidget({ Mode })
    await signInByCode(server)
    await settle(MINUTE)
    expect(signedIn()).not.toBeNull()
    expect(server.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 123456'])
    expect(onSuccess.mock.calls).toEqual([[sessionOf('Ada')]])
    expect(onError).not.toHaveBeenCalled()
  },
)

test.each(modes)(
  '[REL-02] [QR-18] signing in with a phone, %s: one ticket, one check, one success',
  async (_how, Mode) => {
    const { server, onSuccess, onError } = renderWidget({ Mode })
    await signInByPhone(server)
    await settle(MINUTE)
    expect(signedIn()).not.toBeNull()
    expect(server.log).toEqual(['create', 'check A'])
    expect(onSuccess.mock.calls).toEqual([[sessionOf('Ada')]])
    expect(onError).not.toHaveBeenCalled()
  },
)

test('[REL-04] an error in onSuccess breaks nothing, and reaches the host', async () => {
  const uncaught = collectUncaught()
  const bug = new Error('a bug of the host')
  const onSuccess = vi.fn(() => {
    throw bug
  })
  const { server } = renderWidget({ onSuccess })
  await signInByCode(server)
  await settle(MINUTE)
  expect(uncaught).toEqual([bug])
  expect(onSuccess).toHaveBeenCalledOnce()
  expect(signedIn()).not.toBeNull()
})

test('[REL-04] an error in onError breaks nothing, and the person can try again', async () => {
  const uncaught = collectUncaught()
  const bug = new Error('a bug of the host')
  const onError = () => {
    throw bug
  }
  const { server, onSuccess } = renderWidget({ onError })
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  server.newest('requestOtp').fail(new LoginError('timeout'))
  await settle()
  expect(uncaught).toEqual([bug])

  await click('button', 'Try again')
  server.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  await type('6-digit code', '123456')
  server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await settle()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[REL-04] onError is called once per failure, also when the same follows', async () => {
  const { server, onError, onSuccess } = renderWidget()
  await type('Email or phone', ada.value)
  for (const label of ['Send code', 'Try again', 'Try again']) {
    await click('button', label)
    server.newest('requestOtp').fail(new LoginError('timeout'))
    await settle(MINUTE)
  }
  expect(onError.mock.calls).toEqual([[{ code: 'timeout' }], [{ code: 'timeout' }], [{ code: 'timeout' }]])
  expect(onSuccess).not.toHaveBeenCalled()
})

/** Requests that may be pending when the host unmounts the widget. */
const waits: readonly [string, (server: ScriptedServer) => Promise<void>][] = [
  ['the first screen was on', async () => {}],
  [
    'a code was being sent',
    async () => {
      await type('Email or phone', ada.value)
      await click('button', 'Send code')
    },
  ],
  ['a code was asked for', askForCode],
  [
    'a code was being checked',
    async server => {
      await askForCode(server)
      await type('6-digit code', '123456')
    },
  ],
  ['the QR tab had just been opened', () => click('tab', 'QR code')],
  [
    'a ticket was being made',
    async () => {
      await click('tab', 'QR code')
      await settle(150)
    },
  ],
  ['a ticket was shown', showTicket],
  [
    'a ticket was being checked',
    async server => {
      await showTicket(server)
      await settle(5000)
    },
  ],
]

test.each(waits.flatMap(([when, wait]) => modes.map(([how, Mode]) => [when, how, wait, Mode] as const)))(
  '[REL-03] [REL-04] a widget that is unmounted while %s aborts its request, and calls nothing (%s)',
  async (_when, _how, wait, Mode) => {
    const server = scriptedServer({ ignoresAbort: true })
    const { unmount, onSuccess, onError } = renderWidget({ server, Mode })
    await wait(server)
    const requests = server.log.length

    unmount()
    expect(server.openCalls()).toBe(0)
    server.calls('requestOtp').forEach(call => call.fail(new LoginError('network')))
    server.calls('verifyOtp').forEach(call => call.succeed(sessionOf('Ada')))
    server.calls('create').forEach(call => call.succeed(ticketNamed('B')))
    server.calls('check').forEach(call => call.succeed({ status: 'granted', session: sessionOf('Ada') }))
    await settle(10 * MINUTE)

    expect(server.log).toHaveLength(requests)
    for (const heard of [onSuccess, onError]) expect(heard).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  },
)

test.each(modes)(
  'new props in every render change nothing, and the newest callback is called (%s)',
  async (_how, Mode) => {
    const server = scriptedServer()
    const told: number[] = []
    const view = (count: number) => (
      <Mode>
        <WerifyLogin
          backend={{ ...server.backend, code: { ...server.backend.code }, qr: { ...qrOf(server) } }}
          onSuccess={() => told.push(count)}
          onError={() => told.push(-count)}
        />
      </Mode>
    )
    let renders = 1
    const { rerender } = render(view(renders))
    const again = async () => {
      renders += 1
      rerender(view(renders))
      await settle()
    }

    await again()
    await showTicket(server)
    await again()
    await settle(5000)
    await again()
    await click('tab', 'One-time code')
    await type('Email or phone', ada.value)
    await click('button', 'Send code')
    await again()
    server.newest('requestOtp').succeed(challengeFor(ada))
    await settle()
    await again()
    await type('6-digit code', '123456')
    await again()
    server.newest('verifyOtp').succeed(sessionOf('Ada'))
    await settle()

    expect(server.log).toEqual(['create', 'check A', 'requestOtp ada@example.com', 'verifyOtp 123456'])
    expect(signedIn()).not.toBeNull()
    expect(told).toEqual([renders])
  },
)

test('another backend starts a new login, and aborts the old one', async () => {
  const [first, second] = [scriptedServer({ name: 'first' }), scriptedServer({ name: 'second' })]
  const onSuccess = vi.fn()
  const view = ({ backend }: ScriptedServer) => <WerifyLogin backend={backend} onSuccess={onSuccess} />
  const { rerender } = render(view(first))
  await askForCode(first)
  await type('6-digit code', '123456')

  rerender(view(second))
  await settle()
  expect(first.newest('verifyOtp').signal.aborted).toBe(true)
  await signInByCode(second)
  expect(second.log).toEqual(['requestOtp ada@example.com', 'verifyOtp 123456'])
  expect(onSuccess).toHaveBeenCalledOnce()
})

test.each(modes)('[QR-18] switching tabs back and forth requests one ticket, %s', async (_how, Mode) => {
  const { server } = renderWidget({ Mode })
  for (const tab of ['QR code', 'One-time code', 'QR code', 'One-time code', 'QR code'])
    await click('tab', tab)
  await settle(150)
  expect(server.log).toEqual(['create'])
})

test('[REL-13] a hidden widget checks nothing, and continues when it is shown again', async () => {
  const server = scriptedServer()
  const onSuccess = vi.fn()
  const view = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <WerifyLogin backend={server.backend} onSuccess={onSuccess} />
    </Activity>
  )
  const { rerender } = render(view('visible'))
  await showTicket(server)
  rerender(view('hidden'))
  await settle(MINUTE)
  expect(server.log).toEqual(['create'])

  rerender(view('visible'))
  await settle(5000)
  server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
  await settle()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test.each([
  ['strict', StrictMode],
  ['plain', Plain],
])(
  '[REL-13] [F-78] in %s mode, a widget that is hidden signed in asks who it is when it is shown again',
  async (_mode, Mode) => {
    const server = scriptedServer()
    const onSuccess = vi.fn()
    const view = (mode: 'visible' | 'hidden') => (
      <Mode>
        <Activity mode={mode}>
          <WerifyLogin backend={server.backend} onSuccess={onSuccess} />
        </Activity>
      </Mode>
    )
    const { rerender } = render(view('visible'))
    await askForCode(server)
    await type('6-digit code', '123456')
    server.newest('verifyOtp').succeed(sessionOf('Ada'))
    await settle(1000)
    expect(screen.getByRole('heading').textContent).toBe('Welcome back, Ada')
    rerender(view('hidden'))
    rerender(view('visible'))
    await settle()
    expect(screen.getByLabelText('Email or phone')).toHaveProperty('value', '')
    expect(document.body.innerHTML).not.toContain('Ada')
    expect(onSuccess).toHaveBeenCalledOnce()
  },
)

test('[REL-13] [NET-14] a code that was being submitted when the widget was hidden is not submitted again by itself', async () => {
  const server = scriptedServer()
  const onError = vi.fn()
  const view = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <WerifyLogin backend={server.backend} onSuccess={() => {}} onError={onError} />
    </Activity>
  )
  const { rerender } = render(view('visible'))
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  rerender(view('hidden'))
  rerender(view('visible'))
  await settle(MINUTE)
  expect(server.log).toEqual(['requestOtp ada@example.com'])
  expect(onError).not.toHaveBeenCalled()

  await click('button', 'Try again')
  expect(server.log).toHaveLength(2)
})

// Codes that are submitted when complete

test('[OTP-04] a complete code is submitted at once, and after a rejection only once it has changed', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', '11111')
  expect(server.calls('verifyOtp')).toHaveLength(0)
  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError('code-rejected'))
  await settle(MINUTE)
  await click('button', 'Verify')
  await type('6-digit code', '11111')
  await type('6-digit code', '111111')
  expect(server.calls('verifyOtp')).toHaveLength(1)

  await type('6-digit code', '222222')
  expect(server.calls('verifyOtp').map(call => call.subject)).toEqual(['111111', '222222'])
})

test('[OTP-04] [NET-14] a code without a verdict is submitted again by the button, and by no key that leaves it unchanged', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError('timeout'))
  await settle()
  await type('6-digit code', '111111x')
  await type('6-digit code', '111111 ')
  expect(server.calls('verifyOtp')).toHaveLength(1)

  await click('button', 'Verify')
  expect(server.calls('verifyOtp').map(call => call.subject)).toEqual(['111111', '111111'])
})

test('[OTP-04] without autoSubmit a complete code is submitted by the button', async () => {
  const { server, onSuccess } = renderWidget({ autoSubmit: false })
  await askForCode(server)
  await type('6-digit code', '123456')
  await settle(MINUTE)
  expect(server.calls('verifyOtp')).toHaveLength(0)

  await click('button', 'Verify')
  await click('button', 'Verify')
  expect(server.calls('verifyOtp')).toHaveLength(1)
  server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await settle()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[OTP-12] an expired code is not submitted, and another one can be requested', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await settle(5 * MINUTE)
  await type('6-digit code', '123456')
  expect(server.calls('verifyOtp')).toHaveLength(0)

  fireEvent.submit(screen.getByRole('button', { name: 'Send a new code' }))
  await settle()
  expect(server.log).toEqual(['requestOtp ada@example.com', 'resendOtp 1'])
})

test.each(['', ' ', '12345', 'abcdef'])('[OTP-07] %o is not submitted as a code', async text => {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', text)
  await click('button', 'Verify')
  expect(server.calls('verifyOtp')).toHaveLength(0)
})

// Secrets

/** Code in the slots, which are hidden from screen readers. */
function drawn(container: HTMLElement) {
  return container.querySelector('.werify-otp-slots')?.textContent
}

test.each([
  ['a code', signInByCode],
  ['a phone', signInByPhone],
])('[TOK-02] after signing in with %s, React keeps no token', async (_how, signIn) => {
  const tokens: string[] = []
  const onSuccess = (session: TokenSession) => void tokens.push(session.accessToken)
  const { server, container } = renderWidget({ onSuccess })
  await signIn(server, sessionOf('Ada', 'canary-token'))
  await settle(MINUTE)

  expect(tokens).toEqual(['canary-token'])
  const isOfThePage = (value: object) => value instanceof Node || value === window
  expect(pathsTo('canary-token', reactTreeOf(container), isOfThePage)).toEqual([])
  expect(pathsTo('Ada', reactTreeOf(container), isOfThePage)).not.toEqual([])
  expect(document.documentElement.outerHTML).not.toContain('canary-token')
})

test.each(modes)(
  '[TOK-07] the code is removed as the person leaves the page, and asked for when they return, %s',
  async (_how, Mode) => {
    const { server, container } = renderWidget({ Mode, autoSubmit: false })
    await askForCode(server)
    await type('6-digit code', '123456')
    expect(drawn(container)).toBe('123456')

    // The browser may freeze the page right after this event.
    act(() => {
      window.dispatchEvent(new Event('pagehide'))
      expect(screen.getByLabelText('6-digit code')).toHaveProperty('value', '')
      expect(drawn(container)).toBe('')
    })
    act(() => void window.dispatchEvent(new Event('pageshow')))
    await click('button', 'Verify')
    expect(screen.getByLabelText('6-digit code')).toHaveProperty('value', '')
    expect(server.log).toEqual(['requestOtp ada@example.com'])

    await type('6-digit code', '654321')
    await click('button', 'Verify')
    expect(server.calls('verifyOtp').map(call => call.subject)).toEqual(['654321'])
  },
)

test('[TOK-02] the search for tokens finds one that a host keeps in its props', async () => {
  const { server, container } = renderWidget({ appName: 'canary-token' })
  await signInByCode(server)
  const isOfThePage = (value: object) => value instanceof Node || value === window
  expect(pathsTo('canary-token', reactTreeOf(container), isOfThePage)).not.toEqual([])
})
