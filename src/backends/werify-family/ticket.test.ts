import { isMainThread } from 'node:worker_threads'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { parseTimestamp, toPictureUrls, toTicketExpiry } from './ticket.js'

afterEach(() => vi.unstubAllEnvs())

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

test.each<[string, string | undefined, number]>([
  ['in three minutes', '2026-11-21T12:03:00Z', 3 * MINUTE],
  ['in three minutes, with microseconds', '2026-11-21T12:03:00.000000Z', 3 * MINUTE],
  ['in three minutes, elsewhere', '2026-11-21T15:33:00+03:30', 3 * MINUTE],
  ['in three minutes, as Laravel writes it', '2026-11-21 12:03:00', 3 * MINUTE],
  ['in 10 s', '2026-11-21T12:00:10Z', 10 * SECOND],
  ['in a quarter of an hour', '2026-11-21T12:15:00Z', 15 * MINUTE],
  ['in under 10 s', '2026-11-21T12:00:09.999Z', 3 * MINUTE],
  ['in over a quarter of an hour', '2026-11-21T12:15:00.001Z', 3 * MINUTE],
  ['now', '2026-11-21T12:00:00Z', 3 * MINUTE],
  ['in 1970', '1970-01-01T00:00:00Z', 3 * MINUTE],
  ['in 9999', '9999-12-31T23:59:59Z', 3 * MINUTE],
  ['an hour too late, since its zone is missing', '2026-11-21T13:03:00', 3 * MINUTE],
  ['never', undefined, 3 * MINUTE],
  ['at no time', '', 3 * MINUTE],
  ['soon', 'soon', 3 * MINUTE],
  ['at a number', '1795262580', 3 * MINUTE],
])('[QR-09] [F-48] a ticket that the server ends %s (%s) lives %d ms', (_when, expiredAt, life) => {
  expect(toTicketExpiry({ expired_at: expiredAt }, NOW)).toBe(NOW + life)
})

/** Clock errors that the lifetime of a ticket reveals. */
const skews = fc.oneof(
  fc.constantFrom(5 * MINUTE, 24 * HOUR, -24 * HOUR),
  fc.integer({ min: 3 * MINUTE, max: 400 * 24 * HOUR }),
  fc.integer({ min: -400 * 24 * HOUR, max: -13 * MINUTE }),
)

test('[QR-09] [F-75] a device whose clock is wrong gives a ticket three minutes of its own time', () => {
  fc.assert(
    fc.property(skews, skew => {
      expect(toTicketExpiry({ expired_at: '2026-11-21T12:03:00Z' }, NOW + skew)).toBe(NOW + skew + 3 * MINUTE)
    }),
  )
})

test('[QR-09] [F-75] the clock of the server, where it can be read, ends a ticket on time on any device', () => {
  fc.assert(
    fc.property(fc.oneof(skews, fc.integer({ min: -13 * MINUTE, max: 3 * MINUTE })), skew => {
      const expiry = toTicketExpiry({ expired_at: '2026-11-21T12:02:00Z' }, NOW + skew, NOW)
      expect(expiry).toBe(NOW + skew + 2 * MINUTE)
    }),
  )
})

test.each([
  [120, 2 * MINUTE],
  [0.5, 3 * MINUTE],
  [-120, 3 * MINUTE],
  [901, 3 * MINUTE],
  [1e300, 3 * MINUTE],
])('[QR-09] [F-48] a lifetime of %d s goes before an end, and gives %d ms', (expires_in, life) => {
  const fields = { expired_at: '2026-11-21T12:05:00Z', expires_in }
  for (const serverTime of [undefined, NOW - MINUTE]) {
    expect(toTicketExpiry(fields, NOW, serverTime)).toBe(NOW + life)
  }
})

/** Moments of clock changes, and zones with a half-hour offset. A thread, as in mutation tests, cannot change its zone. */
test.runIf(isMainThread).each([
  ['UTC', '2026-11-01T05:59:00Z'],
  ['America/New_York', '2026-11-01T05:59:00Z'],
  ['America/New_York', '2026-03-08T06:59:00Z'],
  ['Europe/Berlin', '2026-10-25T00:59:00Z'],
  ['Asia/Tehran', '2026-11-21T12:00:00Z'],
  ['Pacific/Apia', '2026-11-21T12:00:00Z'],
])('[QR-10] [F-77] in %s at %s a ticket of two minutes lives that long', (zone, now) => {
  vi.stubEnv('TZ', zone)
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  const at = Date.parse(now)
  const end = new Date(at + 2 * MINUTE).toISOString()
  for (const written of [end, end.replace('Z', ''), end.replace('T', ' ').slice(0, 19)]) {
    expect(toTicketExpiry({ expired_at: written }, at)).toBe(at + 2 * MINUTE)
  }
})

const days = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })

test('[QR-09] [F-48] [F-75] every ticket lives between 10 s and 15 min, whatever the two clocks show', () => {
  const nearby = fc.tuple(days, fc.integer({ min: -MINUTE, max: 20 * MINUTE })).map(([now, life]) => ({
    receivedAt: now.getTime(),
    expired_at: new Date(now.getTime() + life).toISOString(),
  }))
  const anywhere = fc.record({
    receivedAt: days.map(day => day.getTime()),
    expired_at: fc.oneof(
      days.map(day => day.toISOString()),
      fc.stringMatching(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}$/),
      fc.string(),
      fc.constant(undefined),
    ),
  })
  fc.assert(
    fc.property(fc.oneof(nearby, anywhere), ({ receivedAt, ...fields }) => {
      const life = toTicketExpiry(fields, receivedAt) - receivedAt
      expect(life).toBeGreaterThanOrEqual(10 * SECOND)
      expect(life).toBeLessThanOrEqual(15 * MINUTE)
    }),
    { numRuns: 5000 },
  )
})

test.each<[string, string]>([
  ['2026-11-21T12:03:00Z', '2026-11-21T12:03:00.000Z'],
  ['2026-11-21t12:03:00z', '2026-11-21T12:03:00.000Z'],
  ['2026-11-21 12:03:00', '2026-11-21T12:03:00.000Z'],
  ['2026-11-21T12:03:00', '2026-11-21T12:03:00.000Z'],
  ['2026-11-21 12:03:00+00:00', '2026-11-21T12:03:00.000Z'],
  ['2026-11-21T12:03:00-00:00', '2026-11-21T12:03:00.000Z'],
  ['2026-11-21T12:03:00.5Z', '2026-11-21T12:03:00.500Z'],
  ['2026-11-21T12:03:00.123456Z', '2026-11-21T12:03:00.123Z'],
  ['2026-11-21T12:03:00.999999999Z', '2026-11-21T12:03:00.999Z'],
  ['2026-11-21T15:33:00+03:30', '2026-11-21T12:03:00.000Z'],
  ['2026-11-20T22:03:00-14:00', '2026-11-21T12:03:00.000Z'],
])('[QR-10] %s is %s', (text, instant) => {
  expect(parseTimestamp(text)).toBe(Date.parse(instant))
})

test.each([
  '',
  'now',
  '2026',
  '2026-11-21',
  '12:03:00',
  '2026-11-21T12:03',
  '2026-11-21T12:03Z',
  '2026-11-21T12:03:00.Z',
  '2026-11-21T12:03:00.1234567890Z',
  '2026-11-21T12:03:00,5Z',
  '2026-11-21T12:03:00+0330',
  '2026-11-21T12:03:00+03',
  '2026-11-21T12:03:00 UTC',
  '2026-11-21T12:03:00[Europe/London]',
  ' 2026-11-21T12:03:00Z',
  '2026-11-21T12:03:00Z\n',
  '26-11-21T12:03:00Z',
  '+002026-11-21T12:03:00Z',
  '2026-13-21T12:03:00Z',
  '2026-00-21T12:03:00Z',
  '2026-11-00T12:03:00Z',
  '2026-11-32T12:03:00Z',
  '2026-11-21T25:03:00Z',
  '2026-11-21T12:60:00Z',
  '2026-11-21T12:03:61Z',
  '2026-11-21T12:03:00+25:00',
  '11/21/2026 12:03:00',
  'Sat, 21 Nov 2026 12:03:00 GMT',
  '۲۰۲۶-۱۱-۲۱T۱۲:۰۳:۰۰Z',
  '1795262580',
])('[QR-10] %o is not a timestamp', text => {
  expect(parseTimestamp(text)).toBeUndefined()
})

test('[QR-10] every instant is parsed back, with or without a zone', () => {
  fc.assert(
    fc.property(days, day => {
      const text = day.toISOString()
      expect(parseTimestamp(text)).toBe(day.getTime())
      expect(parseTimestamp(text.replace('T', ' ').replace('Z', ''))).toBe(day.getTime())
      expect(parseTimestamp(text.replace(/\.\d+Z/, 'Z'))).toBe(Math.floor(day.getTime() / SECOND) * SECOND)
    }),
    { numRuns: 1000 },
  )
})

test('[QR-10] for RFC 3339 with milliseconds it agrees with Date.parse', () => {
  const two = (max: number) => fc.integer({ min: 0, max }).map(number => String(number).padStart(2, '0'))
  const rfc3339 = fc
    .tuple(
      days,
      fc.stringMatching(/^\d{3}$/),
      fc.oneof(fc.constant('Z'), fc.tuple(fc.constantFrom('+', '-'), two(23), two(59))),
    )
    .map(([day, fraction, zone]) => {
      const offset = typeof zone === 'string' ? zone : `${zone[0]}${zone[1]}:${zone[2]}`
      return `${day.toISOString().slice(0, 19)}.${fraction}${offset}`
    })
  fc.assert(
    fc.property(rfc3339, text => {
      expect(parseTimestamp(text)).toBe(Date.parse(text))
    }),
    { numRuns: 2000 },
  )
})

const picture = 'https://api.trader4.net/v1/oauth/qr/tr446706.png'

test('a picture has an address, and a download address if the server has a query for it', () => {
  expect(toPictureUrls(picture)).toEqual({ imageUrl: picture })
  expect(toPictureUrls(picture, 'dl')).toEqual({ imageUrl: picture, downloadUrl: `${picture}?dl` })
})

test('the query of the address is kept', () => {
  expect(toPictureUrls(`${picture}?api-key=k`, 'dl').downloadUrl).toBe(`${picture}?api-key=k&dl`)
})

test('a picture on this machine may be on `http:`', () => {
  expect(toPictureUrls('http://localhost:4010/qr/1.svg').imageUrl).toBe('http://localhost:4010/qr/1.svg')
})

test.each([
  undefined,
  '',
  '/v1/oauth/qr/tr446706.png',
  '//api.trader4.net/qr.png',
  'http://api.trader4.net/qr.png',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  'blob:https://api.trader4.net/1',
])('[NET-09] a picture at %s counts as absent', address => {
  expect(toPictureUrls(address, 'dl')).toEqual({})
})
