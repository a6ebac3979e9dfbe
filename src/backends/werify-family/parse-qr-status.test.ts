import { expect, test } from 'vitest'
import { toCheckMeaning, parseQrStatus, type CheckMeaning } from './parse-qr-status.js'

/** Bodies, with their meaning: a code that takes precedence over the status, a session, other JSON, or no JSON. */
const bodies: readonly {
  name: string
  body: unknown
  meaning: CheckMeaning | 'session' | 'json' | 'no json'
}[] = [
  { name: 'no JSON', body: undefined, meaning: 'no json' },
  { name: 'null', body: null, meaning: 'json' },
  { name: 'an empty list', body: [], meaning: 'json' },
  { name: 'a text', body: 'slow_down', meaning: 'json' },
  { name: 'an empty object', body: {}, meaning: 'json' },
  { name: 'an error', body: { succeed: false, message: '', results: [], metas: [] }, meaning: 'json' },
  { name: 'success without a token', body: { succeed: true, results: [] }, meaning: 'json' },
  { name: 'a token without success', body: { results: { access_token: 't' } }, meaning: 'json' },
  {
    name: 'a token and an error',
    body: { succeed: false, results: { access_token: 't' } },
    meaning: 'json',
  },
  { name: 'nearly success', body: { succeed: 'true', results: { access_token: 't' } }, meaning: 'json' },
  { name: 'a token in a list', body: { succeed: true, results: [{ access_token: 't' }] }, meaning: 'json' },
  {
    name: 'a token of another type',
    body: { succeed: true, results: { access_token: 't', token_type: 'mac' } },
    meaning: 'json',
  },
  { name: 'a session', body: { succeed: true, results: { access_token: 't' } }, meaning: 'session' },
  {
    name: 'a session in the older envelope',
    body: { succeed: true, result: { access_token: 't', token_type: 'Bearer' } },
    meaning: 'session',
  },
  {
    name: 'a message that looks like a code',
    body: { message: 'access_denied', detail: 'slow_down' },
    meaning: 'json',
  },
  {
    name: 'inherited names',
    body: { code: 'toString', error: 'constructor', type: '__proto__' },
    meaning: 'json',
  },
  { name: 'RFC 8628 pending', body: { error: 'authorization_pending' }, meaning: 'pending' },
  { name: 'RFC 8628 slow_down', body: { error: 'slow_down' }, meaning: 'slow-down' },
  {
    name: 'RFC 8628 access_denied',
    body: { error: 'access_denied', message: 'slow_down' },
    meaning: 'denied',
  },
  { name: 'RFC 8628 expired_token', body: { error: 'expired_token' }, meaning: 'expired' },
  { name: 'RFC 6749 invalid_client', body: { code: 'invalid_client' }, meaning: 'fatal' },
  { name: 'a scan', body: { succeed: true, results: [], code: 'scanned' }, meaning: 'scanned' },
  { name: 'an accepted token', body: { code: 'AUTH_TOKEN_ALREADY_ACCEPTED' }, meaning: 'used' },
  { name: 'a used ticket', body: { code: 'already_used', error: 'slow_down' }, meaning: 'used' },
  { name: 'a problem', body: { type: 'https://id.example.com/problems/access_denied' }, meaning: 'denied' },
  {
    name: 'a problem before a code',
    body: { type: 'urn:x:expired_token', code: 'scanned' },
    meaning: 'expired',
  },
  {
    name: 'a blank problem and a code',
    body: { type: 'about:blank', code: 'slow_down' },
    meaning: 'slow-down',
  },
  { name: 'an unknown code and an error', body: { code: 'E_17', error: 'slow_down' }, meaning: 'slow-down' },
]

/** Requirement QR-05 for a body without a known code. The first rule that fits applies. */
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

function expected(
  status: number,
  meaning: (typeof bodies)[number]['meaning'],
  pendingStatuses: readonly number[],
) {
  if (meaning !== 'session' && meaning !== 'json' && meaning !== 'no json') return meaning
  if (pendingStatuses.includes(status)) return 'pending'
  if (status === 403 && meaning === 'no json') return 'fatal'
  const isPlainSuccess = status >= 200 && status < 300 && status !== 202 && status !== 204
  if (isPlainSuccess && meaning === 'session') return 'granted'
  if (isPlainSuccess && meaning === 'no json') return 'transient'
  return rules.find(([statuses]) => statuses.includes(status))?.[1]
}

test.each(
  bodies.flatMap(body => [[401], [], [400, 403, 500]].map(pendingStatuses => ({ ...body, pendingStatuses }))),
)(
  '[QR-05] $name has a meaning with every status, if $pendingStatuses mean pending',
  ({ body, meaning, pendingStatuses }) => {
    const reply = (status: number) => ({ status, body, retryAfterMs: undefined, wasHeld: false })
    const meanings = range(100, 599).map(
      status => `${status} ${toCheckMeaning(reply(status), pendingStatuses)}`,
    )
    expect(meanings).toEqual(
      range(100, 599).map(status => `${status} ${expected(status, meaning, pendingStatuses)}`),
    )
  },
)

const session = { succeed: true, results: { access_token: 't', first_name: 'Ada' } }

test('[QR-05] a granted check yields the session', () => {
  expect(parseQrStatus({ status: 200, body: session, retryAfterMs: undefined, wasHeld: false }, [])).toEqual({
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
  expect(parseQrStatus({ status, body, retryAfterMs: undefined, wasHeld: false }, [401])).toEqual({
    status: meaning,
  })
})

test('only a pending check can be held; any other keeps its status', () => {
  const held = (status: number, body: object) =>
    parseQrStatus({ status, body, retryAfterMs: undefined, wasHeld: true }, [401]).status
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
  '[QR-05] a check that answers %d without JSON may be retried: it throws %s with the wait',
  (status, code) => {
    expect(() =>
      parseQrStatus({ status, body: undefined, retryAfterMs: 37_000, wasHeld: false }, [401]),
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
])('[QR-05] a check that answers %d, if that does not mean pending, throws %s', (status, code) => {
  expect(() => parseQrStatus({ status, body: session, retryAfterMs: undefined, wasHeld: false }, [])).toThrow(
    expect.objectContaining({ name: 'LoginError', code, cause: status }),
  )
})

const pendingBody = { succeed: false, message: '', results: [], metas: [] }

test.each([
  [
    'a new payload of a pending ticket',
    { ...pendingBody, qr_payload: 'wrf-2' },
    { status: 'pending', payload: 'wrf-2' },
  ],
  ['none that no phone reads', { ...pendingBody, qr_payload: 'two words' }, { status: 'pending' }],
  ['none that is no text', { ...pendingBody, qr_payload: 7 }, { status: 'pending' }],
  [
    'the phone that scanned',
    { ...pendingBody, code: 'scanned', scanned_by: 'Sara’s phone' },
    { status: 'scanned', device: 'Sara’s phone' },
  ],
  [
    'no phone where it is no text',
    { ...pendingBody, code: 'scanned', scanned_by: {} },
    { status: 'scanned' },
  ],
])('[PORT-01] [PORT-02] a check gives %s', (_what, body, status) => {
  expect(parseQrStatus({ status: 200, body, retryAfterMs: undefined, wasHeld: false })).toStrictEqual(status)
})

test.each([202, 204, 401, 425, 428])('[QR-05] a check that answers %d without JSON is pending', status => {
  const reply = { status, body: undefined, retryAfterMs: undefined, wasHeld: false }
  expect(parseQrStatus(reply)).toStrictEqual({ status: 'pending' })
})

test('[PORT-01] a new payload comes with "slow down" and with a held check too', () => {
  const body = { ...pendingBody, error: 'slow_down', qr_payload: 'wrf-2' }
  const reply = { status: 429, body, retryAfterMs: undefined, wasHeld: false }
  expect(parseQrStatus(reply)).toEqual({ status: 'slow-down', payload: 'wrf-2' })
  const held = {
    status: 200,
    body: { ...pendingBody, qr_payload: 'wrf-3' },
    retryAfterMs: undefined,
    wasHeld: true,
  }
  expect(parseQrStatus(held)).toEqual({ status: 'held', payload: 'wrf-3' })
})
