import { findRecipient } from './recipient.js'

/**
 * Identifiers with a fixed outcome, on every backend: an email address, and a phone number for the backends that take
 * phone numbers only. They belong to nobody: RFC 2606 reserves the domain, and numbers from 555 0100 to
 * 555 0199 are reserved for fiction in all of North America.
 */
export const magicIdentifiers = {
  unknown: {
    email: 'unknown@example.com',
    number: '+12025550101',
    effect: 'No code is sent: there is nobody to send it to.',
  },
  limited: {
    email: 'limited@example.com',
    number: '+12025550102',
    effect: 'No code is sent: too many were requested. Ask again in 37 seconds.',
  },
  locked: {
    email: 'locked@example.com',
    number: '+12025550103',
    effect: 'No code is sent: too many codes were wrong. Sign-in is paused for 15 minutes.',
  },
  wrong: {
    email: 'wrong@example.com',
    number: '+12025550104',
    effect: 'Its code is always wrong; after five tries it is locked.',
  },
  used: {
    email: 'used@example.com',
    number: '+12025550105',
    effect: 'Its code has already been used.',
  },
  expired: {
    email: 'expired@example.com',
    number: '+12025550106',
    effect: 'Its code has expired.',
  },
  offline: {
    email: 'offline@example.com',
    number: '+12025550107',
    effect: 'The connection drops when a code is requested.',
  },
  slow: {
    email: 'slow@example.com',
    number: '+12025550108',
    effect: 'The server takes 5 seconds to react when a code is requested.',
  },
} as const

export type MagicName = keyof typeof magicIdentifiers

const namesByIdentifier: ReadonlyMap<string, MagicName> = new Map(
  Object.entries(magicIdentifiers).flatMap(([name, { email, number }]) =>
    isMagicName(name) ? [[email, name] as const, [number, name] as const] : [],
  ),
)

function isMagicName(text: string): text is MagicName {
  return Object.hasOwn(magicIdentifiers, text)
}

/** Finds the name of a magic identifier in any spelling; `undefined` for other identifiers. */
export function findMagicName(identifier: string): MagicName | undefined {
  return namesByIdentifier.get(findRecipient(identifier)?.key ?? '')
}
