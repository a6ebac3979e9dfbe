import type { CodeFormat } from '../../src/domain/code.js'
import { LONGEST_CODE_LIFE_MS, type LoginRules } from './rules.js'

/** Options of one code request. */
export interface CodeOptions {
  /** @default 6 digits */
  readonly format?: CodeFormat | undefined
  /** Lifetime of the code in milliseconds, cut to 10 minutes. @default `codeLifeMs` of the rules */
  readonly lifeMs?: number | undefined
  /** Wait before `resend` may send another code, in milliseconds. @default the first of `resendWaitsMs` of the rules */
  readonly resendWaitMs?: number | undefined
  /** Number of codes that `resend` may send. @default Infinity */
  readonly maxResends?: number | undefined
  /** Text of the message, with `{}` for the code. @default a sentence that names the code and its lifetime */
  readonly content?: string | undefined
}

/** Options of one code request, with defaults and limits applied. */
export interface ResolvedCodeOptions extends Required<CodeOptions> {
  readonly format: CodeFormat
  readonly lifeMs: number
  readonly resendWaitMs: number
  readonly maxResends: number
}

export function resolveCodeOptions(options: CodeOptions, rules: LoginRules): ResolvedCodeOptions {
  return {
    format: options.format ?? { length: 6, alphabet: 'digits' },
    lifeMs: Math.min(options.lifeMs ?? rules.codeLifeMs, LONGEST_CODE_LIFE_MS),
    resendWaitMs: options.resendWaitMs ?? rules.resendWaitsMs[0] ?? 0,
    maxResends: options.maxResends ?? Infinity,
    content: options.content,
  }
}
