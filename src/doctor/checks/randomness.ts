import { isDeepStrictEqual } from 'node:util'
import { FINE, found, NEEDS_CODE, NEEDS_IDENTIFIER, NO_ANSWER, type Check, type Verdict } from '../check.js'
import { estimateBits } from '../estimate-bits.js'
import type { Evidence } from '../evidence.js'
import type { TicketRef } from '../servers/login-server.js'

/** Bits that a name needs while it lives for minutes and guesses are limited. */
const LEAST_NAME_BITS = 64
/** A token needs 128 (ASVS 5.0, 7.2.3). Few samples show a little less than there is. */
const LEAST_TOKEN_BITS = 96

/** Bits of names with several fields, which have to be guessed together. */
function sumBits(names: readonly TicketRef[]): number {
  const fields = Object.keys(names[0] ?? {})
  return fields.reduce((bits, field) => bits + estimateBits(names.map(name => name[field] ?? '')), 0)
}

function judge(bits: number, least: number): Verdict {
  return bits >= least ? FINE : found(`What differs between them has at most ${bits} bits.`)
}

const ticketNames: Check = {
  id: 'ticket-names',
  severity: 'high',
  title: 'The next QR code can be guessed',
  whatToDo:
    'Draw 128 random bits for every ticket from the generator for secrets of your language. Never count.',
  run: ({ server, tickets }) => {
    if (server.tickets === undefined) return undefined
    const { read } = server.tickets
    const refs = [tickets.created, tickets.proposed]
      .map(answer => (answer === undefined ? undefined : read(answer)?.ref))
      .filter(ref => ref !== undefined)
      .filter(ref => !Object.values(ref).includes(tickets.proposedName))
    return refs.length < 2 ? NO_ANSWER : judge(sumBits(refs), LEAST_NAME_BITS)
  },
}

const challengeNames: Check = {
  id: 'challenge-names',
  severity: 'medium',
  title: 'The name of somebody else’s code can be guessed',
  whatToDo:
    'Draw 128 random bits for the name of every code that is sent. With it, only the code is left to guess.',
  run: ({ server, codes }) => {
    const { sent, sentAgain, sentToUnknown } = codes
    if (sent === undefined) return NEEDS_IDENTIFIER
    const [name, nameAgain, ...others] = [sent, sentAgain, sentToUnknown].map(answer =>
      answer !== undefined && server.isSent(answer) ? server.readChallenge(answer) : undefined,
    )
    // A server may keep the challenge of a person who asks for another code.
    const ofPerson = isDeepStrictEqual(name, nameAgain) ? [name] : [name, nameAgain]
    const names = [...ofPerson, ...others].filter(each => each !== undefined)
    if (names.some(each => Object.keys(each).length === 0)) return undefined
    return names.length === 0 ? NO_ANSWER : judge(sumBits(names), LEAST_NAME_BITS)
  },
}

const accessTokens: Check = {
  id: 'access-token',
  severity: 'high',
  title: 'Access tokens can be guessed',
  whatToDo:
    'Draw 128 random bits for every access token, or sign it with a key of 256 bits, and never with "alg": "none".',
  run: evidence => {
    const tokens = readTokens(evidence)
    if (evidence.codes.right === undefined) return NEEDS_CODE
    if (tokens.length === 0) return evidence.server.tickets === undefined ? undefined : NO_ANSWER
    return judge(estimateBits(tokens), LEAST_TOKEN_BITS)
  },
}

/**
 * Secret parts of the different tokens of all logins: of a JWT that is its signature. Both logins are of one person, who
 * may have the same token twice, as from a server whose JWTs name no more than the second.
 */
function readTokens({ server, codes, tickets }: Evidence): readonly string[] {
  const tokens = [codes.right, tickets.granted]
    .map(answer => (answer === undefined ? undefined : server.readAccessToken(answer)))
    .filter(token => token !== undefined)
  return [...new Set(tokens)].map(token => token.split('.').at(-1) ?? '')
}

export const RANDOMNESS_CHECKS: readonly Check[] = [ticketNames, accessTokens, challengeNames]
