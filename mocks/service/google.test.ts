import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { createLoginService } from './login-service.js'

const sara = 'hi@trader4.net'

function setUp() {
  const now = manualClock()
  return { now, google: createLoginService({ now }).google }
}

test('a code from Google signs in once, whoever has it', () => {
  const { google } = setUp()
  const code = google.codeFor(sara)
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
  const code = google.codeFor(sara)
  now.advance(ms)
  expect(google.exchange(code)).toMatchObject({ outcome })
})

test('a code that Google never gave is nobody’s', () => {
  expect(setUp().google.exchange('made-up')).toEqual({ outcome: 'unknown' })
})

test('Google knows nobody by what is no identifier', () => {
  expect(() => setUp().google.codeFor('sara')).toThrow('Pass an email address')
})
