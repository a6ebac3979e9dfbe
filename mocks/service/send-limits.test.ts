import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { createRateLimiter } from './rate-limiter.js'
import { createLoginService } from './login-service.js'
import { noRateLimits } from './rules.js'

const SECOND = 1000
const MINUTE = 60 * SECOND
const address = '192.0.2.1'

function setUp() {
  const now = manualClock()
  return { now, service: createLoginService({ now }) }
}

test('of several quotas all apply, each over its own window', () => {
  const now = manualClock()
  const limiter = createRateLimiter(
    [
      { count: 2, perMs: 10 },
      { count: 3, perMs: 100 },
    ],
    now,
  )
  const waits = [0, 5, 5, 50].map(ms => {
    now.advance(ms)
    const wait = limiter.waitMs('a')
    if (wait === 0) limiter.record('a')
    return wait
  })
  expect(waits).toEqual([0, 0, 0, 40])
  expect(limiter.waitMs('b')).toBe(0)
})

test('without a quota there is no limit', () => {
  const limiter = createRateLimiter([], manualClock())
  for (let times = 0; times < 100; times += 1) limiter.record('a')
  expect(limiter.waitMs('a')).toBe(0)
})

test('[OTP-20] an address has 60 requests a minute, whatever other addresses send', () => {
  const { now, service } = setUp()
  for (let times = 0; times < 60; times += 1) {
    expect(service.admit('request', address)).toMatchObject({ outcome: 'admitted' })
  }
  now.advance(MINUTE - 1)
  expect(service.admit('request', address)).toEqual({
    outcome: 'limited',
    retryAfterMs: 1,
    quota: { limit: 60, remaining: 0 },
  })
  expect(service.admit('request', '192.0.2.2')).toEqual({
    outcome: 'admitted',
    quota: { limit: 60, remaining: 59 },
  })
  now.advance(1)
  expect(service.admit('request', address)).toMatchObject({ outcome: 'admitted' })
})

test('[OTP-20] checks have a quota of their own, so that they cannot block a verify', () => {
  const { service } = setUp()
  for (let times = 0; times < 60; times += 1) service.admit('check', address)
  expect(service.admit('check', address)).toMatchObject({ outcome: 'limited' })
  expect(service.admit('request', address)).toMatchObject({ outcome: 'admitted' })
})

test('[OTP-20] one identifier is sent 3 codes in 10 minutes, and 5 in an hour', () => {
  const { now, service } = setUp()
  const start = now()
  const sentAfter: number[] = []
  for (; now() <= start + 66 * MINUTE; now.advance(SECOND)) {
    const { outcome } = service.codes.request('hi@trader4.net', { address: String(now()) })
    if (outcome === 'sent') sentAfter.push((now() - start) / SECOND)
  }
  expect(sentAfter).toEqual([0, 30, 90, 600, 900, 3600, 3900])
})

test('[OTP-20] one address may send 10 codes in an hour, to all identifiers together', () => {
  const { now, service } = setUp()
  const request = (person: number) => service.codes.request(`person-${person}@example.com`, { address })
  for (let person = 0; person < 10; person += 1) expect(request(person)).toMatchObject({ outcome: 'sent' })
  expect(request(10)).toEqual({ outcome: 'limited', retryAfterMs: 60 * MINUTE })
  now.advance(60 * MINUTE)
  expect(request(10)).toMatchObject({ outcome: 'sent' })
})

test.each([
  { after: '1st', wait: 30 },
  { after: '2nd', wait: 60 },
  { after: '3rd', wait: 120 },
  { after: '4th', wait: 300 },
  { after: '5th', wait: 300 },
])('after the $after code the next one may be sent in $wait s', ({ after, wait }) => {
  const now = manualClock()
  const service = createLoginService({ now, rules: { sendsPerIdentifier: [], sendsPerAddress: [] } })
  for (let sends = 1; sends < Number.parseInt(after); sends += 1) {
    service.codes.request('hi@trader4.net')
    now.advance(300 * SECOND)
  }
  service.codes.request('hi@trader4.net')
  expect(service.codes.request('hi@trader4.net')).toEqual({ outcome: 'limited', retryAfterMs: wait * SECOND })
  now.advance(wait * SECOND)
  expect(service.codes.request('hi@trader4.net')).toMatchObject({ outcome: 'sent' })
})

test('a refused request for a code does not extend the wait', () => {
  const { now, service } = setUp()
  service.codes.request('hi@trader4.net')
  for (let second = 0; second < 30; second += 1) {
    service.codes.request('HI@trader4.net')
    now.advance(SECOND)
  }
  expect(service.codes.request('hi@trader4.net')).toMatchObject({ outcome: 'sent' })
})

test('an hour without a code resets the waits', () => {
  const now = manualClock()
  const service = createLoginService({ now, rules: { sendsPerIdentifier: [], sendsPerAddress: [] } })
  service.codes.request('hi@trader4.net')
  now.advance(60 * MINUTE)
  service.codes.request('hi@trader4.net')
  expect(service.codes.request('hi@trader4.net')).toEqual({ outcome: 'limited', retryAfterMs: 30 * SECOND })
})

test('after a login the next code may be sent at once', () => {
  const { service } = setUp()
  service.codes.request('hi@trader4.net')
  service.codes.verify({ identifier: 'hi@trader4.net' }, service.outbox.all()[0]?.code ?? '')
  expect(service.codes.request('hi@trader4.net')).toMatchObject({ outcome: 'sent' })
})

test('an admission tells the quota that is nearest to its end', () => {
  const now = manualClock()
  const requestsPerAddress = [
    { count: 5, perMs: 1000 },
    { count: 10, perMs: 60_000 },
  ]
  const service = createLoginService({ now, rules: { requestsPerAddress } })
  const admit = () => service.admit('request', '192.0.2.1')
  admit()
  admit()
  expect(admit()).toEqual({ outcome: 'admitted', quota: { limit: 5, remaining: 2 } })
  now.advance(1000)
  for (const remaining of [4, 3, 2, 1]) expect(admit().quota).toEqual({ limit: 5, remaining })
  now.advance(1000)
  expect(admit().quota).toEqual({ limit: 10, remaining: 2 })
})

test('without quotas an admission tells none', () => {
  const service = createLoginService({ rules: noRateLimits })
  expect(service.admit('request', '192.0.2.1')).toEqual({ outcome: 'admitted', quota: undefined })
})
