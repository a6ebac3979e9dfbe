import { bech32, bech32m } from '@scure/base'

/**
 * Checks that a segregated witness address has the checksum of its version (bech32 for 0, bech32m from 1 on), and a
 * program of an allowed length.
 *
 * @see https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki
 * @see https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki
 */
export function isValidSegwit(address: string): boolean {
  return isWitness(bech32, address, version => version === 0) || isWitness(bech32m, address, isLaterVersion)
}

/** Longer than any address. */
const MAX_LENGTH = 256

/** Checks the check digits of an address in bech32, whatever it holds. */
export function isValidBech32(address: string): boolean {
  return bech32.decodeUnsafe(address, MAX_LENGTH) !== undefined
}

function isLaterVersion(version: number): boolean {
  return version >= 1 && version <= 16
}

function isWitness(
  coder: typeof bech32,
  address: string,
  isOwnVersion: (version: number) => boolean,
): boolean {
  const [version, ...words] = coder.decodeUnsafe(address)?.words ?? []
  const program = coder.fromWordsUnsafe(words)
  if (version === undefined || !program || !isOwnVersion(version)) return false
  return version === 0 ? [20, 32].includes(program.length) : program.length >= 2 && program.length <= 40
}
