import { FINE, found, NO_ANSWER, type Check, type Verdict } from '../check.js'
import { widgetExchanges, type Evidence } from '../evidence.js'
import { isOk, listNames, toName, type Exchange } from '../exchange.js'

/** Checks that only matter to a page of another origin. */
function acrossOrigins(run: (evidence: Evidence) => Verdict): Check['run'] {
  return evidence => (evidence.pageOrigin === evidence.address.url.origin ? undefined : run(evidence))
}

const allowsOrigin = ({ headers }: Exchange, origin: string) =>
  ['*', origin].includes(headers.get('Access-Control-Allow-Origin') ?? '')

const corsOrigin: Check = {
  id: 'cors-origin',
  severity: 'high',
  title: 'Pages of another origin cannot read responses',
  whatToDo:
    'Send "Access-Control-Allow-Origin: *", or the origin of your page, with every response, errors too. If only your ' +
    'own page may call the server, pass its origin with --origin.',
  run: acrossOrigins(evidence => {
    const unreadable = widgetExchanges(evidence).filter(answer => !allowsOrigin(answer, evidence.pageOrigin))
    const names = new Set(unreadable.map(answer => `${toName(answer)} (${answer.status})`))
    return names.size === 0 ? FINE : found(`${evidence.pageOrigin} may not read ${[...names].join(', ')}.`)
  }),
}

const corsPreflight: Check = {
  id: 'cors-preflight',
  severity: 'high',
  title: 'Browsers refuse to send the requests of the widget',
  whatToDo:
    'Answer OPTIONS with 204, without asking for a key or a session, with "Access-Control-Allow-Origin" and with ' +
    '"Access-Control-Allow-Headers: Content-Type", and any header that your page adds.',
  run: acrossOrigins(({ connection: { preflight }, pageOrigin }) => {
    if (preflight === undefined) return NO_ANSWER
    if (!isOk(preflight)) return found(`OPTIONS was answered ${preflight.status}.`)
    if (!allowsOrigin(preflight, pageOrigin))
      return found(`The response to OPTIONS does not allow ${pageOrigin}.`)
    const missing = missingHeaders(preflight).filter(name => name !== 'prefer')
    return missing.length === 0 ? FINE : found(`Not allowed: ${missing.join(', ')}.`)
  }),
}

/** Headers that a preflight asked for and did not get. A `*` does not cover `Authorization`. */
function missingHeaders(preflight: Exchange): readonly string[] {
  const asked = preflight.question.headers?.['Access-Control-Request-Headers']?.split(',') ?? []
  const allowed = listNames(preflight, 'Access-Control-Allow-Headers')
  return asked.filter(name => !allowed.includes(name) && !(allowed.includes('*') && name !== 'authorization'))
}

const corsPrefer: Check = {
  id: 'cors-prefer',
  severity: 'low',
  title: 'Browsers cannot ask the server to hold a check',
  whatToDo: 'Add Prefer to "Access-Control-Allow-Headers". Until then, do not set holdSeconds in the page.',
  run: evidence => {
    const { preflight } = evidence.connection
    if (evidence.server.tickets === undefined || preflight === undefined) return undefined
    return missingHeaders(preflight).includes('prefer') ? found('The header Prefer is not allowed.') : FINE
  },
}

const SHORTEST_MAX_AGE_SECONDS = 60

const corsMaxAge: Check = {
  id: 'cors-max-age',
  severity: 'low',
  title: 'Browsers ask for permission again and again',
  whatToDo:
    'Send "Access-Control-Max-Age: 7200" with responses to OPTIONS. Without it, most requests cost two.',
  run: acrossOrigins(({ connection: { preflight } }) => {
    if (preflight === undefined) return NO_ANSWER
    const seconds = preflight.headers.get('Access-Control-Max-Age')
    if (seconds === null) return found('There is no Access-Control-Max-Age.')
    return Number(seconds) >= SHORTEST_MAX_AGE_SECONDS ? FINE : found(`Access-Control-Max-Age is ${seconds}.`)
  }),
}

const corsCredentials: Check = {
  id: 'cors-credentials',
  severity: 'high',
  title: 'Every site may call the server with the cookies of its visitors',
  whatToDo: 'Do not send "Access-Control-Allow-Credentials". The widget sends no cookies.',
  run: acrossOrigins(evidence => {
    const answers = [evidence.connection.preflight, ...widgetExchanges(evidence)]
    const isOpen = answers.some(
      answer =>
        answer?.headers.get('Access-Control-Allow-Credentials') === 'true' &&
        answer.headers.get('Access-Control-Allow-Origin') === evidence.pageOrigin,
    )
    return isOpen ? found(`${evidence.pageOrigin} is allowed by name, with credentials.`) : FINE
  }),
}

export const CORS_CHECKS: readonly Check[] = [
  corsOrigin,
  corsPreflight,
  corsCredentials,
  corsPrefer,
  corsMaxAge,
]
