import { sha256 } from '@noble/hashes/sha2.js'
import { base58, createBase58check } from '@scure/base'

const base58check = createBase58check(sha256)
const HASH_BYTES = 20
const KEY_BYTES = 32

/**
 * Whether an address is a version byte and a hash, followed by the first bytes of their double SHA-256.
 *
 * @param versions the bytes that it may start with
 */
export function isRightBase58check(address: string, versions: readonly number[]): boolean {
  const bytes = decoded(() => base58check.decode(address))
  return bytes?.length === 1 + HASH_BYTES && versions.some(version => version === bytes[0])
}

/** Whether an address is an Ed25519 public key, which is all that a Solana address is. */
export function isPublicKey(address: string): boolean {
  return decoded(() => base58.decode(address))?.length === KEY_BYTES
}

function decoded(decode: () => Uint8Array): Uint8Array | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}
