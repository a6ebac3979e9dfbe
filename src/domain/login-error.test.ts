import { expect, test } from 'vitest'
import { LoginError } from './login-error.js'

test('an error has its code as a message, and no details that nobody gave', () => {
  const error = new LoginError('network')
  expect(error).toMatchObject({ name: 'LoginError', message: 'network', code: 'network' })
  expect([error.retryAfterMs, error.attemptsLeft, error.cause]).toEqual([undefined, undefined, undefined])
})

test('an error has the details that it was given', () => {
  const details = { retryAfterMs: 5000, attemptsLeft: 2, cause: 429 }
  expect(new LoginError('rate-limited', details)).toMatchObject({ code: 'rate-limited', ...details })
})
