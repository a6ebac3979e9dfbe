// `@werify/login/mocks`: a simulated login service, to test your own pages with. Needs msw.

/* Service */
export { createLoginService } from './service/login-service.js'
export type { Admission, LoginService, LoginServiceOptions, RequestKind } from './service/login-service.js'
export type { Account, Session } from './service/accounts.js'
export type { RequestSource } from './service/request-source.js'

/* Rules: limits, lifetimes, locks */
export { defaultRules, noRateLimits } from './service/rules.js'
export type { LoginRules, Quota } from './service/rules.js'
export type { QuotaLeft } from './service/rate-limiter.js'
export type { Locked } from './service/locks.js'

/* Codes */
export type { Codes } from './service/codes.js'
export type { CodeOptions } from './service/code-options.js'
export type { Challenge, ChallengeRef } from './service/challenges.js'
export type { CodeSender, ResendOutcome, SendOutcome } from './service/send-code.js'
export type { ChallengeStatus, CodeVerifier, VerifyOutcome } from './service/verify-code.js'
export type { Outbox, SentCode } from './service/outbox.js'
export type { Channel } from '../src/domain/channel.js'

/* Tickets of QR codes */
export type { CheckOutcome, PhoneOutcome, TicketOutcome, Tickets } from './service/tickets.js'
export type { LoginTicket, TicketRef } from './service/ticket-records.js'

/* Google */
export type { ExchangeOutcome, GoogleLogins } from './service/google.js'

/* Clock and random bytes */
export { manualClock } from './service/clock.js'
export { cryptoBytes, seededBytes } from './service/random.js'
export type { ManualClock, Now } from './service/clock.js'
export type { ByteSource } from './service/random.js'

/* Handlers for msw, one for each backend */
export { d7Handlers } from './backends/d7/handlers.js'
export { digipayHandlers } from './backends/digipay/handlers.js'
export { trader4Handlers } from './backends/trader4/handlers.js'
export { werifyHandlers } from './backends/werify/handlers.js'
export { werifyOauthHandlers } from './backends/werify-oauth/handlers.js'
export type { D7HandlerOptions } from './backends/d7/handlers.js'
export type { DigipayHandlerOptions } from './backends/digipay/handlers.js'
export type { WerifyHandlerOptions } from './backends/werify/handler-options.js'
export type { WerifyFamilyHandlerOptions } from './backends/werify-family/handler-options.js'

/* Scenarios: faults of a network or a server */
export { isScenarioName, scenarioHandler, scenarioTitles } from './scenarios.js'
export type { ScenarioName } from './scenarios.js'

/* Magic identifiers: email addresses and numbers with a fixed outcome */
export { magicIdentifiers } from './service/magic-identifiers.js'
export type { MagicName } from './service/magic-identifiers.js'
