export const IDENTIFIER_KINDS = ['email', 'mobile', 'phone', 'crypto'] as const

/** True where an identifier is a number in any case. */
export function areNumbersOnly(kinds: readonly (typeof IDENTIFIER_KINDS)[number][]): boolean {
  return kinds.every(kind => kind === 'mobile' || kind === 'phone')
}
