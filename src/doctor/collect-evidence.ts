import { randomUUID } from 'node:crypto'
import type { Address } from './address.js'
import { createAsk } from './ask.js'
import { collectCodes, collectGuesses, type CodeParts } from './collect-codes.js'
import { collectConnection } from './collect-connection.js'
import { collectTickets } from './collect-tickets.js'
import type { CountedFetch } from './counted-fetch.js'
import type { Evidence } from './evidence.js'
import { ExaminationError, toReason } from './examination-error.js'
import type { ExamineOptions } from './examine-options.js'
import type { LoginServer } from './servers/login-server.js'

interface Examination extends Omit<ExamineOptions, 'fetch'> {
  readonly server: LoginServer
  readonly address: Address
  readonly fetch: CountedFetch['fetch']
}

/** Page of nobody, which servers for any page allow. */
const ANY_PAGE = 'https://login-doctor.example'

/**
 * Asks everything that the options allow, one question after the other.
 *
 * @throws ExaminationError for a server that does not answer; then no code is sent
 */
export async function collectEvidence(examination: Examination): Promise<Evidence> {
  const { server, address, fetch, headers = {}, now = () => performance.now() } = examination
  const { pageOrigin = server.isAcrossOrigins ? ANY_PAGE : address.url.origin } = examination
  const failures: string[] = []
  const browser = { pageOrigin, fetch, now }
  const onFailure = (error: unknown) => failures.push(toReason(error))
  const ask = createAsk({ ...browser, address, headers, onFailure })

  const connection = await collectConnection({
    ask,
    // A server that refuses `http:` does its part, so that is no failure.
    askPlainly: createAsk({ ...browser, address: toPlain(address), headers: {}, onFailure: () => {} }),
    server,
    isTls: address.url.protocol === 'https:',
    isAcrossOrigins: pageOrigin !== address.url.origin,
    headerNames: Object.keys(headers),
  })
  if (connection.emptyBody === undefined) {
    throw new ExaminationError(`The server does not answer: ${failures.at(-1) ?? 'no reason is known'}.`)
  }
  const parts: CodeParts = {
    ask,
    server,
    identifier: examination.identifier,
    unknown: examination.unknown,
    readCode: examination.readCode,
    areLimitsTried: examination.limits ?? address.isThisMachine,
  }
  const codes = await collectCodes(parts)
  const tickets = await collectTickets({
    ask,
    api: server.tickets,
    accessToken: codes.right && server.readAccessToken(codes.right),
    proposedName: randomUUID(),
  })
  const guesses = await collectGuesses(parts, codes)
  return { server, address, pageOrigin, failures, connection, codes: guesses, tickets }
}

/** The same address by `http:`, without its query, which may hold a key. */
function toPlain(address: Address): Address {
  const { host, pathname } = address.url
  return { ...address, url: new URL(`http://${host}${pathname}`) }
}
