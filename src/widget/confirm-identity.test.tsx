// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import { Activity } from 'react'
import { expect, test, vi } from 'vitest'
import type { TokenSession, Profile } from '../domain/login-session.js'
import { ada, challengeFor } from '../testing/samples.js'
import { click, settle, type } from '../testing/rendered.js'
import { pathsTo } from '../testing/deep-search.js'
import { sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { answerCheck, issueTicket, openTicket, qrCode } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'
import { WerifyLogin } from '../werify-login.js'

prepareWidgetTests()

const HOUR = 60 * 60_000

const sara: TokenSession = {
  ...sessionOf('Sara', 'canary-token'),
  profile: { firstName: 'Sara', lastName: 'Rahimi' },
}

async function approve(server: ScriptedServer, session = sara) {
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session })
}

const question = () => screen.queryByRole('heading', { name: /Sign in as|Did you approve/ })

test('[QR-16] [F-106] a host is told nothing until the person has said that the account is theirs, and then once', async () => {
  const { server, onSuccess } = renderWidget({ confirmIdentity: true })
  await approve(server)
  expect(question()?.textContent).toBe('Sign in as Sara Rahimi?')
  await settle(HOUR)
  expect(onSuccess).not.toHaveBeenCalled()

  await click('button', 'Continue')
  expect(onSuccess.mock.calls).toEqual([[sara]])
  expect(screen.getByRole('heading', { name: 'Welcome back, Sara' })).toBe(document.activeElement)
  await settle(HOUR)
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[QR-16] [F-106] whose account it is not is not signed in, and gets another code only on a click', async () => {
  const { server, onSuccess, onError } = renderWidget({ confirmIdentity: true })
  await approve(server)
  await click('button', 'Not me')
  expect(question()).toBeNull()
  expect(screen.getByRole('tab', { name: 'QR code' })).toBe(document.activeElement)
  expect(screen.getByRole('status').textContent).toBe(
    'You are not signed in. Scan a new code with your own phone.',
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
  const { server } = renderWidget({ confirmIdentity: true })
  await approve(server)
  expect(question()).toBe(document.activeElement)
  expect(screen.getByRole('status').textContent).toBe('')
})

const people: readonly [string, Profile, string, string | undefined][] = [
  ['a name', { firstName: 'Sara', lastName: 'Rahimi' }, 'Sign in as Sara Rahimi?', 'Sara Rahimi'],
  ['a name of two scripts', { firstName: 'سارا', lastName: 'Smith' }, 'Sign in as سارا Smith?', 'سارا Smith'],
  ['asterisks in a name', { firstName: '*S*', lastName: '**' }, 'Sign in as *S* **?', '*S* **'],
  ['markup in a name', { firstName: '<b>Sara</b>' }, 'Sign in as <b>Sara</b>?', '<b>Sara</b>'],
  ['an email', { email: 'hi@trader4.net' }, 'Sign in as hi@trader4.net?', 'hi@trader4.net'],
  ['nothing', {}, 'Did you approve this on your phone?', undefined],
]

test.each(people)(
  '[QR-16] [WCAG-3.1.2 S5] a person of whom there is %s is asked for by it, in its own direction',
  async (_what, profile, sentence, isolated) => {
    const { server } = renderWidget({ confirmIdentity: true })
    await approve(server, { ...sara, profile })
    expect(question()?.textContent).toBe(sentence)
    const bdi = question()?.querySelector('bdi')
    expect(bdi?.textContent).toBe(isolated)
    if (isolated !== undefined) expect(bdi?.dir).toBe('auto')
  },
)

test('[QR-16] who signs in with a code has said who they are, and is not asked', async () => {
  const { server, onSuccess } = renderWidget({ confirmIdentity: true })
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  server.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  await type('6-digit code', '123456')
  server.newest('verifyOtp').succeed(sara)
  await settle()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[QR-16] without the option nobody is asked', async () => {
  const { server, onSuccess } = renderWidget()
  await approve(server)
  expect(question()).toBeNull()
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('[QR-16] a widget that is taken away during the question hands nothing over', async () => {
  const { server, onSuccess, onError, unmount } = renderWidget({ confirmIdentity: true })
  await approve(server)
  unmount()
  await settle(HOUR)
  for (const heard of [onSuccess, onError]) expect(heard).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('[QR-16] [REL-13] a widget that a host hides during the question has let go of the session when it is shown again', async () => {
  const { server, unmount } = renderWidget()
  unmount()
  const onSuccess = vi.fn()
  const view = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <WerifyLogin backend={server.backend} onSuccess={onSuccess} confirmIdentity />
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
    const { server, container } = renderWidget({ confirmIdentity: true, onSuccess })
    await approve(server)
    const held = () => {
      const root = Object.entries(container).find(([name]) => name.startsWith('__reactContainer$'))
      const isOfThePage = (value: object) => value instanceof Node || value === window
      return pathsTo('canary-token', root?.[1], value => isOfThePage(value) || value === onSuccess)
    }
    expect(question()).not.toBeNull()
    expect(held()).toEqual([])
    expect(document.documentElement.outerHTML).not.toContain('canary-token')
    await click('button', answer)
    expect(held()).toEqual([])
  },
)
