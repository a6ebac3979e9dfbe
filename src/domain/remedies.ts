import type { LoginErrorCode } from './login-error.js'

/** Where an error is said, and the way on from it. What it says is in `Messages.errors`, in every language. */
export interface Remedy {
  /** The field that is to blame; what blames none is said above the form. */
  readonly field?: 'identifier' | 'code'
  /** What a person does next. */
  readonly next: 'try-again' | 'correct' | 'new-code' | 'other-way' | 'reload'
  /** When the same may be asked for once more. `after-wait`: when the server says, or at once where it does not. */
  readonly again: 'at-once' | 'when-online' | 'after-wait' | 'never'
}

/** What can be done about each thing that can go wrong. */
export const REMEDIES: Readonly<Record<LoginErrorCode, Remedy>> = {
  offline: { next: 'try-again', again: 'when-online' },
  network: { next: 'try-again', again: 'at-once' },
  timeout: { next: 'try-again', again: 'at-once' },
  'not-loaded': { next: 'reload', again: 'never' },
  'bad-response': { next: 'try-again', again: 'at-once' },
  'server-error': { next: 'try-again', again: 'at-once' },
  'rate-limited': { next: 'try-again', again: 'after-wait' },
  locked: { next: 'other-way', again: 'after-wait' },
  forbidden: { next: 'other-way', again: 'never' },
  'identifier-rejected': { field: 'identifier', next: 'correct', again: 'never' },
  'code-rejected': { field: 'code', next: 'correct', again: 'never' },
  'code-expired': { field: 'code', next: 'new-code', again: 'never' },
  'google-failed': { next: 'try-again', again: 'never' },
  rejected: { next: 'other-way', again: 'at-once' },
}
