import { expect, onTestFinished, test, vi } from 'vitest'
import type { Verdict } from './check.js'
import { CHECKS } from './checks.js'
import type { CodeEvidence, Evidence, TicketEvidence } from './evidence.js'
import { createWerifyServer } from './servers/werify-server.js'
import { answer, evidenceWith, success } from './testing/sample-evidence.js'

function verdictOf(id: string, parts: Partial<Evidence>): Verdict['verdict'] | undefined {
  const check = CHECKS.find(known => known.id === id)
  if (check === undefined) throw new Error(`There is no check ${id}.`)
  return check.run(evidenceWith(parts))?.verdict
}

const ofPreflight = (headers: Record<string, string>): Partial<Evidence> => ({
  connection: {
    preflight: answer('', {
      status: 204,
      headers: { 'Access-Control-Allow-Origin': '*', ...headers },
      asked: { 'Access-Control-Request-Headers': 'api-key,authorization,content-type,prefer' },
    }),
  },
})

const ofCodes = (codes: Partial<CodeEvidence>): Partial<Evidence> => ({ codes: { wrong: [], ...codes } })

const ofTickets = (tickets: Partial<TicketEvidence>): Partial<Evidence> => ({
  tickets: { proposedName: 'proposed-name', ...tickets },
})

const ofSends = (sent: object, sentToUnknown: object, times: readonly [number, number] = [50, 50]) =>
  ofCodes({
    sent: answer(sent, { tookMs: times[0] }),
    sentToUnknown: answer(sentToUnknown, { tookMs: times[1] }),
  })

const ticket = (expired_at: string | null, headers: Record<string, string> = {}, expires_in?: number) =>
  ofTickets({
    created: answer(success({ token: 'tr44670677563e9edb832e43', expired_at, expires_in }), { headers }),
  })

const checked = (pending: number, unknown: number) =>
  ofTickets({ pending: answer({}, { status: pending }), unknown: answer({}, { status: unknown }) })

const limited = (headers: Record<string, string>, body: object = {}) =>
  ofCodes({ sentAgain: answer(body, { status: 429, headers }) })

/** JWT, of which only the signature is secret. */
const SIGNED = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'

const CHALLENGE = {
  type: 'otp',
  id: '487f2509-7125-4e35-8b3f-0f4a3f1c9a7d',
  hash: '6096cb42-1e60-4a0c-9d2e-5b8f7c3a1e90',
  created_at: '2026-11-21T12:00:00Z',
}

const cases: readonly [id: string, verdict: Verdict['verdict'], title: string, parts: Partial<Evidence>][] = [
  [
    'cors-preflight',
    'fine',
    'names in any case',
    ofPreflight({ 'Access-Control-Allow-Headers': 'Content-Type, API-Key, Authorization' }),
  ],
  [
    'cors-preflight',
    'found',
    'a star, which does not cover Authorization',
    ofPreflight({ 'Access-Control-Allow-Headers': '*' }),
  ],
  ['cors-prefer', 'fine', 'a star', ofPreflight({ 'Access-Control-Allow-Headers': '*' })],
  ['cors-max-age', 'found', 'five seconds', ofPreflight({ 'Access-Control-Max-Age': '5' })],
  ['cors-max-age', 'fine', 'a day', ofPreflight({ 'Access-Control-Max-Age': '86400' })],
  ['cors-credentials', 'fine', 'a star', ofPreflight({ 'Access-Control-Allow-Credentials': 'true' })],
  [
    'cors-origin',
    'fine',
    'the origin of the page',
    {
      connection: {
        emptyBody: answer({}, { headers: { 'Access-Control-Allow-Origin': 'https://page.example' } }),
      },
    },
  ],
  [
    'known-identifier',
    'fine',
    'bodies that differ in names, times and masked numbers',
    ofSends(
      success({ id: '487f2509-7125', at: '2026-11-21T12:00:00Z', to: 'h•@trader4.net' }),
      success({ id: '6096cb42-1e60', at: '2026-11-21T12:00:03Z', to: 'a•@acme.example' }),
    ),
  ],
  [
    'known-identifier',
    'found',
    'bodies that differ in words',
    ofSends(success({ state: 'sent' }), success({ state: 'registered' })),
  ],
  ['known-by-time', 'fine', 'twice the time', ofSends({}, {}, [900, 450])],
  ['known-by-time', 'fine', 'ten times a very short time', ofSends({}, {}, [200, 20])],
  ['known-by-time', 'found', 'four times a long time', ofSends({}, {}, [100, 420])],
  ['ticket-life', 'fine', 'three minutes', ticket('2026-11-21T12:03:00.000000Z')],
  ['ticket-life', 'fine', 'a time as Laravel writes it', ticket('2026-11-21 12:03:00')],
  [
    'ticket-life',
    'fine',
    'three minutes by the clock of a server that is an hour ahead',
    ticket('2026-11-21T13:03:00Z', { Date: 'Sat, 21 Nov 2026 13:00:00 GMT' }),
  ],
  ['ticket-life', 'found', 'a life that is over', ticket('2026-11-21T12:00:00Z')],
  ['ticket-life', 'found', 'an hour', ticket('2026-11-21T13:00:00Z')],
  ['ticket-life', 'found', 'no expiry', ticket(null)],
  ['ticket-life', 'fine', 'a lifetime alone', ticket(null, {}, 180)],
  ['ticket-life', 'found', 'a lifetime of an hour', ticket('2026-11-21T12:03:00Z', {}, 3600)],
  ['unknown-ticket', 'fine', '401 to both, as the Werify server does', checked(401, 401)],
  ['unknown-ticket', 'fine', 'two statuses', checked(202, 404)],
  ['unknown-ticket', 'found', 'one status', checked(202, 202)],
  ['pending-status', 'found', '403, which means denied', checked(403, 404)],
  [
    'pending-status',
    'fine',
    'the code of RFC 8628, which goes before the status',
    ofTickets({ pending: answer({ error: 'authorization_pending' }, { status: 400 }) }),
  ],
  [
    'pending-status',
    'found',
    'a page with 200',
    ofTickets({ pending: answer('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }) }),
  ],
  [
    'unknown-ticket',
    'fine',
    'two codes with one status',
    ofTickets({
      pending: answer({ error: 'authorization_pending' }, { status: 400 }),
      unknown: answer({ error: 'expired_token' }, { status: 400 }),
    }),
  ],
  [
    'access-token',
    'fine',
    'one token for both logins of a person',
    {
      ...ofCodes({ right: answer(success({ access_token: SIGNED })) }),
      ...ofTickets({ granted: answer(success({ access_token: SIGNED })) }),
    },
  ],
  [
    'challenge-names',
    'fine',
    'one name for both codes of a person',
    {
      server: createWerifyServer('oauth'),
      ...ofCodes({ sent: answer(success(CHALLENGE)), sentAgain: answer(success(CHALLENGE)) }),
    },
  ],
  [
    'challenge-names',
    'found',
    'one name for the codes of two people',
    {
      server: createWerifyServer('oauth'),
      ...ofCodes({ sent: answer(success(CHALLENGE)), sentToUnknown: answer(success(CHALLENGE)) }),
    },
  ],
  ['send-shape', 'fine', '201', ofCodes({ sent: answer(success([]), { status: 201 }) })],
  [
    'cacheable',
    'found',
    'a ticket that is answered 201',
    ofTickets({ created: answer(success({ token: 'tr44670677563e9edb832e43' }), { status: 201 }) }),
  ],
  [
    'json-type',
    'found',
    'a page',
    { connection: { emptyBody: answer('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }) } },
  ],
  [
    'json-type',
    'fine',
    'the page of a redirect',
    {
      connection: {
        emptyBody: answer('<!doctype html>', { status: 301, headers: { 'Content-Type': 'text/html' } }),
      },
    },
  ],
  [
    'pending-data',
    'fine',
    'a profile that is empty',
    ofTickets({ pending: answer({ results: { email: null, mobile: '', phone_numbers: [] } }) }),
  ],
  [
    'pending-data',
    'found',
    'an email',
    ofTickets({ pending: answer({ message: 'Scanned by ada@acme.example' }) }),
  ],
  [
    'held-checks',
    'fine',
    'a response after two seconds, without a header',
    ofTickets({ pending: answer({}, { tookMs: 1990 }) }),
  ],
  ['retry-after', 'fine', 'seconds', limited({ 'Retry-After': '30' })],
  ['retry-after', 'fine', 'seconds in the body', limited({}, { retry_after: 30 })],
  ['retry-after', 'found', 'words', limited({ 'Retry-After': 'soon' })],
  [
    'code-in-answer',
    'fine',
    'a number with hidden digits',
    ofCodes({ sent: answer(success({ to: '•••2720' })) }),
  ],
  [
    'code-in-answer',
    'found',
    'a code in the message',
    ofCodes({ sent: answer({ succeed: true, message: 'Your code is 007123.', results: [] }) }),
  ],
  [
    'guess-limit',
    'not-asked',
    'five wrong codes that look alike, without the right one',
    ofCodes({
      sentAgain: answer({}, { status: 429 }),
      wrong: Array.from({ length: 5 }, () => answer({}, { status: 401 })),
    }),
  ],
  [
    'guess-limit',
    'fine',
    'a lock after three',
    ofCodes({ wrong: [401, 401, 423].map(status => answer({}, { status })) }),
  ],
  [
    'code-in-address',
    'fine',
    'a GET that is as unknown as a wrong code',
    ofCodes({
      sent: answer(success([])),
      wrong: [answer({}, { status: 404 })],
      wrongInAddress: answer({}, { status: 404 }),
    }),
  ],
  [
    'error-details',
    'found',
    'a page with a trace',
    ofCodes({ sent: answer('Error\n    at login (/srv/app.js:7)') }),
  ],
  [
    'send-shape',
    'not-asked',
    'a limit, as after an earlier run',
    ofCodes({ sent: answer({}, { status: 429 }) }),
  ],
]

test.each(cases)('%s is %s for %s', (id, verdict, _title, parts) => {
  expect(verdictOf(id, parts)).toBe(verdict)
})

test('a time without a zone is one of UTC, wherever the doctor runs', () => {
  vi.stubEnv('TZ', 'Asia/Tokyo')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(verdictOf('ticket-life', ticket('2026-11-21 12:03:00'))).toBe('fine')
})

test('a page on the origin of the server needs no CORS', () => {
  for (const { id } of CHECKS.filter(check => check.id.startsWith('cors-'))) {
    expect(verdictOf(id, { pageOrigin: 'https://id.example.com' })).toBeUndefined()
  }
})
