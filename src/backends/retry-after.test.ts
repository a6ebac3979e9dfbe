import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { retryAfterMs } from './retry-after.js'

const NOW = Date.UTC(2026, 10, 21, 12, 0, 0)
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const httpDate = (ms: number) => new Date(ms).toUTCString()

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

test.each<[string, number | undefined]>([
  ['37', 37_000],
  ['1', 1000],
  ['0', 1000],
  ['00060', 60_000],
  [' 60 ', 60_000],
  ['86400', DAY_MS],
  ['86401', DAY_MS],
  ['1000000', DAY_MS],
  ['9'.repeat(400), DAY_MS],
  ['', undefined],
  ['-1', undefined],
  ['+5', undefined],
  ['1.5', undefined],
  ['1e9', undefined],
  ['0x10', undefined],
  ['NaN', undefined],
  ['Infinity', undefined],
  ['60s', undefined],
  ['60, 120', undefined],
  ['soon', undefined],
  [httpDate(NOW + 90_000), 90_000],
  [httpDate(NOW), 1000],
  [httpDate(NOW - HOUR_MS), 1000],
  [httpDate(NOW + 30 * DAY_MS), DAY_MS],
  ['Sat, 21 Foo 2026 12:01:00 GMT', undefined],
  ['Sat, 21 Nov 2026 12:01:00 +0330', undefined],
  ['2026-11-21T12:01:00Z', undefined],
  [`on ${httpDate(NOW + 90_000)}`, undefined],
  [`${httpDate(NOW + 90_000)}+1`, undefined],
])('[NET-12] Retry-After: %o asks to wait %o ms', (value, wait) => {
  expect(retryAfterMs(new Headers({ 'Retry-After': value }), undefined)).toBe(wait)
})

test.each([-HOUR_MS, 0, HOUR_MS, 365 * DAY_MS])(
  '[NET-12] [F-19] a server whose clock is %d ms off still asks to wait 90 s, when its Date can be read',
  skew => {
    const headers = new Headers({ 'Retry-After': httpDate(NOW + skew + 90_000), Date: httpDate(NOW + skew) })
    expect(retryAfterMs(headers, undefined)).toBe(90_000)
  },
)

test('[NET-12] an invalid Date is replaced by the clock of this device', () => {
  const headers = new Headers({ 'Retry-After': httpDate(NOW + 90_000), Date: 'yesterday' })
  expect(retryAfterMs(headers, undefined)).toBe(90_000)
})

test.each<[unknown, number | undefined]>([
  [{ retry_after: 37 }, 37_000],
  [{ retry_after: 1.5 }, 1500],
  [{ retry_after: 0 }, 1000],
  [{ retry_after: 1e300 }, DAY_MS],
  [{ retry_after: -1 }, undefined],
  [{ retry_after: '37' }, undefined],
  [{ retry_after: null }, undefined],
  [{ retry_after: Infinity }, undefined],
  [{}, undefined],
  [[], undefined],
  [null, undefined],
  ['retry_after', undefined],
  [undefined, undefined],
])('[NET-13] [F-21] without a readable header, the body %o asks to wait %o ms', (body, wait) => {
  expect(retryAfterMs(new Headers(), body)).toBe(wait)
})

test('[NET-13] the header takes precedence over the body, unless it is malformed', () => {
  const body = { retry_after: 5 }
  expect(retryAfterMs(new Headers({ 'Retry-After': '37' }), body)).toBe(37_000)
  expect(retryAfterMs(new Headers({ 'Retry-After': '-37' }), body)).toBe(5000)
})

test.each<[string, number | undefined]>([
  ['"default";r=0;t=37', 37_000],
  ['"default"; r=0; t=37', 37_000],
  ['"default";t=37;r=0', 37_000],
  ['"minute";r=0;t=37, "hour";r=0;t=1200', 1_200_000],
  ['"minute";r=0;t=37, "hour";r=12;t=1200', 37_000],
  ['"default";r=0;t=0', 1000],
  ['"default";r=0;t=9999999', DAY_MS],
  ['"default";r=5;t=37', undefined],
  ['"default";r=0', undefined],
  ['"default";t=37', undefined],
  ['"default";r=0;t=-37', undefined],
  ['"default";r=0;t=3.7', undefined],
  ['"default";r=0;t=soon', undefined],
  ['limit=10, remaining=0, reset=37', undefined],
  ['', undefined],
])('[NET-13] without header and body, RateLimit: %o asks to wait %o ms', (value, wait) => {
  expect(retryAfterMs(new Headers({ RateLimit: value }), undefined)).toBe(wait)
})

test('[NET-13] Retry-After and the body take precedence over a quota', () => {
  const quota = { RateLimit: '"default";r=0;t=99' }
  expect(retryAfterMs(new Headers({ ...quota, 'Retry-After': '37' }), undefined)).toBe(37_000)
  expect(retryAfterMs(new Headers(quota), { retry_after: 5 })).toBe(5000)
  expect(retryAfterMs(new Headers({ ...quota, 'Retry-After': 'soon' }), { retry_after: '5' })).toBe(99_000)
})

test('[NET-12] [F-19] [F-22] every wait is between a second and a day, or undefined', () => {
  const header = fc.oneof(
    fc.stringMatching(/^[\x21-\x7e]{0,30}$/),
    fc.maxSafeNat().map(String),
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(9e12) }).map(day => day.toUTCString()),
  )
  const quota = fc.stringMatching(/^"[a-z]{1,5}"(;[rt]=\d{0,20}){0,3}$/)
  const body = fc.oneof(fc.jsonValue(), fc.record({ retry_after: fc.oneof(fc.double(), fc.jsonValue()) }))
  fc.assert(
    fc.property(header, header, quota, body, (retryAfter, sentAt, left, json) => {
      const headers = new Headers({ 'Retry-After': retryAfter, Date: sentAt, RateLimit: left })
      const wait = retryAfterMs(headers, json)
      if (wait === undefined) return
      expect(wait).toBeGreaterThanOrEqual(1000)
      expect(wait).toBeLessThanOrEqual(DAY_MS)
    }),
    { numRuns: 2000 },
  )
})

test('[NET-12] every whole number of seconds up to a day is used unchanged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 86_400 }), seconds => {
      expect(retryAfterMs(new Headers({ 'Retry-After': String(seconds) }), undefined)).toBe(seconds * 1000)
      const until = new Headers({ 'Retry-After': httpDate(NOW + seconds * 1000), Date: httpDate(NOW) })
      expect(retryAfterMs(until, undefined)).toBe(seconds * 1000)
    }),
  )
})
