// What `@werify/login/mocks` gives: a simulated login service, to test one's own pages with. It needs msw.

// The service and its rules
export { createLoginService } from './service/login-service.js'
export { defaultRules } from './service/rules.js'
export type { Admission, Bucket, LoginService, LoginServiceOptions } from './service/login-service.js'
export type { LoginRules, Quota } from './service/rules.js'
export type { Account, Session } from './service/accounts.js'
export type { Channel } from './service/recipient.js'
export type {
  Challenge,
  ChallengeRef,
  Codes,
  Origin,
  ResendOutcome,
  SendOutcome,
  VerifyOutcome,
} from './service/codes.js'
export type { CodeTerms } from './service/code-options.js'
export type { ExchangeOutcome, GoogleLogins } from './service/google.js'
export type { Locked } from './service/locks.js'
export type { Outbox, SentCode } from './service/outbox.js'
export type {
  CheckOutcome,
  LoginTicket,
  PhoneOutcome,
  TicketOutcome,
  TicketRef,
  Tickets,
} from './service/tickets.js'

// Time and chance
export { manualClock } from './service/clock.js'
export { cryptoBytes, seededBytes } from './service/random.js'
export type { ManualClock, Now } from './service/clock.js'
export type { ByteSource } from './service/random.js'

// Its wire format for each backend, as MSW handlers
export { d7Handlers } from './backends/d7/handlers.js'
export { digipayHandlers } from './backends/digipay/handlers.js'
export { trader4Handlers } from './backends/trader4/handlers.js'
export { werifyHandlers } from './backends/werify/handlers.js'
export { werifyOauthHandlers } from './backends/werify-oauth/handlers.js'
export type { D7HandlerOptions } from './backends/d7/handlers.js'
export type { DigipayHandlerOptions } from './backends/digipay/handlers.js'
export type { WerifyHandlerOptions } from './backends/werify/handlers.js'
export type { FamilyHandlerOptions } from './backends/werify-family/handler-options.js'

// Networks and servers that misbehave
export { isScenarioName, scenarioHandler, scenarioTitles } from './scenarios.js'
export type { ScenarioName } from './scenarios.js'

// Identifiers that always behave in one way
export { magicIdentifiers } from './service/magic-identifiers.js'
export type { MagicName } from './service/magic-identifiers.js'
