import { expect, test, vi } from 'vitest'
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

test('an error of another copy of the package is one, as one of a backend that `<werify-login>` is given', async () => {
  vi.resetModules()
  const other = await import('./login-error.js')
  expect(other.LoginError).not.toBe(LoginError)
  expect(new other.LoginError('code-rejected')).toBeInstanceOf(LoginError)
  const ofAnotherPackage = Object.assign(new Error('locked'), { name: 'LoginError', code: 'locked' })
  const ofAnotherName = Object.assign(new Error('locked'), { attemptsLeft: 0 })
  const others = [new Error('LoginError'), { name: 'LoginError' }, ofAnotherPackage, ofAnotherName, undefined]
  for (const error of others) {
    expect(error instanceof LoginError).toBe(false)
  }
})

test('an error is one of a kind of LoginError that a host derives only if it was made as one', () => {
  class CardError extends LoginError {}
  expect(new CardError('rejected')).toBeInstanceOf(LoginError)
  expect(new CardError('rejected')).toBeInstanceOf(CardError)
  expect(new LoginError('rejected') instanceof CardError).toBe(false)
})
