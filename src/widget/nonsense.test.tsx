import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { en } from '../i18n/locales/en.js'
import { click, settle, type } from '../testing/rendered.js'
import { ada, challengeFor, ticketNamed } from '../testing/samples.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { openTicket } from '../testing/phone-widget.js'
import { prepareWidgetTests, renderWidget } from '../testing/widget.js'

prepareWidgetTests()

/** Passes a value of a wrong type, as a backend without TypeScript may. */
const nonsense = <Answer extends object>(answer: Answer, members: object): Answer =>
  Object.assign({ ...answer }, members)

const times: readonly (readonly [string, object])[] = [
  ['expiresAt', { expiresAt: Number.NaN }],
  ['expiresAt', { expiresAt: Infinity }],
  ['expiresAt', { expiresAt: '2026-11-28' }],
  ['expiresAt', { expiresAt: undefined }],
]

test.each([
  ...times,
  ['resendAt', { resendAt: Number.NaN }] as const,
  ['resendAt', { resendAt: 'soon' }] as const,
  ['identifier', { identifier: undefined }] as const,
  ['identifier', { identifier: ada.value }] as const,
  ['identifier', { identifier: { kind: 'teapot', value: ada.value } }] as const,
])('[HOST-07] a challenge whose %s is nonsense is a bad response: %o', async (_member, members) => {
  const { server, onError } = renderWidget()
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  server.newest('requestOtp').succeed(nonsense(challengeFor(ada), members))
  await settle()
  expect(screen.getAllByRole('alert').map(alert => alert.textContent)).toContain(
    `${en.errors['bad-response']} `,
  )
  expect(onError.mock.calls).toEqual([[{ code: 'bad-response' }]])
})

test.each([
  ...times,
  ['payload', { payload: 'werify:\ud800' }] as const,
  ['payload', { payload: 5 }] as const,
])('[HOST-07] a ticket whose %s is nonsense is a bad response: %o', async (_member, members) => {
  const { server, onError } = renderWidget()
  await click('tab', 'QR code')
  await settle(150)
  server.newest('create').succeed(nonsense(ticketNamed('A'), members))
  await settle()
  expect(screen.getByRole('tabpanel').textContent).toContain(en.errors['bad-response'])
  expect(onError.mock.calls).toEqual([[{ code: 'bad-response' }]])
})

test('[HOST-07] an unknown status of a ticket counts as a failed check', async () => {
  const { server } = renderWidget()
  await openTicket(server)
  for (let checks = 1; checks <= 3; checks += 1) {
    for (let waited = 0; server.calls('check').length < checks && waited < 60; waited += 1) await settle(1000)
    server.newest('check').succeed(nonsense({ status: 'pending' }, { status: 'approved?' }))
    await settle()
  }
  expect(screen.getByRole('tabpanel').textContent).toContain(en.qr.reconnecting)
})

test('[HOST-07] an unknown error code is a bad response', async () => {
  const { server, onError } = renderWidget()
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  const error = new LoginError('timeout')
  Object.defineProperty(error, 'code', { value: 'teapot' })
  server.newest('requestOtp').fail(error)
  await settle()
  expect(onError.mock.calls).toEqual([[{ code: 'bad-response' }]])
})

test('[HOST-07] an address that cannot be changed does not keep anybody from signing in', async () => {
  window.history.pushState(null, '', '/?state=werify-login.scripted.&code=1')
  const replaced = window.history.replaceState.bind(window.history)
  window.history.replaceState = () => {
    throw new DOMException('Too many calls', 'SecurityError')
  }
  renderWidget({ server: scriptedServer({ hasGoogle: true }) })
  await settle()
  window.history.replaceState = replaced
  window.history.replaceState(null, '', '/')
  expect(screen.getByRole('textbox', { name: 'Email or phone' })).toBeDefined()
})

test('[HOST-07] a backend that cannot build the address of Google has no link to it, and signs in by code', async () => {
  const server = scriptedServer()
  const google = {
    href(): string {
      throw new TypeError('no address')
    },
    finish: () => Promise.reject(new LoginError('google-failed')),
  }
  const { onError } = renderWidget({ server: { ...server, backend: { ...server.backend, google } } })
  expect(screen.queryByRole('link')).toBeNull()
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  expect(server.calls('requestOtp')).toHaveLength(1)
  expect(onError).not.toHaveBeenCalled()
})
