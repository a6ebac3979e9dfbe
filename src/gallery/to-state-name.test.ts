import { expect, test } from 'vitest'
import { toStateName } from './to-state-name.js'

test.each([
  ['First Screen', 'First screen'],
  ['Sent By Sms', 'Sent by SMS'],
  ['German Qr Code', 'German QR code'],
  ['Signed In Werify Oauth', 'Signed in Werify OAuth'],
])('the state %s is shown as %s', (name, shown) => {
  expect(toStateName(name)).toBe(shown)
})
