import { FINE, found, type Check } from '../check.js'
import { allExchanges, widgetExchanges } from '../evidence.js'
import { isOk, isRedirect, toName } from '../exchange.js'

const JSON_TYPE = /^application\/(?:problem\+)?json\s*(?:;|$)/i

const jsonType: Check = {
  id: 'json-type',
  severity: 'high',
  title: 'The widget does not read responses, since they do not say that they are JSON',
  whatToDo: 'Send "Content-Type: application/json" with every response that has a body.',
  run: evidence => {
    const untyped = widgetExchanges(evidence)
      .filter(answer => !isRedirect(answer))
      .find(({ text, headers }) => text !== '' && !JSON_TYPE.test(headers.get('Content-Type') ?? ''))
    return untyped === undefined ? FINE : found(`${toName(untyped)} has another content type.`)
  },
}

const cacheable: Check = {
  id: 'cacheable',
  severity: 'medium',
  title: 'Caches may store tickets and tokens',
  whatToDo:
    'Send "Cache-Control: no-store" with every response that has a ticket, a challenge or a token (RFC 6749, 5.1).',
  run: ({ server, codes, tickets }) => {
    const isNamed = codes.sent !== undefined && Object.keys(server.readChallenge(codes.sent)).length > 0
    const secrets = [tickets.created, tickets.granted, codes.right, isNamed ? codes.sent : undefined].filter(
      answer => answer !== undefined && isOk(answer),
    )
    const stored = secrets.find(answer => !/\bno-store\b/i.test(answer?.headers.get('Cache-Control') ?? ''))
    return stored === undefined ? FINE : found(`${toName(stored)} has no "Cache-Control: no-store".`)
  },
}

const serverErrors: Check = {
  id: 'server-errors',
  severity: 'medium',
  title: 'An ordinary mistake is answered like a fault of the server',
  whatToDo:
    'Answer a wrong code with 401, and a body without its fields with 422: a person reads "try again later" for a 500.',
  run: evidence => {
    const failed = allExchanges(evidence).find(({ status }) => status >= 500)
    return failed === undefined ? FINE : found(`${toName(failed)} was answered ${failed.status}.`)
  },
}

/** Traces of programs and databases, as frameworks print them while they are in debug mode. */
const INTERNALS =
  /"(?:trace|stack|stacktrace|exception)"\s*:|\bSQLSTATE\b|\bTraceback \(most recent|\n\s+at \S+ \(/i

const errorDetails: Check = {
  id: 'error-details',
  severity: 'medium',
  title: 'Errors tell how the server is built',
  whatToDo:
    'Turn the debug mode of the framework off. An error needs a status and a code, and nothing of the program.',
  run: evidence => {
    const talkative = allExchanges(evidence).find(({ text }) => INTERNALS.test(text))
    return talkative === undefined ? FINE : found(`${toName(talkative)} shows the inside of the program.`)
  },
}

export const BODY_CHECKS: readonly Check[] = [jsonType, cacheable, serverErrors, errorDetails]
