import type { CodeFormat } from '../../src/domain/code.js'
import { LONGEST_CODE_LIFE_MS, type LoginRules } from './rules.js'

/** What whoever asks for a code may ask of it. */
export interface CodeTerms {
  /** @default 6 digits */
  readonly format?: CodeFormat | undefined
  /** In milliseconds; of more than ten minutes, ten count. @default as the rules say */
  readonly lifeMs?: number | undefined
  /** What must pass before another code of this challenge is sent, in milliseconds. @default the rules' first wait */
  readonly resendWaitMs?: number | undefined
  /** How many more codes there may be of this challenge. @default no end of them */
  readonly resends?: number | undefined
  /** What the person is to read, with `{}` for the code. @default a sentence of the service's own */
  readonly content?: string | undefined
}

/** What holds of a code, everything said. */
export interface AgreedTerms extends Required<CodeTerms> {
  readonly format: CodeFormat
  readonly lifeMs: number
  readonly resendWaitMs: number
  readonly resends: number
}

export function agreedTerms(terms: CodeTerms, rules: LoginRules): AgreedTerms {
  return {
    format: terms.format ?? { length: 6, alphabet: 'digits' },
    lifeMs: Math.min(terms.lifeMs ?? rules.codeLifeMs, LONGEST_CODE_LIFE_MS),
    resendWaitMs: terms.resendWaitMs ?? rules.resendWaitsMs[0] ?? 0,
    resends: terms.resends ?? Infinity,
    content: terms.content,
  }
}
