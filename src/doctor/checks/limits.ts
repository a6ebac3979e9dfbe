import { retryAfterMs } from '../../backends/retry-after.js'
import { FINE, found, NEEDS_LIMITS, NO_ANSWER, notAsked, type Check } from '../check.js'
import type { CodeEvidence } from '../evidence.js'
import { isLimit, listNames } from '../exchange.js'
import { WRONG_CODES } from '../servers/login-server.js'

const sendLimit: Check = {
  id: 'send-limit',
  severity: 'medium',
  title: 'Anybody can have one message after another sent to somebody',
  whatToDo:
    'Let a person wait 30 seconds for another code, and longer each time, and limit codes per person and per network ' +
    'address. Answer 429 with Retry-After.',
  run: ({ server, codes: { sentAgain } }) => {
    if (sentAgain === undefined) return NEEDS_LIMITS
    return server.isSent(sentAgain) ? found('A second code was sent at once.') : FINE
  },
}

const guessLimit: Check = {
  id: 'guess-limit',
  severity: 'high',
  title: 'A code can be guessed, since wrong ones are not counted',
  whatToDo:
    'End a code after five wrong ones, and pause the identifier after ten in a row, whatever address they come from. A ' +
    'new code must not reset the count.',
  run: ({ server, codes: { sentAgain, wrong, rightAfterWrong } }) => {
    if (wrong.some(isLimit)) return FINE
    const count = WRONG_CODES.length
    if (rightAfterWrong !== undefined) {
      return server.isSignedIn(rightAfterWrong)
        ? found(`After ${count} wrong codes the right one was accepted.`)
        : FINE
    }
    if (sentAgain === undefined) return NEEDS_LIMITS
    return wrong.length < count ? NO_ANSWER : notAsked('--identifier, --limits and --code')
  },
}

const limitsOf = ({ sentAgain, sentToUnknown, wrong }: CodeEvidence) =>
  [sentAgain, sentToUnknown, ...wrong].filter(answer => answer !== undefined).filter(isLimit)

const retryAfter: Check = {
  id: 'retry-after',
  severity: 'medium',
  title: 'People who have to wait are not told for how long',
  whatToDo: 'Send Retry-After in whole seconds with every 429 and 423.',
  run: ({ codes }) => {
    const limits = limitsOf(codes)
    if (codes.sentAgain === undefined) return NEEDS_LIMITS
    if (limits.length === 0) return NO_ANSWER
    const silent = limits.find(({ headers, json }) => retryAfterMs(headers, json) === undefined)
    return silent === undefined
      ? FINE
      : found(`A ${silent.status} has no Retry-After, or one that is not valid.`)
  },
}

const retryAfterHidden: Check = {
  id: 'retry-after-hidden',
  severity: 'low',
  title: 'Pages cannot read how long to wait',
  whatToDo: 'Send "Access-Control-Expose-Headers: Retry-After, Date" with every response.',
  run: ({ address, pageOrigin, codes, connection }) => {
    if (pageOrigin === address.url.origin) return undefined
    const answer = limitsOf(codes)[0] ?? connection.emptyBody
    if (answer === undefined) return NO_ANSWER
    const exposed = listNames(answer, 'Access-Control-Expose-Headers')
    return exposed.includes('retry-after') || exposed.includes('*')
      ? FINE
      : found('Access-Control-Expose-Headers does not name Retry-After.')
  },
}

export const LIMIT_CHECKS: readonly Check[] = [guessLimit, sendLimit, retryAfter, retryAfterHidden]
