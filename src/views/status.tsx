import type { LoginState } from '../flow/login-flow.js'
import type { Language } from '../i18n/language.js'
import { useNow } from '../ui/clock.js'
import { statusText } from './status-text.js'

interface StatusProps {
  readonly state: LoginState
  readonly language: Language
}

/** Heard, and not seen. The region is always there, so that it is heard when it speaks. */
export function Status({ state, language }: StatusProps) {
  const isTimed = state.step === 'signing-in' && state.method === 'qr' && 'ticket' in state.qr
  const now = useNow(isTimed)
  return (
    <p role="status" className="werify-visually-hidden">
      {statusText(state, language, now)}
    </p>
  )
}
