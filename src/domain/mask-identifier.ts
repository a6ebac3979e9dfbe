import type { Identifier } from './identifier.js'

/** What is shown of an identifier once a code is under way: enough to recognise it, too little to copy it. */
export function maskIdentifier({ kind, value }: Identifier): string {
  switch (kind) {
    case 'email': {
      const at = value.indexOf('@')
      return `${firstCharacter(value, at)}•••${value.slice(at)}`
    }
    case 'mobile':
    case 'phone':
      return maskNumber(value)
    case 'crypto':
      return maskAddress(value)
  }
}

/** A local part of one character is hidden whole. */
function firstCharacter(email: string, at: number): string {
  const [first = ''] = email
  return first.length < at ? first : ''
}

/** Of a short address less is shown: at least half is hidden. */
function maskAddress(address: string): string {
  const shownAtEachEnd = Math.min(4, Math.floor(address.length / 4))
  return `${address.slice(0, shownAtEachEnd)}…${address.slice(-shownAtEachEnd)}`
}

/** Half of the digits are shown, two of them in front. */
function maskNumber(number: string): string {
  const digits = number.length - 1
  const shownAtEnd = Math.floor(digits / 2) - 2
  const hidden = '•'.repeat(digits - 2 - shownAtEnd).replace(/(.{4})(?=.)/g, '$1 ')
  return `${number.slice(0, 3)} ${hidden}${number.slice(-shownAtEnd)}`
}
