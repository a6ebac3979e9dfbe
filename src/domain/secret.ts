import { toVisibleText } from './visible-text.js'

/** Private keys by their shape alone, so that one with a typing mistake is found too. */
const PRIVATE_KEYS = [
  // WIF of Bitcoin, Litecoin, Dogecoin and Dash; BIP 38; BIP 32; Solana; Tezos
  /^(?=.*[A-Z])(?:[5679]\w{50}|[KLTQXc]\w{51}|6P\w{56}|\w(?:prv|\wpv)\w{107}|[1-9A-HJ-NP-Za-km-z]{87,88}|(?:ed|sp|p2)e?sk\w{50,94})$/,
  // Ripple
  /^s(?=.*\d)(?=.*[A-Z])[1-9A-HJ-NP-Za-km-z]{27,30}$/,
  // Stellar
  /^S[A-Z2-7]{55}$/,
  // Cardano, Nostr, Sui
  /^(?:\w+_x?sk|nsec|suiprivkey)1[0-9a-z]{50,}$/i,
  // Bytes, as digits or as the list that Solana's tools write
  /^(?:[0-9a-f]{64}|(?:0x)?[0-9a-f]{128}|\[[\d,]{64,}\])$/i,
]

const FEWEST_WORDS = 12
/** Length of that many words of one character each, with one between them. Every private key is longer. */
const SHORTEST_LENGTH = 2 * FEWEST_WORDS - 1
/** Word of a recovery phrase. Sentences and addresses have shorter ones. */
const PHRASE_WORD = /^(?![a-z]{1,2}$).{1,12}$/iu

/** Checks for a private key or a recovery phrase. Whoever has one has the coins, so it must never be sent or kept. */
export function isSecret(text: string): boolean {
  // The first screen begins with an empty field, and such patterns take long to compile.
  if (text.length < SHORTEST_LENGTH) return false
  const compact = toVisibleText(text).replace(/\s/g, '')
  return PRIVATE_KEYS.some(key => key.test(compact)) || isRecoveryPhrase(text)
}

/** Checks for a dozen words or more, however they are separated and numbered. */
function isRecoveryPhrase(text: string): boolean {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word)
  return words.length >= FEWEST_WORDS && !text.includes('@') && words.every(word => PHRASE_WORD.test(word))
}
