import { expect, test } from 'vitest'
import { REMEDIES, type Remedy } from './remedies.js'

/** Codes of the errors whose remedy has a part. */
const errorsWith = (hasPart: (remedy: Remedy) => boolean) =>
  Object.entries(REMEDIES).flatMap(([code, remedy]) => (hasPart(remedy) ? [code] : []))

test.each<readonly [Remedy['field'], readonly string[]]>([
  ['identifier', ['identifier-rejected']],
  ['code', ['code-rejected', 'code-expired']],
])('what is wrong with the %s is shown at its field', (field, errors) => {
  expect(errorsWith(remedy => remedy.field === field)).toEqual(errors)
})

test.each<readonly [Remedy['next'], readonly string[]]>([
  ['correct', ['identifier-rejected', 'code-rejected']],
  ['new-code', ['code-expired']],
  ['other-way', ['locked', 'forbidden', 'rejected']],
  ['reload', ['not-loaded', 'widget-error']],
  [
    'try-again',
    ['offline', 'network', 'timeout', 'bad-response', 'server-error', 'rate-limited', 'google-failed'],
  ],
])('the way on is %s after %j', (next, errors) => {
  expect(errorsWith(remedy => remedy.next === next)).toEqual(errors)
})

test.each<readonly [Remedy['again'], readonly string[]]>([
  ['when-online', ['offline']],
  ['after-wait', ['server-error', 'rate-limited', 'locked']],
  ['at-once', ['network', 'timeout', 'bad-response', 'rejected']],
  [
    'never',
    [
      'not-loaded',
      'widget-error',
      'forbidden',
      'identifier-rejected',
      'code-rejected',
      'code-expired',
      'google-failed',
    ],
  ],
])('the same request may be sent again: %s, after %j', (again, errors) => {
  expect(errorsWith(remedy => remedy.again === again)).toEqual(errors)
})
