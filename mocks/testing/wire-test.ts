import type { ManualClock } from '../service/clock.js'
import type { LoginService } from '../service/login-service.js'
import type { LoginRules } from '../service/rules.js'
import type { ApiClient } from './api-clients.js'
import type { ApiResponse, Ask } from './ask.js'
import { latestCode } from './codes.js'

/** A test of the wire format, for every backend over every transport. */
export interface WireTest {
  readonly title: string
  /** Rules that differ from the default ones. */
  readonly rules?: Partial<LoginRules>
  readonly run: (context: TestContext) => Promise<void>
}

export interface TestContext {
  readonly client: ApiClient
  readonly ask: Ask
  readonly service: LoginService
  readonly now: ManualClock
}

export const sara = 'hi@trader4.net'

/** @returns the response to the right code */
export async function signIn(
  { client, ask, service }: TestContext,
  identifier: string,
): Promise<ApiResponse> {
  const sent = await client.send(ask, identifier)
  return client.verify(ask, identifier, sent, latestCode(service, identifier))
}
