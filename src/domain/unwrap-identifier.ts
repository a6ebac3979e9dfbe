import { normaliseNumber } from './normalise-number.js'
import { isSecret } from './secret.js'
import { toVisibleText } from './visible-text.js'

/** Longest text in which an identifier is looked for. A link may have a message after the address. */
const MAX_LENGTH = 2000

/** Quotes, brackets and blanks around an identifier, as the inside of a character class. */
const AROUND = String.raw`\s\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'\x60´<>＂＇＜＞`
/** Signs that end a sentence, or stand between the items of a list. */
const STOPS = '.,:;…。｡．、，；،؛۔।'
const BEFORE = new RegExp(`^[${AROUND}]+`, 'u')
/** Begins where nothing of its own kind is before it: otherwise a long row would be tried from each of its signs. */
const AFTER = new RegExp(`(?<![${AROUND}${STOPS}])[${AROUND}${STOPS}]+$`, 'u')

/** Name of a person, and their address in angle brackets: one person, since of two nobody knows which is meant. */
const NAMED = /^[^<>@]*<([^<>]*@[^<>]*)>[^<>@]*$/
const LINK = /^([a-z][a-z+]*):(?:\/\/)?(.+)/is

const WALLET_SCHEMES = [
  'algorand',
  'bitcoin',
  'bitcoincash',
  'cardano',
  'dash',
  'dogecoin',
  'ethereum',
  'litecoin',
  'monero',
  'polkadot',
  'ripple',
  'solana',
  'stellar',
  'ton',
  'tron',
  'web+cardano',
  'web+stellar',
  'xrpl',
]

/** Numbers with what a telephone system dials after them, to which no code can be sent. */
const WITH_EXTENSION = [
  {
    pattern:
      /^([^\p{L}#]+)(?:#|;?(?:extension|extn|ext|x|int|ramal|anexo|poste|dw|доб|داخلی|分机|分機|内线|內線|내선))[\s.:=]*\d{1,7}$/iu,
    // Fewer digits are the beginning of something else, such as `0x`.
    minDigits: 4,
  },
  // A pause, as telephones store it. After fewer digits it only groups them.
  { pattern: /^([^\p{L}#,;]+)[,;][,;\s\d]*$/u, minDigits: 9 },
]

/**
 * Takes the identifier out of what people paste: a link (`mailto:`, `tel:`, `bitcoin:`), a name before an address,
 * quotes around it, the full stop of a sentence after it, the extension after a number. A text without any of them
 * stays as it is, and so does a secret, which must be refused.
 */
export function unwrapIdentifier(text: string): string {
  if (text.length > MAX_LENGTH || isSecret(text)) return text
  const visible = toVisibleText(text)
  const bare = unwrapOnce(visible)
  return bare === visible || bare === '' ? text : unwrapIdentifier(bare)
}

function unwrapOnce(text: string): string {
  const withBrackets = text.replace(/[＜＞]/g, sign => (sign === '＜' ? '<' : '>'))
  const named = NAMED.exec(withBrackets)?.[1] ?? withBrackets
  return withoutExtension(withAsciiSigns(followLink(trimEdges(named))))
}

function trimEdges(text: string): string {
  return text.replace(BEFORE, '').replace(AFTER, '')
}

/** Finds the person that a link leads to. A link of another kind stays as it is. */
function followLink(text: string): string {
  return text.replace(LINK, (link, scheme: string, target: string) => {
    const name = scheme.toLowerCase()
    if (name === 'mailto') return decode(target.replace(/\?.*/s, ''))
    if (['tel', 'sms', 'smsto', 'callto'].includes(name))
      return toDialled(decode(target.replace(/\?.*/s, '')))
    return WALLET_SCHEMES.includes(name) ? toWallet(name, decode(target)) : link
  })
}

/**
 * Number of a `tel:` link, after the country code that its context may have.
 *
 * @see https://www.rfc-editor.org/rfc/rfc3966
 */
function toDialled(target: string): string {
  const number = target.replace(/;.*/s, '')
  const context = /;phone-context=(\+[^;]*)/i.exec(target)?.[1] ?? ''
  return number.startsWith('+') ? number : context + number
}

/**
 * Address in a payment link; in one to a token of Ethereum, that of the person who is paid.
 *
 * @see https://github.com/bitcoin/bips/blob/master/bip-0021.mediawiki
 * @see https://eips.ethereum.org/EIPS/eip-681
 */
function toWallet(scheme: string, target: string): string {
  const recipient = /(?:\/transfer|^pay)\?(?:.*&)?(?:address|destination)=([^&]*)/.exec(target)?.[1]
  const address = /^(?:pay-|transfer\/)?([\w+.:-]+)(?:@\w+)?(?:\?.*)?$/s.exec(target)?.[1]
  const found = recipient ?? address ?? target
  return scheme === 'bitcoincash' ? `bitcoincash:${found}` : found
}

/**
 * Replaces what East Asian keyboards type in an email address while they are set to full width: no server has an address
 * of such letters.
 */
function withAsciiSigns(text: string): string {
  return /[@＠﹫]/.test(text)
    ? text
        .replace(/[０-９Ａ-Ｚａ-ｚ＋－．＿＠﹫]/g, sign => sign.normalize('NFKC'))
        .replace(/@.*/s, domain => domain.replace(/[。｡]/g, '.'))
    : text
}

/** Leaves the extension out without a word: the number in the field shows where the code goes. */
function withoutExtension(text: string): string {
  for (const { pattern, minDigits } of WITH_EXTENSION) {
    const number = pattern.exec(text)?.[1]
    if (number !== undefined && (normaliseNumber(number) ?? '').length >= minDigits) return number.trim()
  }
  return text
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
