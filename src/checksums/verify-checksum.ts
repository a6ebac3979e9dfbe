import { isValidAlgorand } from './algorand.js'
import { isValidBase58Check, isValidMonero, isValidPublicKey, isValidRipple } from './base58.js'
import { isValidStellar, isValidTon } from './crc16.js'
import { isValidEip55 } from './eip55.js'
import { isValidBech32, isValidSegwit } from './segwit.js'

export type Currency =
  | 'Algorand'
  | 'Bitcoin'
  | 'Cardano'
  | 'Cosmos'
  | 'Dash'
  | 'Dogecoin'
  | 'Ethereum'
  | 'Litecoin'
  | 'Monero'
  | 'Ripple'
  | 'Solana'
  | 'Stellar'
  | 'TON'
  | 'Tron'

export interface ChecksumResult {
  readonly currency: Currency
  /** The check digits match the address, or its currency has none. */
  readonly isValid: boolean
}

interface Shape {
  readonly currency: Currency
  readonly pattern: RegExp
  readonly isValid: (address: string) => boolean
}

/** Version bytes of main and test networks. The patterns accept a character too many or too few. */
const SHAPES: readonly Shape[] = [
  { currency: 'Ethereum', pattern: /^0x[0-9a-f]{40}$/i, isValid: isValidEip55 },
  {
    currency: 'Bitcoin',
    pattern: /^[123mn][1-9A-HJ-NP-Za-km-z]{25,35}$/,
    isValid: address => isValidBase58Check(address, [0x00, 0x05, 0x6f, 0xc4]),
  },
  {
    currency: 'Litecoin',
    pattern: /^[LM][1-9A-HJ-NP-Za-km-z]{25,35}$/,
    isValid: address => isValidBase58Check(address, [0x30, 0x32]),
  },
  {
    currency: 'Tron',
    pattern: /^T[1-9A-HJ-NP-Za-km-z]{25,35}$/,
    isValid: address => isValidBase58Check(address, [0x41]),
  },
  {
    currency: 'Dogecoin',
    pattern: /^D[1-9A-HJ-NP-Za-km-z]{33}$/,
    isValid: address => isValidBase58Check(address, [0x1e]),
  },
  {
    currency: 'Dash',
    pattern: /^X[1-9A-HJ-NP-Za-km-z]{33}$/,
    isValid: address => isValidBase58Check(address, [0x4c]),
  },
  { currency: 'Ripple', pattern: /^r[1-9A-HJ-NP-Za-km-z]{24,34}$/, isValid: isValidRipple },
  { currency: 'Monero', pattern: /^[48][1-9A-HJ-NP-Za-km-z]{93,106}$/, isValid: isValidMonero },
  { currency: 'Stellar', pattern: /^(?:G[A-Z2-7]{55}|M[A-Z2-7]{68})$/, isValid: isValidStellar },
  { currency: 'Algorand', pattern: /^[A-Z2-7]{58}$/, isValid: isValidAlgorand },
  { currency: 'TON', pattern: /^[EUk0]Q[\w+/-]{46}$/, isValid: isValidTon },
  { currency: 'Cardano', pattern: /^(?:addr|stake)(?:_test)?1/i, isValid: isValidBech32 },
  {
    currency: 'Cosmos',
    pattern:
      /^(?:akash|axelar|celestia|cosmos|dydx|inj|juno|kava|neutron|noble|osmo|secret|sei|stars|stride|terra|thor)1/i,
    isValid: isValidBech32,
  },
  { currency: 'Bitcoin', pattern: /^(?:bc|tb|bcrt)1/i, isValid: isValidSegwit },
  { currency: 'Litecoin', pattern: /^t?ltc1/i, isValid: isValidSegwit },
  { currency: 'Solana', pattern: /^[1-9A-HJ-NP-Za-km-z]{43,44}$/, isValid: isValidPublicKey },
]

const MAX_KEY_LENGTH = 44

/**
 * Verifies the check digits of a wallet address. Solana addresses have none, and are valid if they are a public key.
 *
 * @returns `undefined` for an address of no known currency
 */
export function verifyChecksum(address: string): ChecksumResult | undefined {
  if (address.length <= MAX_KEY_LENGTH && isValidPublicKey(address))
    return { currency: 'Solana', isValid: true }
  const shape = SHAPES.find(({ pattern }) => pattern.test(address))
  return shape && { currency: shape.currency, isValid: shape.isValid(address) }
}
