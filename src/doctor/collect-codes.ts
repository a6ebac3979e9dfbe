import type { Ask } from './ask.js'
import type { CodeEvidence } from './evidence.js'
import { isLimit, type Exchange, type Question } from './exchange.js'
import { WRONG_CODES, type LoginServer } from './servers/login-server.js'

/** Asks for the code that arrived at one of the caller's identifiers. */
export type ReadCode = (identifier: string) => Promise<string>

export interface CodeParts {
  readonly ask: Ask
  readonly server: LoginServer
  /** Identifier of the caller, with an account. */
  readonly identifier: string | undefined
  /** Identifier of the caller, without an account. */
  readonly unknown: string | undefined
  /** `undefined` where nobody can type a code. */
  readonly readCode: ReadCode | undefined
  readonly areLimitsTried: boolean
}

/** Requests codes for the caller's identifiers, and signs in with one. */
export async function collectCodes(parts: CodeParts): Promise<CodeEvidence> {
  const { ask, server, identifier, unknown, readCode, areLimitsTried } = parts
  if (identifier === undefined) return { wrong: [] }
  const sent = await ask(server.send(identifier))
  if (sent === undefined || !server.isSent(sent)) return { sent, wrong: [] }

  const sentAgain = areLimitsTried ? await ask(server.send(identifier)) : undefined
  // A response to a second request may have ended the first challenge.
  const current = sentAgain !== undefined && server.isSent(sentAgain) ? sentAgain : sent
  const sentToUnknown = unknown === undefined ? undefined : await ask(server.send(unknown))
  const before = { sent, sentAgain, sentToUnknown, ...(await guessOnce(parts, current)) }
  if (readCode === undefined) return before

  const code = await readCode(identifier)
  const right = await ask(server.verify(identifier, current, code))
  const rightAgain = await ask(server.verify(identifier, current, code))
  return { ...before, right, rightAgain }
}

/** One wrong code, as a POST and as a GET. Where limits are tried, that is done with the other wrong codes. */
async function guessOnce(
  { ask, server, identifier = '', areLimitsTried }: CodeParts,
  sent: Exchange,
): Promise<CodeEvidence> {
  if (areLimitsTried) return { wrong: [] }
  const question = server.verify(identifier, sent, WRONG_CODES[0])
  return { wrong: await askInTurn(ask, [question]), wrongInAddress: await ask(inAddress(question)) }
}

/**
 * Types wrong codes for a code that was sent, and then the right one. Where no second identifier was given, the first one
 * gets another code for that.
 */
export async function collectGuesses(parts: CodeParts, before: CodeEvidence): Promise<CodeEvidence> {
  const { ask, server, identifier, unknown, readCode, areLimitsTried } = parts
  if (!areLimitsTried || identifier === undefined || before.sent === undefined) return before
  const guessed = unknown ?? identifier
  const sent = await findChallenge(parts, before)
  if (sent === undefined || !server.isSent(sent)) return before

  const [first, ...others] = WRONG_CODES
  const wrong = await askInTurn(ask, [server.verify(guessed, sent, first)])
  const wrongInAddress = await ask(inAddress(server.verify(guessed, sent, first)))
  wrong.push(
    ...(await askInTurn(
      ask,
      others.map(code => server.verify(guessed, sent, code)),
    )),
  )
  if (wrong.some(isLimit) || readCode === undefined) return { ...before, wrong, wrongInAddress }
  const code = await readCode(guessed)
  return {
    ...before,
    wrong,
    wrongInAddress,
    rightAfterWrong: await ask(server.verify(guessed, sent, code)),
  }
}

async function findChallenge(
  { ask, server, identifier, unknown }: CodeParts,
  { sent, sentAgain, sentToUnknown, right }: CodeEvidence,
): Promise<Exchange | undefined> {
  if (unknown !== undefined) return sentToUnknown
  if (right !== undefined && identifier !== undefined) return ask(server.send(identifier))
  return sentAgain !== undefined && server.isSent(sentAgain) ? sentAgain : sent
}

/** Sends questions one after the other, until the server refuses more. */
async function askInTurn(ask: Ask, questions: readonly Question[]): Promise<Exchange[]> {
  const answers: Exchange[] = []
  for (const question of questions) {
    const answer = await ask(question)
    if (answer !== undefined) answers.push(answer)
    if (answer === undefined || isLimit(answer)) break
  }
  return answers
}

/** The same question as a GET, with its body in the query. */
function inAddress({ path, isFromOrigin = false, body = {} }: Question): Question {
  const query = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]))
  return { method: 'GET', path: `${path}?${query}`, isFromOrigin }
}
