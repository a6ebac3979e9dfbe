import { parseIdentifier, type IdentifierKind } from '../../src/domain/identifier.js'

/** How a code travels. */
export type Channel = 'email' | 'sms' | 'wallet'

/** Who a code is for. */
export interface Addressee {
  /** The same for every way of writing one identifier. */
  readonly key: string
  /** The identifier, normalised. */
  readonly value: string
  readonly channel: Channel
}

const CHANNELS: Readonly<Record<IdentifierKind, Channel>> = {
  email: 'email',
  mobile: 'sms',
  phone: 'sms',
  crypto: 'wallet',
}

/** `undefined` for a text that is no identifier. */
export function addresseeOf(text: string): Addressee | undefined {
  const { identifier } = parseIdentifier(text)
  if (identifier === undefined) return undefined
  const { kind, value } = identifier
  return { key: kind === 'email' ? value.toLowerCase() : value, value, channel: CHANNELS[kind] }
}
