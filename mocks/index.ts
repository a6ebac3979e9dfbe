// What `@werify/login/mocks` gives: a simulated login service, to test one's own pages with. It needs msw.

// The service and its rules
export { createLoginService } from './service.js'
export { defaultRules } from './rules.js'
export type { Admission, Bucket, LoginService, LoginServiceOptions } from './service.js'
export type { LoginRules, Quota } from './rules.js'
export type { Account, Session } from './accounts.js'
export type { Channel } from './addressee.js'
export type {
  Challenge,
  ChallengeRef,
  Codes,
  Origin,
  ResendOutcome,
  SendOutcome,
  VerifyOutcome,
} from './codes.js'
export type { CodeTerms } from './code-terms.js'
export type { ExchangeOutcome, GoogleLogins } from './google.js'
export type { Locked } from './locks.js'
export type { Outbox, SentCode } from './outbox.js'
export type { CheckOutcome, LoginTicket, PhoneOutcome, TicketOutcome, TicketRef, Tickets } from './tickets.js'

// Time and chance
export { manualClock } from './clock.js'
export { cryptoBytes, seededBytes } from './random.js'
export type { ManualClock, Now } from './clock.js'
export type { ByteSource } from './random.js'

// Its wire format for each backend, as MSW handlers
export { d7Handlers } from './backends/d7.js'
export { digipayHandlers } from './backends/digipay.js'
export { trader4Handlers } from './backends/trader4.js'
export { werifyHandlers } from './backends/werify.js'
export { werifyOauthHandlers } from './backends/werify-oauth.js'
export type { D7HandlerOptions } from './backends/d7.js'
export type { DigipayHandlerOptions } from './backends/digipay.js'
export type { WerifyHandlerOptions } from './backends/werify.js'
export type { FamilyHandlerOptions } from './backends/werify-family/options.js'

// Networks and servers that misbehave
export { isScenarioName, scenarioHandler, scenarioTitles } from './scenarios.js'
export type { ScenarioName } from './scenarios.js'

// Identifiers that always behave in one way
export { magicIdentifiers } from './magic-identifiers.js'
export type { MagicName } from './magic-identifiers.js'
