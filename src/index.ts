// The widget, and the login behind it without a face
export { WerifyLogin, type WerifyLoginProps } from './werify-login.js'
export { useWerifyLogin, type UseWerifyLoginOptions, type WerifyLoginFlow } from './use-werify-login.js'

// The backends that come with it
export { d7 } from './backends/d7/backend.js'
export type { D7Options } from './backends/d7/options.js'
export { digipay, type DigipayOptions } from './backends/digipay/backend.js'
export { trader4, type Trader4Options } from './backends/trader4/backend.js'
export { werify, type WerifyOptions } from './backends/werify/backend.js'
export { werifyOauth, type WerifyOauthOptions } from './backends/werify-oauth/backend.js'

// What a backend of one's own is written against, and with
export type { BackendOptions, LoginBackend } from './backends/login-backend.js'
export { createHttp, type Http, type Reply } from './backends/http.js'
export { safeBaseUrl } from './backends/base-url.js'
export { LoginError, type LoginErrorCode, type LoginErrorDetails } from './domain/login-error.js'

// The words of a login
export type { CodeFormat } from './domain/code.js'
export type { Identifier, IdentifierKind } from './domain/identifier.js'
export type {
  LoginSession,
  Profile,
  TokenSession,
  UserSession,
  VerifiedIdentifier,
} from './domain/login-session.js'
export type { OtpChallenge } from './domain/otp-challenge.js'
export type { QrStatus, QrTicket } from './domain/qr-ticket.js'
export type { Failure } from './flow/failure.js'
export type { LoginMethod } from './flow/login-event.js'
export type { LoginState } from './flow/login-flow.js'
