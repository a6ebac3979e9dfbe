import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONG_LENGTH, runToEnd } from '../testing/run-to-end.js'
import { isSecret } from './secret.js'

const PHRASE_WORDS =
  'abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor actress actual zoo'.split(
    ' ',
  )
const phrase = (count: number, separator = ' ') => PHRASE_WORDS.slice(0, count).join(separator)

const WIF = '5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ'
const RIPPLE = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9'
const STELLAR = 'SBGWSG6BTNCKCOB3DIFBGCVMUPQFYPA2G4O34RMTB343OYPXU5DJDVMN'
const NOSTR = 'nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5'

test.each([
  ['WIF', WIF],
  ['WIF, compressed', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617'],
  ['WIF of the test network', '92Pg46rUhgTT7romnV7iGW6W1gbGdeezqdbJCzShkCsYNzyyNcc'],
  ['WIF of the test network, compressed', 'cMzLdeGd5vEqxB8B6VFQoRopQ3sLAAvEzDAoQgvX54xwofSWj1fx'],
  ['WIF with a typing mistake', 'KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP9861O'],
  ['WIF of Litecoin', 'T5TKCM6gzTm2SCFLmEc1Y8SySQXyUf8p4RoTnHqyiCGFtNeNXWcq'],
  ['WIF of Dogecoin', 'QNcdLVw8fHkixm6NNyN6nVwxKek4u7qrioRbQmjxac5TVoTtZuot'],
  ['WIF in groups', 'KwdMAjGmerYan jeui5SHS7JkmpZv\nVipYvB2LJGU1ZxJwYvP98617'],
  ['WIF with invisible characters', '\u200bKwdMAjGmerYanjeui5SHS7JkmpZv\u2060VipYvB2LJGU1ZxJwYvP98617'],
  ['BIP 38', '6PRVWUbkzzsbcVac2qwfssoUJAN1Xhrg6bNk8J7Nzm5H7kxEbn2Nh2ZoGg'],
  ...['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv', 'Ltpv'].map(prefix => [
    prefix,
    `${prefix}9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi`,
  ]),
  ['Stellar', STELLAR],
  ['Solana', '4Z7cXSyeFR8wNGMVXUE1TwtKn5D5Vu7FzEv69dokLv7KrQk7h6pu4LF8ZRR9yQBhc7uSM6RTTZtU1fmaxiNrxXrs'],
  ['Solana, as its tools write it', JSON.stringify(Array.from({ length: 64 }, (_, at) => at * 3))],
  ['Ripple', RIPPLE],
  ['Ripple, with its first digit and capital late', 'snnnxiWev8KXzPzAqzyHXbSSKNuN9'],
  ['Ripple, with its first capital at once', 'sWnnxiwev8KXzPzAqzyHXbSSKNuN9'],
  ['Cardano', `addr_xsk1${'q'.repeat(160)}`],
  ['Cardano, not extended', `addr_sk1${'q'.repeat(58)}`],
  ['Nostr', NOSTR],
  ['Sui', `suiprivkey1${'q'.repeat(59)}`],
  ['Tezos', 'edsk3gUfUPyBSfrS9CCgmCiQsTCHGkviBDusMxDJstFtojtc1zcpsh'],
  ['32 bytes, as wallets of Ethereum and Monero show them', 'a1'.repeat(32)],
  ['64 bytes', 'A1'.repeat(64)],
  ['64 bytes, as numbers are written', `0x${'A1'.repeat(64)}`],
])('a private key is a secret: %s', (_what, key) => {
  expect(isSecret(key)).toBe(true)
})

test.each([WIF, RIPPLE, STELLAR, NOSTR, 'a1'.repeat(32)])('a longer text than %s is another', key => {
  expect([`!${key}`, `${key}!`].map(isSecret)).toEqual([false, false])
})

test.each([
  ...[12, 13, 15, 18, 21, 24, 25].map(count => [`of ${count} words`, phrase(count)]),
  ['with commas', phrase(12, ', ')],
  ['in lines', phrase(12, '\r\n')],
  ['numbered', PHRASE_WORDS.map((word, at) => `${at + 1}. ${word}`).join('\n')],
  ['numbered in brackets', PHRASE_WORDS.map((word, at) => `${at + 1})${word}`).join(' ')],
  ['with capital letters', phrase(12).toUpperCase()],
  ['in Spanish', 'ábaco abdomen abeja abierto abogado abono aborto abrazo abrir abuelo abuso acabar'],
  [
    'in Japanese',
    'あいこくしん　あいさつ　あいだ　あおぞら　あかちゃん　あきる　あけがた　あける　あこがれる　あさい　あさひ　あしあと',
  ],
  ['in Chinese', '的 一 是 在 不 了 有 和 人 这 中 大'],
])('a recovery phrase is a secret: %s', (_what, text) => {
  expect(isSecret(text)).toBe(true)
})

test.each([
  '',
  'hi@trader4.net',
  `${phrase(13, '.')}@trader4.net`,
  '+44 7888 872720',
  phrase(11),
  'please send me the code to my own phone as soon as you can',
  `${phrase(11)} accountability`,
  'somebody_with_a_long_address_9',
  WIF.toLowerCase(),
  RIPPLE.toLowerCase(),
  RIPPLE.replaceAll(/\d/g, 'a'),
  'bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3',
  '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
  '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy',
  '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  `0x${'a1'.repeat(32)}`,
  '0:83dfd552e63729b472fcbcc8c45ebcc6691702558b68ec7527e1ba403a0f31a8',
  'cosmosvaloper1sjllsnramtg3ewxqwwrwjxfgc4n4ef9u2lcnj0',
  'sei1syavy2npfyt9tcncdtsdzf7kny9lh777xxxxxx',
  'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ',
  '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A',
  '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5',
])('%o is no secret', text => {
  expect(isSecret(text)).toBe(false)
})

test('[ID-02] no text throws or keeps the check busy', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(isSecret(text)).toBeTypeOf('boolean')
    }),
  )
  const pieces = ['5', 'K', 's', 'a1', '[1,', 'ed', 'a ', 'abandon ', '\u0301', '_x', 'S2', ' \u200b']
  for (const piece of pieces) {
    const hostile = piece.repeat(LONG_LENGTH / piece.length)
    runToEnd(() => isSecret(hostile))
  }
})
