import { CORS_POLICIES, type CorsPolicy } from '../transport/cors.js'

/** Environment variables of `npx @werify/login mock`, with their defaults. */
export const DEFAULTS = {
  /** Port to listen on; 0 picks a free one. */
  PORT: '4010',
  /** Interface to listen on; `0.0.0.0` admits other devices in the network, such as a phone. */
  HOST: '127.0.0.1',
  /** A {@link CorsPolicy}. */
  CORS: 'open',
  /** `off` lifts rate limits, quotas of codes, and waits between codes. */
  LIMITS: 'on',
  /** `on` refuses requests outside the contract, and says what is outside. */
  STRICT: 'off',
  /** Flaws that the doctor should find, separated by commas. With any, `CORS` is `exposed` unless it is set. */
  FLAW: 'none',
} as const

export type Environment = Readonly<Partial<Record<keyof typeof DEFAULTS, string | undefined>>>

export interface MockSettings {
  readonly port: number
  readonly host: string
  readonly cors: CorsPolicy
  readonly hasLimits: boolean
  readonly isStrict: boolean
  /** Names of flaws, as they were written. */
  readonly flaws: readonly string[]
}

/** @throws TypeError for a value that the variable does not have */
export function parseEnvironment(environment: Environment): MockSettings {
  const { PORT = DEFAULTS.PORT, HOST = DEFAULTS.HOST, LIMITS = DEFAULTS.LIMITS } = environment
  const { STRICT = DEFAULTS.STRICT, FLAW = DEFAULTS.FLAW } = environment
  const flaws = FLAW === DEFAULTS.FLAW ? [] : FLAW.split(',')
  const { CORS = flaws.length === 0 ? DEFAULTS.CORS : 'exposed' } = environment
  return {
    port: parsePort(PORT),
    host: HOST,
    cors: parseChoice('CORS', CORS, CORS_POLICIES),
    hasLimits: parseChoice('LIMITS', LIMITS, ['on', 'off']) === 'on',
    isStrict: parseChoice('STRICT', STRICT, ['on', 'off']) === 'on',
    flaws,
  }
}

function parsePort(value: string): number {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  throw new TypeError(`PORT is "${value}". Set a number from 0 to 65535.`)
}

function parseChoice<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find(known => known === value)
  if (choice === undefined) throw new TypeError(`${name} is "${value}". Set one of ${choices.join(', ')}.`)
  return choice
}
