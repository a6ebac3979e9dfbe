import type { LoginService } from '../service/login-service.js'
import type { LoginRules } from '../service/rules.js'
import type { Middleware, Respond } from '../transport/respond.js'
import { CODE_FLAWS } from './code-flaws.js'
import { CONNECTION_FLAWS } from './connection-flaws.js'
import type { Flaw } from './flaw.js'
import { TICKET_FLAWS } from './ticket-flaws.js'

/** Flaws that the simulated service can have, each of which the doctor finds. */
export const flaws = { ...CONNECTION_FLAWS, ...CODE_FLAWS, ...TICKET_FLAWS } as const satisfies Readonly<
  Record<string, Flaw>
>

export type FlawName = keyof typeof flaws

function isFlawName(text: string): text is FlawName {
  return Object.hasOwn(flaws, text)
}

/** Names of all flaws. */
export const FLAW_NAMES: readonly FlawName[] = Object.keys(flaws).filter(isFlawName)

/** @throws TypeError for a name that no flaw has */
export function parseFlawNames(texts: readonly string[]): readonly FlawName[] {
  return texts.map(text => {
    if (isFlawName(text)) return text
    throw new TypeError(`There is no flaw "${text}". Set one of ${FLAW_NAMES.join(', ')}.`)
  })
}

/** Rules of a service with these flaws. */
export function toFlawedRules(names: readonly FlawName[]): Partial<LoginRules> {
  return Object.assign({}, ...names.map(name => findFlaw(name).rules))
}

/** Middleware that gives a server these flaws. */
export function toFlawedMiddleware(names: readonly FlawName[], service: LoginService): Middleware {
  const all = names.map(name => findFlaw(name).toMiddleware?.(service) ?? ((respond: Respond) => respond))
  return respond => all.reduce((wrapped, middleware) => middleware(wrapped), respond)
}

/** One flaw, with the members that only some have. */
export function findFlaw(name: FlawName): Flaw {
  return flaws[name]
}
