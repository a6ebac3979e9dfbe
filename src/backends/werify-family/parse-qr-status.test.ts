import { expect, test } from 'vitest'
import { meaningOf, qrStatusOf, type CheckMeaning } from './parse-qr-status.js'

/** A body, and what it says by itself: a word that goes before any status, a session, other JSON, or no JSON. */
const bodies: readonly {
  name: string
  body: unknown
  says: CheckMeaning | 'session' | 'json' | 'no json'
}[] = [
  { name: 'no JSON', body: undefined, says: 'no json' },
  { name: 'null', body: null, says: 'json' },
  { name: 'an empty list', body: [], says: 'json' },
  { name: 'a text', body: 'slow_down', says: 'json' },
  { name: 'an empty object', body: {}, says: 'json' },
  { name: 'a refusal', body: { succeed: false, message: '', results: [], metas: [] }, says: 'json' },
  { name: 'success without a token', body: { succeed: true, results: [] }, says: 'json' },
  { name: 'a token without success', body: { results: { access_token: 't' } }, says: 'json' },
  { name: 'a token and a refusal', body: { succeed: false, results: { access_token: 't' } }, says: 'json' },
  { name: 'nearly success', body: { succeed: 'true', results: { access_token: 't' } }, says: 'json' },
  { name: 'a token in a list', body: { succeed: true, results: [{ access_token: 't' }] }, says: 'json' },
  {
    name: 'a token of another type',
    body: { succeed: true, results: { access_token: 't', token_type: 'mac' } },
    says: 'json',
  },
  { name: 'a session', body: { succeed: true, results: { access_token: 't' } }, says: 'session' },
  {
    name: 'a session in the older envelope',
    body: { succeed: true, result: { access_token: 't', token_type: 'Bearer' } },
    says: 'session',
  },
  { name: 'a message that is a word', body: { message: 'access_denied', detail: 'slow_down' }, says: 'json' },
  {
    name: 'inherited names',
    body: { code: 'toString', error: 'constructor', type: '__proto__' },
    says: 'json',
  },
  { name: 'RFC 8628 pending', body: { error: 'authorization_pending' }, says: 'pending' },
  { name: 'RFC 8628 slow_down', body: { error: 'slow_down' }, says: 'slow-down' },
  { name: 'RFC 8628 access_denied', body: { error: 'access_denied', message: 'slow_down' }, says: 'denied' },
  { name: 'RFC 8628 expired_token', body: { error: 'expired_token' }, says: 'expired' },
  { name: 'RFC 6749 invalid_client', body: { code: 'invalid_client' }, says: 'fatal' },
  { name: 'a scan', body: { succeed: true, results: [], code: 'scanned' }, says: 'scanned' },
  { name: 'an accepted token', body: { code: 'AUTH_TOKEN_ALREADY_ACCEPTED' }, says: 'used' },
  { name: 'a used ticket', body: { code: 'already_used', error: 'slow_down' }, says: 'used' },
  { name: 'a problem', body: { type: 'https://id.example.com/problems/access_denied' }, says: 'denied' },
  {
    name: 'a problem before a code',
    body: { type: 'urn:x:expired_token', code: 'scanned' },
    says: 'expired',
  },
  { name: 'a blank problem and a code', body: { type: 'about:blank', code: 'slow_down' }, says: 'slow-down' },
  { name: 'an unknown code and an error', body: { code: 'E_17', error: 'slow_down' }, says: 'slow-down' },
]

/** QR-05, word for word, for a body that says nothing by itself. The first rule that fits counts. */
const rules: readonly [statuses: readonly number[], meaning: CheckMeaning][] = [
  [[202, 204, 425, 428], 'pending'],
  [[403], 'denied'],
  [[404, 409], 'used'],
  [[410], 'expired'],
  [[408, 429], 'transient'],
  [range(200, 299), 'pending'],
  [range(500, 599), 'transient'],
  [range(100, 499), 'fatal'],
]

function range(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function expected(status: number, says: (typeof bodies)[number]['says'], pendingStatuses: readonly number[]) {
  if (says !== 'session' && says !== 'json' && says !== 'no json') return says
  if (pendingStatuses.includes(status)) return 'pending'
  if (status === 403 && says === 'no json') return 'fatal'
  const isPlainSuccess = status >= 200 && status < 300 && status !== 202 && status !== 204
  if (isPlainSuccess && says === 'session') return 'granted'
  if (isPlainSuccess && says === 'no json') return 'transient'
  return rules.find(([statuses]) => statuses.includes(status))?.[1]
}

test.each(
  bodies.flatMap(body => [[401], [], [400, 403, 500]].map(pendingStatuses => ({ ...body, pendingStatuses }))),
)(
  '[QR-05] $name, where $pendingStatuses mean pending, is understood with every status',
  ({ body, says, pendingStatuses }) => {
    const reply = (status: number) => ({ status, body, retryAfterMs: undefined, wasHeld: false })
    const meanings = range(100, 599).map(status => `${status} ${meaningOf(reply(status), pendingStatuses)}`)
    expect(meanings).toEqual(
      range(100, 599).map(status => `${status} ${expected(status, says, pendingStatuses)}`),
    )
  },
)

const session = { succeed: true, results: { access_token: 't', first_name: 'Ada' } }

test('[QR-05] a granted check yields the session', () => {
  expect(qrStatusOf({ status: 200, body: session, retryAfterMs: undefined, wasHeld: false }, [])).toEqual({
    status: 'granted',
    session: { accessToken: 't', profile: { firstName: 'Ada' }, raw: session.results },
  })
})

test.each([
  [200, {}, 'pending'],
  [401, {}, 'pending'],
  [400, { error: 'slow_down' }, 'slow-down'],
  [200, { code: 'scanned' }, 'scanned'],
  [403, {}, 'denied'],
  [404, {}, 'used'],
  [410, {}, 'expired'],
])('[QR-05] a check that answers %d %o is %s', (status, body, meaning) => {
  expect(qrStatusOf({ status, body, retryAfterMs: undefined, wasHeld: false }, [401])).toEqual({
    status: meaning,
  })
})

test('a check that says nothing new was held, if it was; everything else is what it says', () => {
  const held = (status: number, body: object) =>
    qrStatusOf({ status, body, retryAfterMs: undefined, wasHeld: true }, [401]).status
  expect([held(401, {}), held(202, {}), held(200, { error: 'authorization_pending' })]).toEqual([
    'held',
    'held',
    'held',
  ])
  expect(held(200, session)).toBe('granted')
  expect(held(200, { code: 'scanned' })).toBe('scanned')
  expect(held(400, { error: 'slow_down' })).toBe('slow-down')
  expect(held(410, {})).toBe('expired')
})

test.each([
  [429, 'rate-limited'],
  [408, 'timeout'],
  [500, 'server-error'],
  [503, 'server-error'],
  [200, 'bad-response'],
])(
  '[QR-05] a check that answers %d without JSON is to be asked again, with %s and the wait',
  (status, code) => {
    expect(() =>
      qrStatusOf({ status, body: undefined, retryAfterMs: 37_000, wasHeld: false }, [401]),
    ).toThrow(expect.objectContaining({ name: 'LoginError', code, retryAfterMs: 37_000, cause: status }))
  },
)

test.each([
  [401, 'forbidden'],
  [400, 'rejected'],
  [402, 'rejected'],
  [418, 'rejected'],
  [422, 'rejected'],
  [451, 'rejected'],
])('[QR-05] a check that answers %d, where it does not mean pending, ends with %s', (status, code) => {
  expect(() => qrStatusOf({ status, body: session, retryAfterMs: undefined, wasHeld: false }, [])).toThrow(
    expect.objectContaining({ name: 'LoginError', code, cause: status }),
  )
})
