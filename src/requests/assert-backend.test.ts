import { expect, test } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import { scriptedServer } from '../testing/scripted-server.js'
import { assertBackend } from './assert-backend.js'

const { backend } = scriptedServer({ hasGoogle: true })

const { qr: _qr, google: _google, ...codes } = backend
const { name: _name, ...members } = backend

test.each<[string, LoginBackend]>([
  ['everything', backend],
  ['codes alone', codes],
  ['QR codes and Google that are undefined', { ...codes, qr: undefined, google: undefined }],
  ['members on a function', Object.assign(() => {}, members)],
])('a backend with %s is taken', (_what, given) => {
  expect(() => assertBackend(given)).not.toThrow()
})

/** Backends that a host without TypeScript may pass. */
const incomplete: readonly (readonly [string, part: string, member: string, given: unknown])[] = [
  ['is missing', 'backend', 'name', undefined],
  ['is null', 'backend', 'name', null],
  ['is a name', 'backend', 'name', 'acme'],
  ['has no name', 'backend', 'name', { ...backend, name: undefined }],
  ['accepts no identifiers', 'backend', 'identifiers', { ...backend, identifiers: null }],
  ['has no format of codes', 'backend', 'code', { ...backend, code: 6 }],
  ['sends no code', 'backend', 'requestOtp', { ...backend, requestOtp: {} }],
  ['verifies no code', 'backend', 'verifyOtp', { ...backend, verifyOtp: undefined }],
  ['has null for QR codes', 'qr', 'create', { ...backend, qr: null }],
  ['creates no ticket', 'qr', 'create', { ...backend, qr: { ...backend.qr, create: undefined } }],
  ['checks no ticket', 'qr', 'check', { ...backend, qr: { ...backend.qr, check: undefined } }],
  ['has no link to Google', 'google', 'href', { ...backend, google: { ...backend.google, href: '/google' } }],
  ['finishes nothing', 'google', 'finish', { ...backend, google: { ...backend.google, finish: undefined } }],
]

test.each(incomplete)(
  'a backend that %s is refused, and told that "%s" has no "%s"',
  (_what, part, member, given) => {
    expect(() => void Reflect.apply(assertBackend, undefined, [given])).toThrow(
      new TypeError(`"${part}" has no "${member}". Pass a backend as docs/backends.md shows.`),
    )
  },
)
