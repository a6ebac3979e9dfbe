import { expect, test } from 'vitest'
import { toChannel } from './channel.js'

test.each([
  ['email', undefined, 'email'],
  ['email', 'sms', 'email'],
  ['crypto', undefined, 'wallet'],
  ['crypto', 'sms', 'wallet'],
  ['mobile', undefined, 'sms'],
  ['mobile', 'whatsapp', 'whatsapp'],
  ['phone', undefined, 'sms'],
  ['phone', 'call', 'call'],
] as const)(
  'a code for an identifier of the kind %s, by %s if the server says so, takes %s',
  (kind, stated, channel) => {
    expect(toChannel(kind, stated)).toBe(channel)
  },
)
