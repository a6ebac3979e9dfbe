// Everything that a host needs to draw a login of its own. Backends come from the main entry.

export { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginApi } from '../use-werify-login.js'

// State
export { isCodeSent } from '../flow/login-state.js'
export type {
  CodeState,
  GoogleState,
  IdentifierStep,
  LoginState,
  QrState,
  SentCodeStep,
} from '../flow/login-state.js'
export type { LoginFailure } from '../flow/failure.js'
export type { LoginActivity } from '../flow/login-activity.js'
export type { LoginMethod, SignInMethod } from '../flow/login-event.js'
export type { Channel } from '../domain/channel.js'
export type { AccountOwner } from '../domain/login-session.js'
export type { BeforeSend, SendExtra } from '../domain/send-extra.js'
export type { LoginErrorCode } from '../domain/login-error.js'
export { useSecondsLeft } from '../ui/use-seconds-left.js'

// Input
export { parseIdentifier } from '../domain/identifier.js'
export type { Identifier, IdentifierKind, IdentifierProblem, ParsedIdentifier } from '../domain/identifier.js'
export { isCertainCode, isCompleteCode, normaliseCode, type CodeFormat } from '../domain/code.js'
export { OtpField, type OtpFieldProps } from '../ui/otp-field.js'
export { QrCode, type QrCodeProps } from '../ui/qr-code.js'

// Texts
export { useLanguage } from '../widget/use-language.js'
export type { Language } from '../i18n/language.js'
export type { Messages } from '../i18n/messages.js'
export type { MessageOverrides } from '../i18n/override-messages.js'
export { failureText } from '../views/shared/failure-text.js'
export { problemText } from '../views/identifier/problem-text.js'
