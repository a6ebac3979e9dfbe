import { sha256 } from '@noble/hashes/sha2.js'
import { bech32, bech32m, createBase58check } from '@scure/base'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONG_LENGTH, runToEnd } from '../testing/run-to-end.js'
import { verifyChecksum, type Currency } from './verify-checksum.js'

test.each<[string, Currency]>([
  // BIP 173 and BIP 350, valid segwit addresses
  ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', 'Bitcoin'],
  ['tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7', 'Bitcoin'],
  ['bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y', 'Bitcoin'],
  ['BC1SW50QGDZ25J', 'Bitcoin'],
  ['bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', 'Bitcoin'],
  ['tb1qqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesrxh6hy', 'Bitcoin'],
  ['tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c', 'Bitcoin'],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', 'Bitcoin'],
  // The first block, and a script
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'Bitcoin'],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'Bitcoin'],
  // EIP-55
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'Ethereum'],
  ['0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359', 'Ethereum'],
  ['0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB', 'Ethereum'],
  ['0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb', 'Ethereum'],
  ['0x52908400098527886E0F7030069857D2E4169EE7', 'Ethereum'],
  ['0xde709f2102306220921060314715629080e2fb77', 'Ethereum'],
  ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'Tron'],
  ['EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'Solana'],
  ['11111111111111111111111111111111', 'Solana'],
  ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', 'Dogecoin'],
  ['XpESxaUmonkq8RaLLp46Brx2K39ggQe226', 'Dash'],
  ['rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh', 'Ripple'],
  [
    '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
    'Monero',
  ],
  ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ', 'Stellar'],
  ['MA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVAAAAAAAAAAAAAJLK', 'Stellar'],
  ['7ZUECA7HFLZTXENRV24SHLU4AVPUTMTTDUFUBNBD64C73F3UHRTHAIOF6Q', 'Algorand'],
  ['EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2N', 'TON'],
  ['UQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqEBI', 'TON'],
  [
    'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
    'Cardano',
  ],
  ['stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgw', 'Cardano'],
  ['cosmos1syavy2npfyt9tcncdtsdzf7kny9lh777pahuux', 'Cosmos'],
])('%s is a valid address of %s', (address, currency) => {
  expect(verifyChecksum(address)).toEqual({ currency, isValid: true })
})

test.each<[string, Currency]>([
  ['bc1uw48ht4287287', 'Bitcoin'],
  // BIP 173 and BIP 350, invalid segwit addresses
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', 'Bitcoin'],
  ['BC13W508D6QEJXTDG4Y5R3ZARVARY0C5XW7KN40WF2', 'Bitcoin'],
  ['bc1rw5uspcuh', 'Bitcoin'],
  ['bc1gmk9yu', 'Bitcoin'],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd', 'Bitcoin'],
  ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq2', 'Bitcoin'],
  ['tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq', 'Bitcoin'],
  ['BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P', 'Bitcoin'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', 'Bitcoin'],
  ['1A1zP1eP5QGefi2DMPTfTL5SLmv7Divf', 'Bitcoin'],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', 'Ethereum'],
  ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6T', 'Tron'],
  ['zzjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', 'Solana'],
  ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7M', 'Dogecoin'],
  ['XpESxaUmonkq8RaLLp46Brx2K39ggQe227', 'Dash'],
  ['rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLi', 'Ripple'],
  [
    '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B',
    'Monero',
  ],
  ['GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSG2', 'Stellar'],
  ['7ZUECA7HFLZTXENRV24SHLU4AVPUTMTTDUFUBNBD64C73F3UHRTHAIOF7Q', 'Algorand'],
  ['EQCD39VS5jcptHL8vMjEXrzGaRcCVYto7HUn4bpAOg8xqB2M', 'TON'],
  ['stake1uyehkck0lajq8gr28t9uxnuvgcqrc6070x3k9r8048z8y5gh6ffgv', 'Cardano'],
  ['cosmos1syavy2npfyt9tcncdtsdzf7kny9lh777pahuuy', 'Cosmos'],
])('%s is an invalid address of %s', (address, currency) => {
  expect(verifyChecksum(address)).toEqual({ currency, isValid: false })
})

test.each([
  '',
  '0x12',
  '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5',
  'vitalik.eth',
  'hi@trader4.net',
  'D'.repeat(60),
])('%o has no known currency', address => {
  expect(verifyChecksum(address)).toBeUndefined()
})

const base58check = createBase58check(sha256)
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

const base58Addresses = fc
  .tuple(fc.constantFrom(0x00, 0x05, 0x1e, 0x30, 0x32, 0x41, 0x4c), bytes(20))
  .map(([version, hash]) => base58check.encode(Uint8Array.of(version, ...hash)))

const segwitAddresses = fc
  .tuple(fc.constantFrom('bc', 'tb', 'ltc'), fc.integer({ min: 0, max: 16 }), fc.constantFrom(20, 32))
  .chain(([prefix, version, length]) =>
    bytes(length).map(program => {
      const coder = version === 0 ? bech32 : bech32m
      return coder.encode(prefix, [version, ...coder.toWords(program)])
    }),
  )

test.each([
  ['base58', base58Addresses, '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'],
  ['bech32', segwitAddresses, 'qpzry9x8gf2tvdw0s3jn54khce6mua7lb1oi'],
])('a valid %s address with one character changed is invalid', (_, addresses, alphabet) => {
  fc.assert(
    fc.property(
      addresses,
      fc.nat(),
      fc.constantFrom(...Array.from(alphabet)),
      (address, place, character) => {
        const at = place % address.length
        const mutated = address.slice(0, at) + character + address.slice(at + 1)
        fc.pre(mutated !== address)
        expect(verifyChecksum(address)?.isValid).toBe(true)
        const found = verifyChecksum(mutated)
        expect(found?.isValid === true && found.currency !== 'Solana').toBe(false)
      },
    ),
    { numRuns: 1000 },
  )
})

test('a Litecoin address with a wrong first letter may be a Solana key, which has no check digits', () => {
  expect(verifyChecksum('ltc1rzvjqd86kpj2eqs23p8dsgy8wukzjyjsyfmtr5j')).toEqual({
    currency: 'Litecoin',
    isValid: true,
  })
  expect(verifyChecksum('etc1rzvjqd86kpj2eqs23p8dsgy8wukzjyjsyfmtr5j')).toEqual({
    currency: 'Solana',
    isValid: true,
  })
})

test('one letter in the other case makes a valid Ethereum address invalid', () => {
  const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
  for (const [at, character] of Array.from(address).entries()) {
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()]
    if (lower === upper || at < 2) continue
    const flipped = address.slice(0, at) + (character === lower ? upper : lower) + address.slice(at + 1)
    expect(verifyChecksum(flipped)).toEqual({ currency: 'Ethereum', isValid: false })
  }
})

// Created outside the test: that takes seconds on a busy machine, and would count towards its time limit.
const anyText = fc.string({ unit: 'binary', maxLength: 200 })

test('[ID-02] no text throws or keeps the check busy', () => {
  fc.assert(
    fc.property(anyText, text => {
      expect(verifyChecksum(text)?.isValid ?? false).toBe(false)
    }),
  )
  for (const start of ['bc1', '1', 'T', '0x', 'z'])
    runToEnd(() => verifyChecksum(start.padEnd(LONG_LENGTH, 'q')))
})
