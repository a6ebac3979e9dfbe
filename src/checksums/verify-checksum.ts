import { isPublicKey, isRightBase58check } from './base58.js'
import { isRightEip55 } from './eip55.js'
import { isRightSegwit } from './segwit.js'

export type Currency = 'Bitcoin' | 'Litecoin' | 'Ethereum' | 'Tron' | 'Solana'

export interface Checksum {
  readonly currency: Currency
  /** Whether the address is as it was issued, as far as its own check digits tell. */
  readonly isRight: boolean
}

interface Shape {
  readonly currency: Currency
  readonly pattern: RegExp
  readonly isRight: (address: string) => boolean
}

/** The version bytes are those of the main and the test networks; the patterns take a character too many or too few. */
const SHAPES: readonly Shape[] = [
  { currency: 'Ethereum', pattern: /^0x[0-9a-f]{40}$/i, isRight: isRightEip55 },
  {
    currency: 'Bitcoin',
    pattern: /^[123mn][1-9A-HJ-NP-Za-km-z]{25,35}$/,
    isRight: address => isRightBase58check(address, [0x00, 0x05, 0x6f, 0xc4]),
  },
  {
    currency: 'Litecoin',
    pattern: /^[LM][1-9A-HJ-NP-Za-km-z]{25,35}$/,
    isRight: address => isRightBase58check(address, [0x30, 0x32]),
  },
  {
    currency: 'Tron',
    pattern: /^T[1-9A-HJ-NP-Za-km-z]{25,35}$/,
    isRight: address => isRightBase58check(address, [0x41]),
  },
  { currency: 'Bitcoin', pattern: /^(?:bc|tb|bcrt)1/i, isRight: isRightSegwit },
  { currency: 'Litecoin', pattern: /^t?ltc1/i, isRight: isRightSegwit },
  { currency: 'Solana', pattern: /^[1-9A-HJ-NP-Za-km-z]{43,44}$/, isRight: isPublicKey },
]

const LONGEST_KEY = 44

/**
 * Whether a wallet address has its check digits right. Solana's have none, and are right when they are a key.
 *
 * @returns `undefined` for an address of a shape that is not known
 */
export function checksumOf(address: string): Checksum | undefined {
  if (address.length <= LONGEST_KEY && isPublicKey(address)) return { currency: 'Solana', isRight: true }
  const shape = SHAPES.find(({ pattern }) => pattern.test(address))
  return shape && { currency: shape.currency, isRight: shape.isRight(address) }
}
