import type { IdentifierKind } from './identifier.js'

/** Channel by which a code reaches the owner of a number. `email`: the address that the server has for the number. */
export type NumberChannel = (typeof NUMBER_CHANNELS)[number]

export const NUMBER_CHANNELS = ['sms', 'whatsapp', 'call', 'email'] as const

/** Channel by which a code reaches a person. */
export type Channel = NumberChannel | 'wallet'

/** @param stated channel that the server stated; only numbers have more than one */
export function toChannel(kind: IdentifierKind, stated: NumberChannel = 'sms'): Channel {
  switch (kind) {
    case 'email':
      return 'email'
    case 'crypto':
      return 'wallet'
    case 'mobile':
    case 'phone':
      return stated
  }
}
