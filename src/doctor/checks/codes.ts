import { FINE, found, NEEDS_CODE, NEEDS_IDENTIFIER, NO_ANSWER, type Check } from '../check.js'

const wrongCode: Check = {
  id: 'wrong-code',
  severity: 'high',
  title: 'A wrong code signs in',
  whatToDo: 'Compare the code with the one that was sent, and refuse any other with 401.',
  run: ({ server, codes: { sent, wrong } }) => {
    if (sent === undefined) return NEEDS_IDENTIFIER
    if (wrong.length === 0) return NO_ANSWER
    return wrong.some(server.isSignedIn) ? found('A code that was made up was accepted.') : FINE
  },
}

const codeReuse: Check = {
  id: 'code-reuse',
  severity: 'high',
  title: 'A code signs in twice',
  whatToDo: 'End a code in the same step that accepts it, so that of two requests at once only one succeeds.',
  run: ({ server, codes: { right, rightAgain } }) => {
    if (right === undefined || rightAgain === undefined) return NEEDS_CODE
    if (!server.isSignedIn(right)) return NO_ANSWER
    return server.isSignedIn(rightAgain) ? found('The same code was accepted again.') : FINE
  },
}

const SECRET_FIELD = /"(?:otp|code|pin|otp_code|verification_code)"\s*:\s*"?\d{4,10}\b/i
const SECRET_TEXT = /"message"\s*:\s*"[^"]*\b\d{6}\b/i

const codeInAnswer: Check = {
  id: 'code-in-answer',
  severity: 'high',
  title: 'The response to a request for a code holds the code',
  whatToDo:
    'Take the code out of the response, in test systems too: whoever asks for it could sign in as anybody.',
  run: ({ server, codes: { sent } }) => {
    if (sent === undefined) return NEEDS_IDENTIFIER
    if (!server.isSent(sent)) return NO_ANSWER
    const isTold = SECRET_FIELD.test(sent.text) || SECRET_TEXT.test(sent.text)
    return isTold ? found('A field looks like a code.') : FINE
  },
}

const codeInAddress: Check = {
  id: 'code-in-address',
  severity: 'medium',
  title: 'Codes are taken from the address',
  whatToDo:
    'Take codes from the body of a POST alone, and answer GET with 405: addresses end up in logs and histories.',
  run: ({ codes: { sent, wrong, wrongInAddress } }) => {
    const [inBody] = wrong
    if (sent === undefined) return NEEDS_IDENTIFIER
    if (inBody === undefined || wrongInAddress === undefined) return NO_ANSWER
    const isTaken =
      wrongInAddress.status === inBody.status &&
      ![404, 405, 429].includes(inBody.status) &&
      wrongInAddress.json !== undefined
    return isTaken ? found('A code in the query of a GET was answered as one in a body.') : FINE
  },
}

/** NIST SP 800-63B-4, 3.1.3.2. */
const LONGEST_LIFE_SECONDS = 10 * 60

const codeLife: Check = {
  id: 'code-life',
  severity: 'medium',
  title: 'A code lives too long',
  whatToDo: 'End a code after ten minutes at most (NIST SP 800-63B). Five are usual.',
  run: ({ server, codes: { sent } }) => {
    if (server.readCodeLifeSeconds === undefined) return undefined
    if (sent === undefined) return NEEDS_IDENTIFIER
    const seconds = server.readCodeLifeSeconds(sent) ?? 0
    return seconds > LONGEST_LIFE_SECONDS ? found(`It lives ${seconds} seconds.`) : FINE
  },
}

export const CODE_CHECKS: readonly Check[] = [wrongCode, codeReuse, codeInAnswer, codeInAddress, codeLife]
