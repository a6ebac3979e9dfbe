import { addresseeOf } from './recipient.js'

/**
 * Identifiers that always behave in one way, whatever backend is spoken: an email address, and a number for the
 * backends that take numbers alone. They belong to nobody: RFC 2606 reserves the domain, and Ofcom +44 7700 900000
 * to 900999 for fiction.
 */
export const magicIdentifiers = {
  unknown: {
    email: 'unknown@example.com',
    number: '+447700900001',
    effect: 'No code is sent: there is nobody to send it to.',
  },
  limited: {
    email: 'limited@example.com',
    number: '+447700900002',
    effect: 'No code is sent: too many were asked for. Another may be in 37 seconds.',
  },
  locked: {
    email: 'locked@example.com',
    number: '+447700900003',
    effect: 'No code is sent: too many codes were wrong. The lock ends in 15 minutes.',
  },
  wrong: {
    email: 'wrong@example.com',
    number: '+447700900004',
    effect: 'Its code is wrong. After five tries it is dead, as every code.',
  },
  used: {
    email: 'used@example.com',
    number: '+447700900005',
    effect: 'Its code was used before.',
  },
  expired: {
    email: 'expired@example.com',
    number: '+447700900006',
    effect: 'Its code has expired.',
  },
  offline: {
    email: 'offline@example.com',
    number: '+447700900007',
    effect: 'The connection breaks when a code is asked for.',
  },
  slow: {
    email: 'slow@example.com',
    number: '+447700900008',
    effect: 'It takes 5 seconds until the server takes notice that a code is asked for.',
  },
} as const

export type MagicName = keyof typeof magicIdentifiers

const names: ReadonlyMap<string, MagicName> = new Map(
  Object.entries(magicIdentifiers).flatMap(([name, { email, number }]) =>
    isMagicName(name) ? [[email, name] as const, [number, name] as const] : [],
  ),
)

function isMagicName(text: string): text is MagicName {
  return Object.hasOwn(magicIdentifiers, text)
}

/** `undefined` for everybody else, in whatever way the identifier is written. */
export function magicNameOf(identifier: string): MagicName | undefined {
  return names.get(addresseeOf(identifier)?.key ?? '')
}
