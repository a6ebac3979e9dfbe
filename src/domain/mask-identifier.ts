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
      return `${value.slice(0, 4)}…${value.slice(-4)}`
  }
}

/** A local part of one character is hidden whole. */
function firstCharacter(email: string, at: number): string {
  const [first = ''] = email
  return first.length < at ? first : ''
}

/** Half of the digits are shown, two of them in front. */
function maskNumber(number: string): string {
  const digits = number.length - 1
  const shownAtEnd = Math.floor(digits / 2) - 2
  const hidden = '•'.repeat(digits - 2 - shownAtEnd).replace(/(.{4})(?=.)/g, '$1 ')
  return `${number.slice(0, 3)} ${hidden}${number.slice(-shownAtEnd)}`
}
