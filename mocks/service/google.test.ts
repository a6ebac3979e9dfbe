import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { createLoginService } from './login-service.js'

const sara = 'hi@trader4.net'

function setUp() {
  const now = manualClock()
  return { now, google: createLoginService({ now }).google }
}

test('a code from Google signs in once', () => {
  const { google } = setUp()
  const code = google.issueCode(sara)
  const outcomes = Array.from({ length: 20 }, () => google.exchange(code))
  expect(outcomes[0]).toMatchObject({
    outcome: 'accepted',
    session: { account: { profile: { firstName: 'Sara' } } },
  })
  expect(outcomes.slice(1).every(({ outcome }) => outcome === 'used')).toBe(true)
})

test.each([
  [59_999, 'accepted'],
  [60_000, 'expired'],
])('after %d ms a code from Google is %s', (ms, outcome) => {
  const { google, now } = setUp()
  const code = google.issueCode(sara)
  now.advance(ms)
  expect(google.exchange(code)).toMatchObject({ outcome })
})

test('a code that was not issued is `unknown`', () => {
  expect(setUp().google.exchange('made-up')).toEqual({ outcome: 'unknown' })
})

test('no code is issued for text that is not an identifier', () => {
  expect(() => setUp().google.issueCode('sara')).toThrow('Pass an email address')
})
