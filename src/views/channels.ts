import type { IdentifierKind } from '../domain/identifier.js'
import type { Channel } from '../i18n/messages.js'

/** How a code reaches an identifier of this kind. */
export const CHANNELS: Readonly<Record<IdentifierKind, Channel>> = {
  email: 'email',
  mobile: 'sms',
  phone: 'sms',
  crypto: 'wallet',
}
