import { base32nopad, base64, base64url } from '@scure/base'
import { tryDecode } from './try-decode.js'

const POLYNOMIAL = 0x1021

/**
 * Checks that a Stellar address ends with the checksum of what is before it, the low byte first.
 *
 * @see https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md
 */
export function isValidStellar(address: string): boolean {
  const bytes = tryDecode(() => base32nopad.decode(address))
  if (bytes === undefined) return false
  const [low, high] = bytes.slice(-2)
  return toCrc16(bytes.slice(0, -2)) === (high ?? 0) * 256 + (low ?? 0)
}

/**
 * Checks that a TON address ends with the checksum of what is before it, the high byte first.
 *
 * @see https://docs.ton.org/v3/documentation/smart-contracts/addresses/address
 */
export function isValidTon(address: string): boolean {
  const bytes = tryDecode(() => (/[-_]/.test(address) ? base64url : base64).decode(address))
  if (bytes === undefined) return false
  const [high, low] = bytes.slice(-2)
  return toCrc16(bytes.slice(0, -2)) === (high ?? 0) * 256 + (low ?? 0)
}

/** CRC-16/XMODEM. */
function toCrc16(bytes: Uint8Array): number {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit += 1) {
      crc = crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1
      crc &= 0xffff
    }
  }
  return crc
}
