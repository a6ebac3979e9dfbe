// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Activity, StrictMode } from 'react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import { ada, challengeFor, MINUTE, ticketNamed } from '../testing/samples.js'
import { pathsTo } from '../testing/deep-search.js'
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

/** What nobody caught: a browser tells `window.onerror` of it, Node tells its process. */
function collectUncaught() {
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  const errors: unknown[] = []
  process.on('uncaughtException', error => errors.push(error))
  onTestFinished(() => {
    process.removeAllListeners('uncaughtException')
    for (const listener of others) process.on('uncaughtException', listener)
  })
  return errors
}

test('[REL-04] a host that throws when it is told of a login breaks nothing, and hears of it', async () => {
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

test('[REL-04] a host that throws when it is told of a failure breaks nothing, and the person can try again', async () => {
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

test('[REL-04] each failure is told once, also when it is the same again', async () => {
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

/** Whatever a person may be waiting for when the host takes the widget away. */
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
  '[REL-03] [REL-04] a widget that is taken away while %s gives up what it waits for, and is silent (%s)',
  async (_when, _how, wait, Mode) => {
    const server = scriptedServer({ isDeaf: true })
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
  'a host that makes everything anew on every render changes nothing, and its newest callback is called (%s)',
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
    await click('tab', 'Code')
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

test('another backend is another login: it starts from the beginning, and the old one is given up', async () => {
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

test.each(modes)('[QR-18] tabs that are flipped make one ticket, %s', async (_how, Mode) => {
  const { server } = renderWidget({ Mode })
  for (const tab of ['QR code', 'Code', 'QR code', 'Code', 'QR code']) await click('tab', tab)
  await settle(150)
  expect(server.log).toEqual(['create'])
})

test('[REL-13] a widget that a host hides checks nothing, and goes on when it is shown again', async () => {
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

test('[REL-13] [NET-14] a code that was being sent when a host hid the widget is not sent again by itself', async () => {
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

// Codes that send themselves

test('[OTP-04] a complete code is sent at once, and after a refusal only once it has changed', async () => {
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

test('[OTP-04] [NET-14] a code that got no verdict is sent again by the button, and by no key that leaves it as it is', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', '111111')
  server.newest('verifyOtp').fail(new LoginError('timeout'))
  await settle()
  await type('6-digit code', '1111112')
  await type('6-digit code', '111111 ')
  expect(server.calls('verifyOtp')).toHaveLength(1)

  await click('button', 'Verify')
  expect(server.calls('verifyOtp').map(call => call.subject)).toEqual(['111111', '111111'])
})

test('[OTP-04] without autoSubmit a complete code waits for the button', async () => {
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

test('[OTP-12] a code that has expired is not sent, and another may be asked for', async () => {
  const { server } = renderWidget()
  await askForCode(server)
  await settle(5 * MINUTE)
  await type('6-digit code', '123456')
  expect(server.calls('verifyOtp')).toHaveLength(0)

  fireEvent.submit(screen.getByRole('button', { name: 'Send a new code' }))
  await settle()
  expect(server.log).toEqual(['requestOtp ada@example.com', 'resendOtp 1'])
})

test.each(['', ' ', '12345', 'abcdef'])('[OTP-07] %o is not sent as a code', async text => {
  const { server } = renderWidget()
  await askForCode(server)
  await type('6-digit code', text)
  await click('button', 'Verify')
  expect(server.calls('verifyOtp')).toHaveLength(0)
})

// Secrets

/** The code in the slots, which say nothing to a screen reader. */
function drawn(container: HTMLElement) {
  return container.querySelector('[aria-hidden] > span')?.parentElement?.textContent
}

/** All that React keeps of what it has rendered into a container. The page itself is not React's. */
function treeOf(container: HTMLElement): unknown {
  const root = Object.entries(container).find(([name]) => name.startsWith('__reactContainer$'))
  if (root === undefined) throw new Error('React has rendered nothing here')
  return root[1]
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
  expect(pathsTo('canary-token', treeOf(container), isOfThePage)).toEqual([])
  expect(pathsTo('Ada', treeOf(container), isOfThePage)).not.toEqual([])
  expect(document.documentElement.outerHTML).not.toContain('canary-token')
})

test.each(modes)(
  '[TOK-07] a code is off the page as soon as that is left, and asked for when it comes back, %s',
  async (_how, Mode) => {
    const { server, container } = renderWidget({ Mode, autoSubmit: false })
    await askForCode(server)
    await type('6-digit code', '123456')
    expect(drawn(container)).toBe('123456')

    // Frozen right after this event, the page would render nothing more.
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

test('[TOK-02] a token that a host keeps in its props is found there', async () => {
  const { server, container } = renderWidget({ appName: 'canary-token' })
  await signInByCode(server)
  const isOfThePage = (value: object) => value instanceof Node || value === window
  expect(pathsTo('canary-token', treeOf(container), isOfThePage)).not.toEqual([])
})
