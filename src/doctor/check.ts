import type { Evidence } from './evidence.js'

/**
 * Urgency of a finding. `high`: somebody can sign in as somebody else, or nobody can sign in. `medium`: an attack becomes
 * easier, or people are told something wrong. `low`: it works, but slower or less well.
 */
export const SEVERITIES = ['high', 'medium', 'low'] as const

export type Severity = (typeof SEVERITIES)[number]

export type Verdict =
  | { readonly verdict: 'fine' }
  /** `seen` is what the server did. It never holds an identifier, a code or a token. */
  | { readonly verdict: 'found'; readonly seen: string }
  | { readonly verdict: 'not-asked'; readonly because: string }

/** One thing that a login server should do. */
export interface Check {
  /** Name that never changes, for `--json`. */
  readonly id: string
  readonly severity: Severity
  /** Fault of the server, as a headline. */
  readonly title: string
  readonly whatToDo: string
  /** Pure: everything was asked before. `undefined` where it does not apply to the server. */
  readonly run: (evidence: Evidence) => Verdict | undefined
}

export const FINE: Verdict = { verdict: 'fine' }

export function found(seen: string): Verdict {
  return { verdict: 'found', seen }
}

export function notAsked(because: string): Verdict {
  return { verdict: 'not-asked', because }
}

export const NEEDS_IDENTIFIER = notAsked('--identifier')
export const NEEDS_CODE = notAsked('--identifier and --code')
export const NEEDS_UNKNOWN = notAsked('--identifier and --unknown')
export const NEEDS_LIMITS = notAsked('--identifier and --limits')
/** An earlier response did not come, was not understood, or asked to wait. */
export const NO_ANSWER = notAsked('a response that did not come, or said nothing')
