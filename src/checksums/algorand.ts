import { sha512_256 } from '@noble/hashes/sha2.js'
import { base32nopad } from '@scure/base'
import { tryDecode } from './try-decode.js'

const KEY_BYTES = 32
const CHECKSUM_BYTES = 4

/** Checks that an address is a public key, followed by the last bytes of its SHA-512/256. */
export function isValidAlgorand(address: string): boolean {
  const bytes = tryDecode(() => base32nopad.decode(address))
  if (bytes?.length !== KEY_BYTES + CHECKSUM_BYTES) return false
  const expected = sha512_256(bytes.slice(0, KEY_BYTES)).slice(-CHECKSUM_BYTES)
  return bytes.slice(KEY_BYTES).every((byte, at) => byte === expected[at])
}
