import { expect, test } from 'vitest'
import type { LoginSession } from '../domain/login-session.js'
import type { OtpChallenge } from '../domain/otp-challenge.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { sessionOf } from '../testing/scripted-server.js'
import { ada, challengeFor, START, ticketNamed } from '../testing/samples.js'
import { assertChallenge, assertSession, assertStatus, assertTicket } from './assert-valid.js'

// Values that a backend of a host's own may return, whatever its types say.

const challenge = challengeFor(ada)
const ticket = ticketNamed('A')
const pending: QrStatus = { status: 'pending' }
/** Members that are wrong, and what the error says of them. */
type Wrong = [what: string, members: object, cause: string]

const badResponse = (cause: string) => expect.objectContaining({ code: 'bad-response', cause })

test.each<[string, OtpChallenge]>([
  ['no time for the next one', challenge],
  ['a time for the next one', { ...challenge, resendAt: START }],
  ['a channel', { ...challenge, channel: 'whatsapp' }],
])('a challenge with %s is taken', (_what, given) => {
  expect(() => assertChallenge(given)).not.toThrow()
})

test.each<Wrong>([
  ['an expiry that is no time', { expiresAt: Number.NaN }, 'a challenge with a time that is none'],
  ['an expiry in words', { expiresAt: 'soon' }, 'a challenge with a time that is none'],
  ['a wait without end', { resendAt: Infinity }, 'a challenge with a time that is none'],
  ['a channel that nobody knows', { channel: 'pigeon' }, 'an unknown channel'],
  ['no identifier', { identifier: undefined }, 'an unknown kind of identifier'],
  ['an identifier that is text', { identifier: ada.value }, 'an unknown kind of identifier'],
  ['an identifier of no kind', { identifier: { ...ada, kind: 'name' } }, 'an unknown kind of identifier'],
  ['an identifier that is a number', { identifier: { ...ada, value: 42 } }, 'an identifier that is no text'],
])('a challenge with %s is a bad response', (_what, more, cause) => {
  expect(() => assertChallenge(Object.assign({}, challenge, more))).toThrow(badResponse(cause))
})

test.each<[string, object]>([
  ['nothing', {}],
  ['an identifier that is null', { identifier: null }],
  ['an identifier without a value', { identifier: { kind: 'email' } }],
])('a session with %s is a bad response', (_what, members) => {
  const { accessToken: _accessToken, profile: _profile, ...session } = sessionOf('Ada')
  const wrong = Object.assign({ ...session, identifier: ada }, { identifier: undefined }, members)
  expect(() => assertSession(wrong)).toThrow(expect.objectContaining({ code: 'bad-response' }))
})

test.each<[string, unknown]>([
  ['an empty token', ''],
  ['a token that is null', null],
])('a session with %s is a bad response', (_what, accessToken) => {
  const wrong = Object.assign(sessionOf('Ada'), { accessToken })
  expect(() => assertSession(wrong)).toThrow(badResponse('an unknown kind of identifier'))
})

test.each<[string, LoginSession]>([
  ['a token', sessionOf('Ada')],
  ['a verified identifier', { identifier: ada, raw: {} }],
])('a session with %s is taken', (_what, session) => {
  expect(() => assertSession(session)).not.toThrow()
})

test('a ticket with a payload and an expiry is taken', () => {
  expect(() => assertTicket(ticket)).not.toThrow()
})

const payloads: readonly (readonly [string, unknown, string])[] = [
  ['that is a number', 42, 'a QR payload that is no text'],
  ['with half a character', 'werify:\ud83d', 'a QR payload with half a character'],
  ['that is too long to draw', 'x'.repeat(301), 'a QR payload of more than 300 bytes'],
]

test.each<Wrong>([
  ['an expiry that is no time', { expiresAt: Number.NaN }, 'a ticket with a time that is none'],
  ['no payload', { payload: undefined }, 'a QR payload that is no text'],
  ...payloads.map(([what, payload, cause]) => [`a payload ${what}`, { payload }, cause] satisfies Wrong),
])('[QR-19] a ticket with %s is a bad response', (_what, more, cause) => {
  expect(() => assertTicket(Object.assign({}, ticket, more))).toThrow(badResponse(cause))
})

test.each<QrStatus>([
  { status: 'pending' },
  { status: 'pending', payload: 'werify:B' },
  { status: 'pending', payload: undefined },
  { status: 'held' },
  { status: 'slow-down' },
  { status: 'scanned' },
  { status: 'scanned', device: 'Sara’s phone' },
  { status: 'scanned', device: undefined },
  { status: 'denied' },
  { status: 'expired' },
  { status: 'used' },
  { status: 'granted', session: sessionOf('Ada') },
])('the status %o of a ticket is taken', status => {
  expect(() => assertStatus(status)).not.toThrow()
})

test.each<Wrong>([
  ['a status that nobody knows', { status: 'approved' }, 'an unknown status of a ticket'],
  ['no status', { status: undefined }, 'an unknown status of a ticket'],
  ['a phone without a name', { status: 'scanned', device: {} }, 'the name of a phone that is no text'],
  ...payloads.map(
    ([what, payload, cause]) => [`a payload ${what}`, { status: 'pending', payload }, cause] satisfies Wrong,
  ),
])('[QR-19] a check with %s is a bad response', (_what, answer, cause) => {
  expect(() => assertStatus(Object.assign({}, pending, answer))).toThrow(badResponse(cause))
})
