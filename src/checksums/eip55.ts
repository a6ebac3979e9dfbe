import { keccak_256 } from '@noble/hashes/sha3.js'

const FIRST_UPPER_CASE_NIBBLE = 8

/**
 * Checks the case of an Ethereum address, which is its checksum. An address all in one case has none, and is valid.
 *
 * @param address `0x` and 40 hexadecimal digits
 * @see https://eips.ethereum.org/EIPS/eip-55
 */
export function isValidEip55(address: string): boolean {
  const digits = address.slice(2)
  const lower = digits.toLowerCase()
  return digits === lower || digits === digits.toUpperCase() || digits === addChecksum(lower)
}

/** Upper-cases each letter at whose place the hash of the address has a hexadecimal digit of 8 or more. */
function addChecksum(lower: string): string {
  const hash = keccak_256(new TextEncoder().encode(lower))
  const nibbles = [...hash].flatMap(byte => [byte >> 4, byte & 15])
  return lower.replace(/./g, (digit, at: number) =>
    (nibbles[at] ?? 0) >= FIRST_UPPER_CASE_NIBBLE ? digit.toUpperCase() : digit,
  )
}
