import { FINE, found, type Check } from '../check.js'
import { widgetExchanges } from '../evidence.js'
import { isRedirect, toName } from '../exchange.js'

const plainHttp: Check = {
  id: 'plain-http',
  severity: 'medium',
  title: 'The server also answers without TLS',
  whatToDo: 'Close port 80, or redirect every request there to https:, and send Strict-Transport-Security.',
  run: ({ address, connection }) => {
    if (address.url.protocol !== 'https:') return undefined
    const { plainHttp: answer } = connection
    if (answer === undefined) return FINE
    const leadsToTls = isRedirect(answer) && /^https:/i.test(answer.headers.get('Location') ?? '')
    return leadsToTls || answer.status >= 400 ? FINE : found(`http: was answered ${answer.status}.`)
  },
}

const redirects: Check = {
  id: 'redirects',
  severity: 'high',
  title: 'The widget cannot sign in, since it follows no redirect',
  whatToDo:
    'Answer at the address itself: a redirect could carry a code to another server. If the server has moved, set its new ' +
    'address as baseUrl.',
  run: evidence => {
    const redirected = widgetExchanges(evidence).find(isRedirect)
    return redirected === undefined ? FINE : found(`${toName(redirected)} was answered ${redirected.status}.`)
  },
}

const noAnswer: Check = {
  id: 'no-answer',
  severity: 'medium',
  title: 'A request got no response',
  whatToDo:
    'Look into the log of the server, and of what stands before it: every request should be answered.',
  run: ({ failures }) =>
    failures.length === 0
      ? FINE
      : found(`${failures.length} without a response: ${[...new Set(failures)].join(', ')}.`),
}

export const CONNECTION_CHECKS: readonly Check[] = [redirects, plainHttp, noAnswer]
