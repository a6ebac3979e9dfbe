import { findFlaw, type FlawName } from '../flaws/flaws.js'
import { durationInWords } from '../service/duration-in-words.js'
import type { LoginRules, Quota } from '../service/rules.js'
import { BACKENDS } from './backends.js'

/** Paths of public clients, in words. */
const clientPaths = BACKENDS.flatMap(({ name, clientPath }) =>
  clientPath === undefined ? [] : `${name} find ${clientPath} here`,
)

interface WelcomeOptions {
  readonly rules: LoginRules
  readonly hasLimits: boolean
  readonly flaws: readonly FlawName[]
}

/** Lines that the simulated service prints when it starts. */
export function welcome(url: string, { rules, hasLimits, flaws }: WelcomeOptions): readonly string[] {
  return [
    `Simulated login service on ${url}`,
    'No message is sent to anybody. Accounts, codes and sessions are forgotten when this program ends.',
    '',
    'Backends, each at the address to set as its `baseUrl`:',
    ...BACKENDS.map(({ name, path, header }) => {
      const needs = header === undefined ? '' : ` (your proxy must send "${header}")`
      return `  ${name.padEnd(12)}${url}${path}${needs}`
    }),
    `Public clients of ${clientPaths.join(', those of ')}.`,
    '',
    ...(hasLimits ? limits(rules) : ['Limits are off: no waits and no quotas. Wrong codes still lock.']),
    ...flaws.map(name => `It has a flaw, for the doctor: ${findFlaw(name).title} (${name}).`),
    '',
    'Codes are printed below as they are "sent":',
  ]
}

function limits(rules: LoginRules): readonly string[] {
  const [resendWaitMs = 0] = rules.resendWaitsMs
  const perAddress = [
    ...inWords(rules.sendsPerAddress, 'codes'),
    ...inWords(rules.requestsPerAddress, 'requests'),
    ...inWords(rules.ticketsPerAddress, 'QR codes'),
  ]
  return [
    'Limits, as on a real server. --limits off lifts them:',
    `  for a person           ${inWords(rules.sendsPerIdentifier, 'codes').join(', ')}, ${durationInWords(resendWaitMs)} apart`,
    `  for a network address  ${perAddress.join(', ')}`,
  ]
}

function inWords(quotas: readonly Quota[], what: string): readonly string[] {
  return quotas.map(({ count, perMs }) => `${count} ${what} in ${durationInWords(perMs)}`)
}
