import type { LoginState } from '../flow/login-state.js'
import type { Language } from '../i18n/language.js'
import type { WerifyLoginApi } from '../use-werify-login.js'
import { ConfirmView } from '../views/qr/confirm-view.js'
import { SignedInView } from '../views/shared/signed-in-view.js'
import type { HeadingLevel } from '../views/shared/title.js'

interface FinalStepProps {
  readonly language: Language
  readonly login: WerifyLoginApi
  readonly state: Exclude<LoginState, { step: 'signing-in' }>
  readonly headingId: string
  readonly headingLevel: HeadingLevel
  readonly appName?: string | undefined
  readonly onStartOver: () => void
}

/** Question after a login with a phone, and the last screen. */
export function FinalStep({ login, state, ...props }: FinalStepProps) {
  return state.step === 'confirming' ? (
    <ConfirmView
      {...props}
      owner={state.owner}
      onConfirm={login.confirmIdentity}
      onDecline={login.declineIdentity}
    />
  ) : (
    <SignedInView {...props} {...state} />
  )
}
