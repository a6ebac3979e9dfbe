import { FINE, found, NEEDS_CODE, NEEDS_IDENTIFIER, notAsked, type Check } from '../check.js'
import { isLimit } from '../exchange.js'

const sendShape: Check = {
  id: 'send-shape',
  severity: 'high',
  title: 'The widget does not understand the response to a request for a code',
  whatToDo:
    'Answer as the OpenAPI document of the backend says (docs/openapi). A 401 here means that a key or a secret is missing.',
  run: ({ server, codes: { sent } }) => {
    if (sent === undefined) return NEEDS_IDENTIFIER
    if (isLimit(sent)) return notAsked('a later run, since no code may be sent now')
    return server.isSent(sent)
      ? FINE
      : found(`The response is ${sent.status}, or its fields have other names.`)
  },
}

const loginShape: Check = {
  id: 'login-shape',
  severity: 'high',
  title: 'The widget does not understand the response to a right code',
  whatToDo: 'Answer a right code as the OpenAPI document of the backend says (docs/openapi).',
  run: ({ server, codes: { right } }) => {
    if (right === undefined) return NEEDS_CODE
    if (server.isSignedIn(right)) return FINE
    return found(`The response is ${right.status}, or its fields have other names. Or the code was mistyped.`)
  },
}

const ticketShape: Check = {
  id: 'ticket-shape',
  severity: 'high',
  title: 'The widget does not understand a new ticket, so there is no QR code',
  whatToDo: 'Answer a request for a ticket as the OpenAPI document of the backend says (docs/openapi).',
  run: ({ server, tickets: { created } }) => {
    if (server.tickets === undefined || created === undefined) return undefined
    if (server.tickets.read(created) !== undefined) return FINE
    return found(`The response is ${created.status}, or its fields have other names.`)
  },
}

export const SHAPE_CHECKS: readonly Check[] = [sendShape, loginShape, ticketShape]
