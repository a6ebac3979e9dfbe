import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { en } from '../i18n/locales/en.js'
import { collectUncaught } from '../testing/collect-uncaught.js'
import { answerCheck, issueTicket, openTicket } from '../testing/phone-widget.js'
import { click, settle, type } from '../testing/rendered.js'
import { ada, challengeFor } from '../testing/samples.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'
import { askForCode, prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

const tabs = () => screen.queryAllByRole('tab').map(tab => tab.textContent)
const links = () => screen.queryAllByRole('link').map(link => [link.textContent, link.getAttribute('href')])
const withGoogle = () => scriptedServer({ hasGoogle: true })

test('a host without wishes gets every method of the backend, and no footer', () => {
  renderWidget({ server: withGoogle() })
  expect(tabs()).toEqual([en.signIn.code, en.signIn.qr])
  expect(links().map(([text]) => text)).toEqual([en.signIn.google])
  expect(document.querySelector('footer')).toBeNull()
})

test.each([
  [['qr'], [en.signIn.code, en.signIn.qr], []],
  [['google'], [], [en.signIn.google]],
  [[], [], []],
] as const)(
  'of the methods a host may offer only these beside the code: %o',
  (methods, shownTabs, shownLinks) => {
    renderWidget({ server: withGoogle(), methods })
    expect(tabs()).toEqual(shownTabs)
    expect(links().map(([text]) => text)).toEqual(shownLinks)
  },
)

test('without a QR code, another way to sign in is another identifier', async () => {
  const { server } = renderWidget({ methods: [] })
  await askForCode(server)
  await click('button', 'use another way to sign in')
  expect(screen.getByRole('textbox', { name: 'Email or phone' })).toHaveProperty('value', ada.value)
})

function stubPointer(pointer: 'fine' | 'coarse') {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query === `(pointer: ${pointer})`,
    addEventListener() {},
    removeEventListener() {},
  }))
}

test('with a mouse, a host may have the QR code first', async () => {
  stubPointer('fine')
  const { server } = renderWidget({ defaultMethod: 'qr' })
  await settle()
  await issueTicket(server)
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe(en.signIn.qr)
  expect(screen.getAllByRole('img', { name: /^QR code/ })).toHaveLength(1)
  expect(server.log).toEqual(['create'])
})

test.each([
  ['on a phone', 'coarse', {}],
  ['where the host offers no QR code', 'fine', { methods: [] }],
] as const)('%s, the code is first all the same', async (_where, pointer, props) => {
  stubPointer(pointer)
  const { server } = renderWidget({ defaultMethod: 'qr', ...props })
  await settle(150)
  expect(screen.getByRole('heading').textContent).toBe(en.signIn.title)
  expect(server.log).toEqual([])
})

test('a code that is waited for comes before the method that a host has first', async () => {
  stubPointer('fine')
  const { server, unmount } = renderWidget()
  await askForCode(server)
  unmount()
  renderWidget({ server, defaultMethod: 'qr' })
  await settle(150)
  expect(screen.getByRole('heading').textContent).toBe(en.code.title)
  expect(server.calls('create')).toHaveLength(0)
})

test('terms, privacy policy and what else a host puts there stand below every way to sign in', async () => {
  const { server } = renderWidget({
    termsHref: 'https://acme.example/terms',
    privacyHref: 'https://acme.example/privacy',
    footer: 'Made in Bristol.',
  })
  const footer = () => document.querySelector('footer')?.textContent
  expect(links()).toEqual([
    [en.signIn.terms, 'https://acme.example/terms'],
    [en.signIn.privacy, 'https://acme.example/privacy'],
  ])
  expect(footer()).toContain('Made in Bristol.')
  await openTicket(server)
  expect(footer()).toContain('Made in Bristol.')
})

test('the method of the last login is marked, where a host asks for it', async () => {
  const first = renderWidget({ rememberMethod: true })
  expect(tabs()).toEqual([en.signIn.code, en.signIn.qr])
  await openTicket(first.server)
  await answerCheck(first.server, { status: 'granted', session: sessionOf('Ada') })
  first.unmount()

  const second = renderWidget({ rememberMethod: true })
  expect(tabs()).toEqual([en.signIn.code, `${en.signIn.qr}${en.signIn.lastUsed}`])
  second.unmount()

  renderWidget()
  expect(tabs()).toEqual([en.signIn.code, en.signIn.qr])
})

test('nothing is stored for a host that does not ask', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  await answerCheck(server, { status: 'granted', session: sessionOf('Ada') })
  expect(window.localStorage).toHaveLength(0)
})

test('Google is marked as well', () => {
  window.localStorage.setItem('werify-login:method', 'google')
  renderWidget({ server: withGoogle(), rememberMethod: true })
  expect(screen.getByRole('link').textContent).toBe(`${en.signIn.google}${en.signIn.lastUsed}`)
})

test.each(['', 'password', '__proto__'])(
  'what another script stored as a method marks nothing: "%s"',
  text => {
    window.localStorage.setItem('werify-login:method', text)
    renderWidget({ server: withGoogle(), rememberMethod: true })
    expect(document.body.textContent).not.toContain(en.signIn.lastUsed)
  },
)

test.each([
  ['ada@gmail.com', [['Open Gmail', 'https://mail.google.com/mail/']]],
  ['ada@example.com', []],
])(
  'after a code was sent to %s, the mailbox is one press away, if it is known',
  async (address, mailboxes) => {
    const { server } = renderWidget()
    await askForCode(server, challengeFor({ ...ada, value: address }))
    expect(links()).toEqual(mailboxes)
    for (const link of within(document.body).queryAllByRole('link')) {
      expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    }
  },
)

test('[EVENT-01] a host hears of every step, and what it throws breaks nothing', async () => {
  const uncaught = collectUncaught()
  const bug = new Error('a bug of the host')
  const heard: unknown[] = []
  const { server, onSuccess } = renderWidget({
    onEvent(activity) {
      heard.push(activity)
      throw bug
    },
  })
  await askForCode(server)
  await type(/digit code/, '123456')
  server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await settle()
  expect(heard).toEqual([
    { type: 'code-requested', kind: 'email', isResend: false },
    { type: 'code-sent', kind: 'email', isResend: false },
    { type: 'code-submitted', kind: 'email' },
    { type: 'signed-in', method: 'code' },
  ])
  expect(onSuccess).toHaveBeenCalledOnce()
  expect(uncaught).toEqual(heard.map(() => bug))
})
