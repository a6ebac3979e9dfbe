import type { Identifier } from './identifier.js'

/** Masked identifier: enough to recognise it, too little to copy it. */
export function maskIdentifier({ kind, value }: Identifier): string {
  switch (kind) {
    case 'email':
      // Of a local part of one character, none is shown.
      return value.replace(/([^@](?!@))?[^@]*/u, '$1•••')
    case 'mobile':
    case 'phone':
      return maskNumber(value)
    case 'crypto':
      return maskAddress(value)
  }
}

/** End that a mask leaves visible, without its dots: the domain of an email address, otherwise the last characters. */
export function visibleEnd(identifier: Identifier): string {
  const { kind, value } = identifier
  if (kind === 'email') return value.slice(value.indexOf('@') + 1)
  return maskIdentifier(identifier).replace(/.*[•…]/, '')
}

/** Shows up to four characters at each end, and hides at least half of the address. */
function maskAddress(address: string): string {
  const shownAtEachEnd = Math.min(4, Math.floor(address.length / 4))
  return `${address.slice(0, shownAtEachEnd)}…${lastCharacters(address, shownAtEachEnd)}`
}

/** Shows half of the digits at most, two of them in front. Below six digits none is left for the end. */
function maskNumber(number: string): string {
  const digits = number.replace('+', '').length
  const shown = Math.floor(digits / 2)
  const shownInFront = Math.min(2, shown)
  const hidden = '•'.repeat(digits - shown).replace(/(.{4})(?=.)/g, '$1 ')
  const front = number.slice(0, number.length - digits + shownInFront)
  return `${front} ${hidden}${lastCharacters(number, shown - shownInFront)}`
}

/** The last `count` characters. `slice(-0)` would be all of them. */
function lastCharacters(text: string, count: number): string {
  return text.slice(text.length - count)
}
