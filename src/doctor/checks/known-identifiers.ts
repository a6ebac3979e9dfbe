import { FINE, found, NEEDS_UNKNOWN, NO_ANSWER, type Check } from '../check.js'
import { isLimit, type Exchange } from '../exchange.js'

const tellsWhoIsKnown: Check = {
  id: 'known-identifier',
  severity: 'medium',
  title: 'Anybody can find out who has an account',
  whatToDo:
    'Answer a request for a code alike, whether there is an account or not: the same status, the same words.',
  run: ({ codes: { sent, sentToUnknown } }) => {
    if (sent === undefined || sentToUnknown === undefined) return NEEDS_UNKNOWN
    if (isLimit(sent) || isLimit(sentToUnknown)) return NO_ANSWER
    if (sent.status !== sentToUnknown.status) {
      return found(`A known identifier is answered ${sent.status}, an unknown one ${sentToUnknown.status}.`)
    }
    return toWords(sent) === toWords(sentToUnknown) ? FINE : found('The bodies of the two responses differ.')
  },
}

/** Body without what differs between any two responses: names, times, numbers and masked identifiers. */
function toWords({ text }: Exchange): string {
  return text.replaceAll(/[^\s"]*[\d@*•][^\s",}]*/g, '')
}

/** One response each is little to go by, so only a difference that no network makes counts. */
const SLOWER = { times: 3, byMs: 300 }

const knownByTime: Check = {
  id: 'known-by-time',
  severity: 'low',
  title: 'The time of a response may tell who has an account',
  whatToDo: 'Send the message after the response, in a queue, and do the same work for everybody.',
  run: ({ codes: { sent, sentToUnknown } }) => {
    if (sent === undefined || sentToUnknown === undefined) return NEEDS_UNKNOWN
    if (isLimit(sent) || isLimit(sentToUnknown)) return NO_ANSWER
    const [fast = 0, slow = 0] = [sent.tookMs, sentToUnknown.tookMs].toSorted((a, b) => a - b)
    if (slow < fast * SLOWER.times || slow - fast < SLOWER.byMs) return FINE
    const ratio = Math.round(slow / Math.max(fast, 1))
    const who = sent.tookMs > sentToUnknown.tookMs ? 'A known' : 'An unknown'
    return found(`${who} identifier took ${ratio} times as long. It is one sample: run it again to be sure.`)
  },
}

export const KNOWN_IDENTIFIER_CHECKS: readonly Check[] = [tellsWhoIsKnown, knownByTime]
