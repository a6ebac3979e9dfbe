import type { LoginErrorCode } from './login-error.js'

/** Place of an error on screen, and the way on from it. Its texts are in `Messages.errors`. */
export interface Remedy {
  /** Field that the error is shown at; otherwise it is shown above the form. */
  readonly field?: 'identifier' | 'code'
  /** Next thing for the person to do. */
  readonly next: 'try-again' | 'correct' | 'new-code' | 'other-way' | 'reload'
  /** Time for the same request again. `after-wait` is the server's wait, or at once if it names none. */
  readonly again: 'at-once' | 'when-online' | 'after-wait' | 'never'
}

export const REMEDIES: Readonly<Record<LoginErrorCode, Remedy>> = {
  offline: { next: 'try-again', again: 'when-online' },
  network: { next: 'try-again', again: 'at-once' },
  timeout: { next: 'try-again', again: 'at-once' },
  'not-loaded': { next: 'reload', again: 'never' },
  'widget-error': { next: 'reload', again: 'never' },
  'bad-response': { next: 'try-again', again: 'at-once' },
  'server-error': { next: 'try-again', again: 'after-wait' },
  'rate-limited': { next: 'try-again', again: 'after-wait' },
  locked: { next: 'other-way', again: 'after-wait' },
  forbidden: { next: 'other-way', again: 'never' },
  'identifier-rejected': { field: 'identifier', next: 'correct', again: 'never' },
  'code-rejected': { field: 'code', next: 'correct', again: 'never' },
  'code-expired': { field: 'code', next: 'new-code', again: 'never' },
  'google-failed': { next: 'try-again', again: 'never' },
  rejected: { next: 'other-way', again: 'at-once' },
}
