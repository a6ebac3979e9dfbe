import { parseIdentifier, type IdentifierKind } from '../../domain/identifier.js'
import type { IconName } from '../../ui/icon.js'

const ICONS: Readonly<Record<IdentifierKind, IconName>> = {
  email: 'mail',
  mobile: 'phone',
  phone: 'phone',
  crypto: 'wallet',
}

/** The picture of what is typed, or, before that can be told, of what is asked for. */
export function iconOf(text: string, kinds: readonly IdentifierKind[]): IconName {
  const typed = text.includes('@') ? 'email' : parseIdentifier(text).identifier?.kind
  const [icon, ...others] = new Set((typed === undefined ? kinds : [typed]).map(kind => ICONS[kind]))
  return icon === undefined || others.length > 0 ? 'person' : icon
}
