import type { IdentifierKind } from '../../domain/identifier.js'
import { readPlainIdentifier } from '../../domain/plain-identifier.js'
import type { IconName } from '../../ui/icon.js'

const ICONS: Readonly<Record<IdentifierKind, IconName>> = {
  email: 'mail',
  mobile: 'phone',
  phone: 'phone',
  crypto: 'wallet',
}

/** Icon of the kind that is being typed, or of the kinds that may be typed while the text does not tell. */
export function toIdentifierIcon(text: string, kinds: readonly IdentifierKind[]): IconName {
  const typed = text.includes('@') ? 'email' : readPlainIdentifier(text)?.kind
  const [icon, ...others] = new Set((typed === undefined ? kinds : [typed]).map(kind => ICONS[kind]))
  return icon === undefined || others.length > 0 ? 'person' : icon
}
