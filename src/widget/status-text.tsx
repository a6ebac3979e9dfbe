import { useEffect, useState } from 'react'
import type { LoginState } from '../flow/login-state.js'
import type { Language } from '../i18n/language.js'
import { codeStatus } from '../views/code/code-status.js'
import { QrStatus } from '../views/qr/qr-status.js'

export interface StatusTextProps {
  readonly state: LoginState
  readonly language: Language
}

/** Status of the login in words. */
export function StatusText({ state, language }: StatusTextProps) {
  // The first time that a page formats takes long. The next step has one, so it is done while the server answers.
  useEffect(() => void language.formatTimeLeft(1), [language])
  switch (state.step) {
    case 'signing-in': {
      if (state.method === 'qr') return <QrStatus language={language} state={state.qr} />
      const text = codeStatus(state.code, language)
      return state.code.step === 'challenged' ? <AfterFocus>{text}</AfterFocus> : <span>{text}</span>
    }
    // The heading takes the focus, and is read by that. Only a welcome does not say what has happened.
    case 'confirming':
      return null
    case 'signed-in':
      return state.verified === undefined && state.firstName !== undefined ? (
        <AfterFocus>{language.messages.status.signedIn}</AfterFocus>
      ) : null
  }
}

const FOCUS_FIRST_MS = 100

/** Status of a step that takes the focus. A screen reader would break it off for what got the focus, so it comes later. */
function AfterFocus({ children }: { readonly children: string }) {
  const [isDue, setDue] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), FOCUS_FIRST_MS)
    return () => clearTimeout(timer)
  }, [])
  return <span>{isDue && children}</span>
}
