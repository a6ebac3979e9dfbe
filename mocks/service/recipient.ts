import { toChannel, type Channel } from '../../src/domain/channel.js'
import { parseIdentifier } from '../../src/domain/identifier.js'

/** The person that a code is sent to. */
export interface Recipient {
  /** The same for every spelling of one identifier. */
  readonly key: string
  /** The identifier, normalised. */
  readonly value: string
  readonly channel: Channel
}

/** @returns `undefined` for text that is not an identifier */
export function findRecipient(text: string): Recipient | undefined {
  const { identifier } = parseIdentifier(text)
  if (identifier === undefined) return undefined
  const { kind, value } = identifier
  return { key: kind === 'email' ? value.toLowerCase() : value, value, channel: toChannel(kind) }
}
