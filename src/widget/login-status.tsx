import type { LoginState } from '../flow/login-flow.js'
import { NOUNS, type Language } from '../i18n/language.js'
import { QrStatus } from './deferred.js'
import { codeStatus } from '../views/code/code-status.js'

interface LoginStatusProps {
  readonly state: LoginState
  readonly language: Language
}

/** Where the login stands, heard and not seen. The region is always there, so that it is heard when it speaks. */
export function LoginStatus(props: LoginStatusProps) {
  return (
    <p role="status" className="werify-visually-hidden">
      <Words {...props} />
    </p>
  )
}

function Words({ state, language }: LoginStatusProps) {
  switch (state.step) {
    case 'signing-in':
      if (state.google.step === 'finishing') return language.messages.google.finishing
      return state.method === 'code' ? (
        codeStatus(state.code, language)
      ) : (
        <QrStatus language={language} state={state.qr} />
      )
    // The question is heard by itself, as its heading takes the focus.
    case 'confirming':
      return null
    case 'signed-in':
      return state.verified === undefined
        ? language.messages.status.signedIn
        : language.messages.signedIn.verified[NOUNS[state.verified]]
  }
}
