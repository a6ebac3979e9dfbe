import { sha256 } from '@noble/hashes/sha2.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { base58, base58xmr, base58xrp, createBase58check } from '@scure/base'
import { tryDecode } from './try-decode.js'

const base58check = createBase58check(sha256)
const HASH_BYTES = 20
const KEY_BYTES = 32
const CHECKSUM_BYTES = 4

/**
 * Checks that an address is a version byte and a hash, followed by the first bytes of their double SHA-256.
 *
 * @param versions version bytes that are allowed
 */
export function isValidBase58Check(address: string, versions: readonly number[]): boolean {
  const bytes = tryDecode(() => base58check.decode(address))
  return bytes?.length === 1 + HASH_BYTES && versions.some(version => version === bytes[0])
}

/** Checks a Ripple address, which is written like one of Bitcoin with another order of letters. */
export function isValidRipple(address: string): boolean {
  const bytes = tryDecode(() => base58xrp.decode(address))
  return endsWithHash(bytes, 1 + HASH_BYTES, payload => sha256(sha256(payload)))
}

/** Checks a Monero address: a byte for the network, two keys, and the payment id of some. */
export function isValidMonero(address: string): boolean {
  const bytes = tryDecode(() => base58xmr.decode(address))
  return [1 + 2 * KEY_BYTES, 1 + 2 * KEY_BYTES + 8].some(length => endsWithHash(bytes, length, keccak_256))
}

/** Checks that an address is an Ed25519 public key, as every Solana address is. */
export function isValidPublicKey(address: string): boolean {
  return tryDecode(() => base58.decode(address))?.length === KEY_BYTES
}

/** Checks for a payload of this length, followed by the first bytes of its hash. */
function endsWithHash(
  bytes: Uint8Array | undefined,
  length: number,
  hash: (payload: Uint8Array) => Uint8Array,
): boolean {
  if (bytes?.length !== length + CHECKSUM_BYTES) return false
  const expected = hash(bytes.slice(0, length))
  return bytes.slice(length).every((byte, at) => byte === expected[at])
}
