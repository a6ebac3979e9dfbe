import { parseIdentifier, type IdentifierKind, type ParsedIdentifier } from '../../domain/identifier.js'
import { whileOnline } from '../../domain/offline.js'
import { compactNumber, isNumberTyped } from '../../domain/normalise-number.js'
import type { Language } from '../../i18n/language.js'
import { useLater } from '../shared/use-lazy-part.js'

/** What the text in the identifier field is, as far as it can be told. */
export interface Assessment {
  readonly parsed: ParsedIdentifier
  /** A sentence, where the identifier may be mistyped. It keeps nobody from sending it. */
  readonly doubt?: string | undefined
  /** How it is shown once it is complete: the value, but for spaces. @default the value */
  readonly written?: string
}

/** How a text is to be read. */
export interface Reading {
  readonly language: Language
  readonly kinds: readonly IdentifierKind[]
  /** The country that was chosen, as ISO 3166-1 alpha-2. @default told by the languages of the person */
  readonly country: string | undefined
  /** The countries that may be chosen, as ISO 3166-1 alpha-2. @default all */
  readonly countries?: readonly string[] | undefined
  /** The language that the host asks for, as a BCP 47 tag. */
  readonly locale?: string | undefined
}

type NumberPart = typeof import('./number-part.js')
type WalletPart = typeof import('./wallet-part.js')

const loadNumberPart = () => whileOnline(() => import('./number-part.js'))
const loadWalletPart = () => whileOnline(() => import('./wallet-part.js'))

const PATIENCE_MS = 3000

/** Reads what is typed, with parts that are loaded for it: what knows all numbering plans and checksums is heavy. */
export function useAssessment(text: string, reading: Reading) {
  const isNumber = isNumberTyped(text) && takesNumbers(reading)
  const numbers = useLater(loadNumberPart, isNumber)
  const wallets = useLater(loadWalletPart, isWallet(text, reading))
  return {
    /** `undefined` while no number is typed. */
    numbers: isNumber ? numbers : undefined,
    /** With what is loaded by now. */
    assess: () => assess(text, reading, numbers, wallets),
    /** With all that the text needs, unless that takes too long or does not come. */
    settle: async (typed: string): Promise<Assessment> =>
      assess(
        typed,
        reading,
        takesNumbers(reading) && compactNumber(typed) !== undefined
          ? (numbers ?? (await soon(loadNumberPart)))
          : undefined,
        isWallet(typed, reading) ? (wallets ?? (await soon(loadWalletPart))) : undefined,
      ),
  }
}

function assess(
  text: string,
  reading: Reading,
  numbers: NumberPart | undefined,
  wallets: WalletPart | undefined,
): Assessment {
  if (numbers !== undefined && compactNumber(text) !== undefined) return numbers.assessNumber(text, reading)
  return {
    parsed: parseIdentifier(text, reading.kinds),
    doubt: isWallet(text, reading) ? wallets?.doubtOf(text, reading.language) : undefined,
  }
}

function takesNumbers({ kinds }: Reading): boolean {
  return kinds.includes('mobile') || kinds.includes('phone')
}

/** Whether a wallet address is typed where one is taken: what cannot be sent is not worth a doubt. */
function isWallet(text: string, { kinds }: Reading): boolean {
  return parseIdentifier(text, kinds).identifier?.kind === 'crypto'
}

/** A part, unless it does not load or takes so long that people would wonder. */
function soon<Part>(load: () => Promise<Part>): Promise<Part | undefined> {
  const tooLate = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE_MS, undefined))
  return Promise.race([load().catch(() => undefined), tooLate])
}
