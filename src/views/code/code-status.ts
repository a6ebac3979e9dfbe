import type { CodeState } from '../../flow/login-state.js'
import type { Language } from '../../i18n/language.js'

/** Status of a login with a code, for screen readers. Failures are announced by alerts of their own. */
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
