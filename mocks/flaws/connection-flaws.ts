import { changeAnswers, changeHeaders, withFields, withText } from './change-answers.js'
import { EVERY_BACKEND, FAMILY, type Flaw } from './flaw.js'

const changePreflights = (change: (headers: Headers) => void) =>
  changeHeaders((headers, { method }) => {
    if (method === 'OPTIONS') change(headers)
  })

/** Flaws that have nothing to do with codes or tickets. */
export const CONNECTION_FLAWS = {
  redirect: {
    title: 'Every address redirects to another one',
    backends: EVERY_BACKEND,
    check: 'redirects',
    toMiddleware: () =>
      changeAnswers(async ({ request, response, operation }) => {
        if (operation === undefined) return response
        const moved = await withText(response, () => '', 307)
        moved.headers.set('Location', `${request.url}/moved`)
        return moved
      }),
  },
  'no-cors': {
    title: 'No other origin is allowed',
    backends: FAMILY,
    check: 'cors-origin',
    toMiddleware: () => changeHeaders(headers => headers.delete('Access-Control-Allow-Origin')),
  },
  'no-cors-on-errors': {
    title: 'Other origins are allowed, but not where something fails',
    backends: FAMILY,
    check: 'cors-origin',
    toMiddleware: () =>
      changeAnswers(({ response }) => {
        if (!response.ok) response.headers.delete('Access-Control-Allow-Origin')
        return response
      }),
  },
  'no-preflight': {
    title: 'Preflights are refused',
    backends: FAMILY,
    check: 'cors-preflight',
    toMiddleware: () =>
      changeAnswers(({ request, response }) =>
        request.method === 'OPTIONS' ? new Response(null, { status: 401 }) : response,
      ),
  },
  'preflight-without-json': {
    title: 'Preflights do not allow the content type',
    backends: FAMILY,
    check: 'cors-preflight',
    toMiddleware: () =>
      changePreflights(headers => headers.set('Access-Control-Allow-Headers', 'Accept, Prefer')),
  },
  'preflight-without-prefer': {
    title: 'Preflights do not allow the header of held checks',
    backends: FAMILY,
    check: 'cors-prefer',
    toMiddleware: () =>
      changePreflights(headers => headers.set('Access-Control-Allow-Headers', 'Content-Type')),
  },
  'no-max-age': {
    title: 'Preflights are valid for a moment only',
    backends: FAMILY,
    check: 'cors-max-age',
    toMiddleware: () => changePreflights(headers => headers.delete('Access-Control-Max-Age')),
  },
  'cors-with-cookies': {
    title: 'Every origin is allowed, with cookies',
    backends: FAMILY,
    check: 'cors-credentials',
    toMiddleware: () =>
      changeHeaders((headers, request) => {
        headers.set('Access-Control-Allow-Origin', request.headers.get('Origin') ?? '*')
        headers.set('Access-Control-Allow-Credentials', 'true')
      }),
  },
  'hidden-retry-after': {
    title: 'Pages may not read how long to wait',
    backends: FAMILY,
    check: 'retry-after-hidden',
    toMiddleware: () => changeHeaders(headers => headers.delete('Access-Control-Expose-Headers')),
  },
  cacheable: {
    title: 'Responses with secrets may be stored',
    backends: EVERY_BACKEND,
    check: 'cacheable',
    toMiddleware: () => changeHeaders(headers => headers.set('Cache-Control', 'max-age=60')),
  },
  'html-type': {
    title: 'JSON is sent as HTML',
    backends: EVERY_BACKEND,
    check: 'json-type',
    toMiddleware: () => changeHeaders(headers => headers.set('Content-Type', 'text/html')),
  },
  'stack-trace': {
    title: 'Errors hold a trace of the program',
    backends: EVERY_BACKEND,
    check: 'error-details',
    toMiddleware: () =>
      changeAnswers(({ request, response }) =>
        response.ok || request.method === 'OPTIONS'
          ? response
          : withFields(response, fields => ({
              ...fields,
              exception: 'Error',
              trace: [{ file: 'login.php', line: 7 }],
            })),
      ),
  },
  'other-names': {
    title: 'Fields have other names than in the documents',
    backends: EVERY_BACKEND,
    check: 'send-shape',
    toMiddleware: () =>
      changeAnswers(({ response, operation }) =>
        operation === 'send'
          ? withText(response, text => text.replaceAll(/"(?:succeed|success|otp_id)":/g, '"ok":'))
          : response,
      ),
  },
  'dropped-connection': {
    title: 'A phone with a wrong access token gets no response',
    backends: FAMILY,
    check: 'no-answer',
    toMiddleware: () =>
      changeAnswers(({ response, operation }) =>
        operation === 'approve' && response.status === 401 ? Response.error() : response,
      ),
  },
} as const satisfies Readonly<Record<string, Flaw>>
