import { keccak_256 } from '@noble/hashes/sha3.js'

const LEAST_OF_UPPER_CASE = 8

/**
 * Whether the case of an Ethereum address is right. All in one case carries no checksum, and is right.
 *
 * @param address `0x` and 40 hexadecimal digits
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export function isRightEip55(address: string): boolean {
  const digits = address.slice(2)
  const lower = digits.toLowerCase()
  return digits === lower || digits === digits.toUpperCase() || digits === checksummed(lower)
}

/** A letter is a capital where the hash of the address has a digit of 8 or more in its place. */
function checksummed(lower: string): string {
  const hash = keccak_256(new TextEncoder().encode(lower))
  const nibbles = Array.from(hash).flatMap(byte => [byte >> 4, byte & 15])
  return Array.from(lower, (digit, at) =>
    (nibbles[at] ?? 0) >= LEAST_OF_UPPER_CASE ? digit.toUpperCase() : digit,
  ).join('')
}
