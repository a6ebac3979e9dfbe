// The widget, and the headless login behind it
export { WerifyLogin, type WerifyLoginProps } from './werify-login.js'
export type { MessageOverrides } from './i18n/override-messages.js'
export type { OptionalMethod } from './widget/is-offered.js'
export { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginApi } from './use-werify-login.js'

// Languages
export { registerLanguage } from './widget/load-language.js'
export type { Messages } from './i18n/messages.js'

// Backends
export { d7 } from './backends/d7/backend.js'
export type { D7Options } from './backends/d7/options.js'
export { digipay } from './backends/digipay/backend.js'
export type { DigipayOptions } from './backends/digipay/options.js'
export { trader4 } from './backends/trader4/backend.js'
export type { GoogleOptions } from './backends/trader4/google-link.js'
export type { Trader4Options } from './backends/trader4/options.js'
export { werify } from './backends/werify/backend.js'
export type { WerifyOptions } from './backends/werify/options.js'
export { werifyOauth } from './backends/werify-oauth/backend.js'
export type { WerifyOauthOptions } from './backends/werify-oauth/options.js'

// Port and helpers for a backend of your own
export type { BackendOptions, LoginBackend } from './backends/login-backend.js'
export { createHttp, type Http, type HttpOptions, type Reply } from './backends/http.js'
export type { BeforeSend, SendExtra } from './domain/send-extra.js'
export { LoginError, type LoginErrorCode, type LoginErrorDetails } from './domain/login-error.js'

// Domain types, and the state of a login
export type { Channel, NumberChannel } from './domain/channel.js'
export type { CodeFormat } from './domain/code.js'
export type { Identifier, IdentifierKind } from './domain/identifier.js'
export type {
  AccountOwner,
  LoginSession,
  Profile,
  TokenSession,
  UserSession,
  VerifiedIdentifier,
} from './domain/login-session.js'
export type { OtpChallenge } from './domain/otp-challenge.js'
export type { QrStatus, QrTicket } from './domain/qr-ticket.js'
export type { LoginFailure } from './flow/failure.js'
export type { LoginActivity } from './flow/login-activity.js'
export type { LoginMethod, SignInMethod } from './flow/login-event.js'
export type {
  CodeState,
  GoogleState,
  IdentifierStep,
  LoginState,
  QrState,
  SentCodeStep,
} from './flow/login-state.js'
