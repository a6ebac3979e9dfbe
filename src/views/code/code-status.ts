import type { CodeState } from '../../flow/code-flow.js'
import type { Language } from '../../i18n/language.js'

/** What a screen reader is told of a code: once per step. Errors of fields and forms have alerts. */
export function codeStatus(code: CodeState, { messages: { status } }: Language): string {
  switch (code.step) {
    case 'identifying':
      return ''
    case 'requesting':
    case 'resending':
      return status.sending
    case 'challenged':
      return code.failure === undefined ? status.sent : ''
    case 'verifying':
      return status.checking
  }
}
