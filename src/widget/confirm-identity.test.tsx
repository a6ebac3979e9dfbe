import { act, render, screen } from '@testing-library/react'
import { computeAccessibleDescription } from 'dom-accessibility-api'
import { Activity } from 'react'
import { expect, test, vi } from 'vitest'
import type { TokenSession, Profile } from '../domain/login-session.js'
import { ada, challengeFor, MINUTE } from '../testing/samples.js'
import { click, settle, type } from '../testing/rendered.js'
import { pathsTo, reactTreeOf } from '../testing/deep-search.js'
import { sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { answerCheck, issueTicket, openTicket, qrCode } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'
import { WerifyLogin } from '../werify-login.js'

prepareWidgetTests()

const HOUR = 60 * 60_000

const sara: TokenSession = {
  ...sessionOf('Sara', 'canary-token'),
  profile: { firstName: 'Sara', lastName: 'Rahimi', email: 'hi@trader4.net' },
}

async function approve(server: ScriptedServer, session = sara) {
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session })
}

const question = () => screen.queryByRole('heading', { name: /Sign in as|Did you approve/ })

test('[QR-16] [F-106] onSuccess is called once, after the person has confirmed the account', async () => {
  const { server, onSuccess } = renderWidget({ askIdentity: true })
  await approve(server)
  expect(question()?.textContent).toBe('Sign in as Sara Rahimi?')
  await settle(MINUTE)
  expect(onSuccess).not.toHaveBeenCalled()

  await click('button', 'Continue')
  expect(onSuccess.mock.calls).toEqual([[sara]])
  expect(screen.getByRole('heading', { name: 'Welcome back, Sara' })).toBe(document.activeElement)
  await settle(HOUR)
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[QR-16] [F-106] a person who declines is not signed in, and gets another QR code only on a click', async () => {
  const { server, onSuccess, onError } = renderWidget({ askIdentity: true })
  await approve(server)
  await click('button', 'Not me')
  expect(question()).toBeNull()
  expect(screen.getByRole('tab', { name: 'QR code' })).toBe(document.activeElement)
  expect(screen.getByRole('status').textContent).toBe(
    'You’re not signed in. Scan a new code with your own phone.',
  )
  await settle(HOUR)
  expect(server.calls('create')).toHaveLength(1)

  await click('button', 'Show a new code')
  await issueTicket(server)
  expect(qrCode()).not.toBeNull()
  for (const heard of [onSuccess, onError]) expect(heard).not.toHaveBeenCalled()

  await answerCheck(server, { status: 'granted', session: sessionOf('Ada') })
  await click('button', 'Continue')
  expect(onSuccess.mock.calls).toEqual([[sessionOf('Ada')]])
})

test('[QR-16] the question takes the focus, and is announced by nothing else', async () => {
  const { server } = renderWidget({ askIdentity: true })
  await approve(server)
  expect(question()).toBe(document.activeElement)
  expect(screen.getByRole('status').textContent).toBe('')
})

const people: readonly [string, Profile, string, string | undefined][] = [
  ['a name', { firstName: 'Sara', lastName: 'Rahimi' }, 'Sign in as Sara Rahimi?', 'Sara Rahimi'],
  ['a name of two scripts', { firstName: 'سارا', lastName: 'Smith' }, 'Sign in as سارا Smith?', 'سارا Smith'],
  ['asterisks in a name', { firstName: '*S*', lastName: '**' }, 'Sign in as *S* **?', '*S* **'],
  ['markup in a name', { firstName: '<b>Sara</b>' }, 'Sign in as <b>Sara</b>?', '<b>Sara</b>'],
  ['no name', { email: 'hi@trader4.net' }, 'Did you approve this sign-in on your phone?', undefined],
  ['nothing', {}, 'Did you approve this sign-in on your phone?', undefined],
]

test.each(people)(
  '[QR-16] [WCAG-3.1.2 S5] the question shows %s, in its own direction',
  async (_what, profile, sentence, isolated) => {
    const { server } = renderWidget({ askIdentity: true })
    await approve(server, { ...sara, profile })
    expect(question()?.textContent).toBe(sentence)
    const bdi = question()?.querySelector('bdi')
    expect(bdi?.textContent).toBe(isolated)
    if (isolated !== undefined) expect(bdi?.dir).toBe('auto')
  },
)

test('[QR-16] [IDENT-03] the question shows the masked address of the account, and says it without its dots', async () => {
  const { server } = renderWidget({ askIdentity: true })
  await approve(server)
  expect(screen.getByText('h•••@trader4.net').closest('[aria-hidden]')).not.toBeNull()
  expect(computeAccessibleDescription(question() ?? expect.unreachable('no question'))).toBe(
    'Email address at trader4.net Not you? Someone else approved this sign-in.',
  )
  expect(document.documentElement.outerHTML).not.toContain('hi@trader4.net')
})

test('[IDENT-03] of a number too short for a visible end, nothing is said', async () => {
  const { server } = renderWidget({ askIdentity: true })
  await approve(server, { ...sara, profile: { mobile: '12345' } })
  expect(screen.getByText('12 •••').closest('[aria-hidden]')).not.toBeNull()
  const described = computeAccessibleDescription(question() ?? expect.unreachable('no question'))
  expect(described.trim()).toBe('Not you? Someone else approved this sign-in.')
})

test.each([
  // A millisecond after the one that is waited for below.
  ['two minutes', () => settle(1)],
  ['the page is left', async () => act(() => void window.dispatchEvent(new Event('pagehide')))],
])('[QR-16] [IDENT-03] the question ends after %s, and nobody is signed in', async (_when, pass) => {
  const { server, onSuccess, onError } = renderWidget({ askIdentity: true })
  await approve(server)
  await settle(2 * MINUTE - 1)
  expect(question()).not.toBeNull()
  await pass()
  expect(question()).toBeNull()
  expect(screen.getByRole('button', { name: 'Show a new code' })).toBeDefined()
  await settle(HOUR)
  for (const heard of [onSuccess, onError]) expect(heard).not.toHaveBeenCalled()
  expect(server.calls('create')).toHaveLength(1)
})

test('[QR-16] a login with a code asks nothing', async () => {
  const { server, onSuccess } = renderWidget({ askIdentity: true })
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  server.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  await type('6-digit code', '123456')
  server.newest('verifyOtp').succeed(sara)
  await settle()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[QR-16] without the option nothing is asked', async () => {
  const { server, onSuccess } = renderWidget()
  await approve(server)
  expect(question()).toBeNull()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[QR-16] a widget that is unmounted during the question does not call onSuccess', async () => {
  const { server, onSuccess, onError, unmount } = renderWidget({ askIdentity: true })
  await approve(server)
  unmount()
  await settle(HOUR)
  for (const heard of [onSuccess, onError]) expect(heard).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('[QR-16] [REL-13] a widget that a host hides during the question has dropped the session when it is shown again', async () => {
  const { server, unmount } = renderWidget()
  unmount()
  const onSuccess = vi.fn()
  const view = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <WerifyLogin backend={server.backend} onSuccess={onSuccess} askIdentity />
    </Activity>
  )
  const { rerender } = render(view('visible'))
  await approve(server)
  rerender(view('hidden'))
  rerender(view('visible'))
  await settle()
  expect(question()).toBeNull()
  expect(screen.getByRole('button', { name: 'Show a new code' })).toBeDefined()
  expect(onSuccess).not.toHaveBeenCalled()
})

test.each(['Continue', 'Not me'])(
  '[QR-16] [TOK-02] React holds no token during the question, nor after “%s”',
  async answer => {
    const onSuccess = vi.fn(() => {})
    const { server, container } = renderWidget({ askIdentity: true, onSuccess })
    await approve(server)
    const held = () => {
      const isOfThePage = (value: object) => value instanceof Node || value === window
      return pathsTo(
        'canary-token',
        reactTreeOf(container),
        value => isOfThePage(value) || value === onSuccess,
      )
    }
    expect(question()).not.toBeNull()
    expect(held()).toEqual([])
    expect(document.documentElement.outerHTML).not.toContain('canary-token')
    await click('button', answer)
    expect(held()).toEqual([])
  },
)
