import type { LoginService } from '../service/login-service.js'
import type { Middleware } from '../transport/respond.js'
import { changeAnswers, signsIn, withFields, withText } from './change-answers.js'
import { EVERY_BACKEND, FAMILY, type Flaw } from './flaw.js'
import { findOperation } from './operation.js'
import { counting, renameSecrets } from './rename-secrets.js'

const WITH_TOKENS = [...FAMILY, 'digipay'] as const

/** Flaws of codes and of the tokens that they lead to. */
export const CODE_FLAWS = {
  'known-by-status': {
    title: 'An identifier without an account is answered 404',
    backends: EVERY_BACKEND,
    check: 'known-identifier',
    toMiddleware: () => changeForUnknown(response => withFields(response, fields => fields, 404)),
  },
  'known-by-words': {
    title: 'The message says that there is no account',
    backends: EVERY_BACKEND,
    check: 'known-identifier',
    toMiddleware: () =>
      changeForUnknown(response =>
        withFields(response, fields => ({ ...fields, message: 'Nobody is known by it.' })),
      ),
  },
  'known-by-time': {
    title: 'A request for a code takes longer where there is an account',
    backends: EVERY_BACKEND,
    check: 'known-by-time',
    toMiddleware: () => respond => async request => {
      const isSlow = findOperation(request) === 'send' && isSaras(await request.clone().text())
      if (isSlow) await new Promise(resolve => setTimeout(resolve, 1500))
      return respond(request)
    },
  },
  'no-send-limit': {
    title: 'Codes are sent one after the other',
    backends: EVERY_BACKEND,
    check: 'send-limit',
    rules: { resendWaitsMs: [], sendsPerIdentifier: [], sendsPerAddress: [] },
  },
  'no-guess-limit': {
    title: 'Wrong codes are not counted',
    backends: EVERY_BACKEND,
    check: 'guess-limit',
    rules: { wrongCodesPerChallenge: Infinity, wrongCodesPerLock: Infinity },
  },
  'no-retry-after': {
    title: 'Refusals do not say how long to wait',
    backends: EVERY_BACKEND,
    check: 'retry-after',
    toMiddleware: () =>
      changeAnswers(({ response }) => {
        if (response.status !== 429 && response.status !== 423) return response
        response.headers.delete('Retry-After')
        return withFields(response, fields => ({ ...fields, retry_after: undefined }))
      }),
  },
  'any-code': {
    title: 'Every code is right',
    backends: EVERY_BACKEND,
    check: 'wrong-code',
    toMiddleware: acceptAnyCode,
  },
  'reusable-code': {
    title: 'A code signs in again and again',
    backends: EVERY_BACKEND,
    check: 'code-reuse',
    toMiddleware: () => repeatSuccess('verify'),
  },
  'code-in-answer': {
    title: 'The response to a request for a code holds it',
    backends: EVERY_BACKEND,
    check: 'code-in-answer',
    toMiddleware: ({ outbox }) =>
      changeAnswers(({ response, operation }) =>
        operation === 'send' && response.ok
          ? withFields(response, fields => ({ ...fields, otp: outbox.all().at(-1)?.code }))
          : response,
      ),
  },
  'code-in-address': {
    title: 'A code is taken from the address',
    backends: EVERY_BACKEND,
    check: 'code-in-address',
    toMiddleware: () => takeCodesFromAddress,
  },
  'wrong-code-is-500': {
    title: 'A wrong code is answered 500',
    backends: EVERY_BACKEND,
    check: 'server-errors',
    toMiddleware: () =>
      changeAnswers(({ response, operation }) =>
        operation === 'verify' && response.status >= 400 && response.status < 423
          ? withText(response, text => text, 500)
          : response,
      ),
  },
  'login-without-token': {
    title: 'The response to a right code has fields of other names',
    backends: EVERY_BACKEND,
    check: 'login-shape',
    toMiddleware: () =>
      changeAnswers(({ response, operation }) =>
        operation === 'verify'
          ? withText(response, text => text.replaceAll(/"(?:access_token|token|status)":/g, '"jwt":'))
          : response,
      ),
  },
  'short-token': {
    title: 'Access tokens are short',
    backends: WITH_TOKENS,
    check: 'access-token',
    toMiddleware: () =>
      renameSecrets({
        operation: 'any',
        secret: /"(?:access_token|token)":"([^"]{60,}|[^"]{43}(?=","token_type))"/g,
        toAlias: token => token.slice(-6),
      }),
  },
  'counted-challenges': {
    title: 'Names of codes are counted',
    backends: ['werify', 'd7'],
    check: 'challenge-names',
    toMiddleware: () =>
      renameSecrets({ operation: 'send', secret: /"(?:id|hash|otp_id)":"([^"]+)"/g, toAlias: counting() }),
  },
  'long-code-life': {
    title: 'A code lives for an hour',
    backends: ['d7'],
    check: 'code-life',
    toMiddleware: () =>
      changeAnswers(({ response, operation }) =>
        operation === 'send' && response.ok
          ? withFields(response, fields => ({ ...fields, expiry: 3600 }))
          : response,
      ),
  },
} as const satisfies Readonly<Record<string, Flaw>>

/** The only identifiers of the simulated service that have an account from the start. */
function isSaras(body: string): boolean {
  return /hi@trader4\.net|7888872720/.test(body)
}

function changeForUnknown(change: (response: Response) => Promise<Response>): Middleware {
  return changeAnswers(async ({ request, response, operation }) => {
    const isUnknown = operation === 'send' && response.ok && !isSaras(await request.text())
    return isUnknown ? change(response) : response
  })
}

/** Repeats the first success of each body. */
export function repeatSuccess(of: 'verify' | 'check'): Middleware {
  const successes = new Map<string, Response>()
  return changeAnswers(async ({ request, response, operation }) => {
    if (operation !== of) return response
    const body = await request.text()
    const earlier = successes.get(body)
    if (earlier !== undefined) return earlier.clone()
    if (await signsIn(response)) successes.set(body, response.clone())
    return response
  })
}

function acceptAnyCode({ outbox }: LoginService): Middleware {
  return respond => async request => {
    const response = await respond(request.clone())
    if (response === undefined || response.ok || findOperation(request) !== 'verify') return response
    const code = outbox.all().at(-1)?.code ?? ''
    const body = (await request.text()).replace(/("(?:code|otp|otp_code)":"?)\d{6}\b/, `$1${code}`)
    return respond(new Request(request.url, { method: 'POST', headers: request.headers, body }))
  }
}

const takeCodesFromAddress: Middleware = respond => async request => {
  const { origin, pathname, searchParams } = new URL(request.url)
  const asPost = (body: object) =>
    new Request(origin + pathname, {
      method: 'POST',
      headers: { ...Object.fromEntries(request.headers), 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const isLogin = request.method === 'GET' && findOperation(asPost({})) === 'verify'
  if (!isLogin) return respond(request)
  let response: Response | undefined
  // An address has texts only, and servers want numbers here and there: none, the short ones, or all.
  for (const longest of [0, 2, 6]) {
    const fields = [...searchParams].map(([name, text]) => [
      name,
      /^[1-9]\d*$/.test(text) && text.length <= longest ? Number(text) : text,
    ])
    response = await respond(asPost(Object.fromEntries(fields)))
    if (response?.status !== 422 && !(response?.status === 400 && pathname.endsWith('_otp'))) break
  }
  return response
}
