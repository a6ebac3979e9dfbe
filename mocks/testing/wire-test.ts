import type { ManualClock } from '../service/clock.js'
import type { LoginRules } from '../service/rules.js'
import type { LoginService } from '../service/login-service.js'
import type { Answer, Ask, Speaker } from './api-clients.js'

/** For tests: what every backend must do on the wire, over whatever its answers travel. */
export interface WireCheck {
  readonly title: string
  /** What to change in the usual rules. */
  readonly rules?: Partial<LoginRules>
  readonly run: (setting: Setting) => Promise<void>
}

export interface Setting {
  readonly speaker: Speaker
  readonly ask: Ask
  readonly service: LoginService
  readonly now: ManualClock
}

export const sara = 'hi@trader4.net'

export function codeFor(service: LoginService, identifier: string): string {
  return service.outbox.latest(identifier)?.code ?? ''
}

/** A code that is not this one. */
export function otherThan(code: string): string {
  return code === '100000' ? '100001' : '100000'
}

/** @returns the answer to the right code */
export async function signIn({ speaker, ask, service }: Setting, identifier: string): Promise<Answer> {
  const sent = await speaker.send(ask, identifier)
  return speaker.verify(ask, identifier, sent, codeFor(service, identifier))
}
