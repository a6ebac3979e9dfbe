// Between a page and a server that wants a secret: the secret is added here, and no page ever sees it.
import { json } from 'node:stream/consumers'

const MAX_BODY_BYTES = 4096
const TIME_LIMIT_MS = 9000

/** A page names the number. What a message says, and how hard its code is to guess, is not for a page to say. */
export const d7 = env => ({
  url: env.D7_URL ?? 'https://api.d7networks.com/verify/v1/otp',
  headers: { Authorization: `Bearer ${required(env, 'D7_TOKEN')}` },
  paths: {
    '/send-otp': {
      takes: ['recipient'],
      adds: {
        originator: 'SignOTP',
        content: 'Your code is {}',
        otp_code_length: 6,
        otp_type: env.D7_OTP_TYPE ?? 'numeric',
        expiry: 600,
        retry_delay: 60,
        retry_count: 5,
      },
    },
    '/resend-otp': { takes: ['otp_id'] },
    '/verify-otp': { takes: ['otp_id', 'otp_code'] },
  },
})

/** Customers (`user_type` 2), by text message (`otp_type` 1). */
export const digipay = env => ({
  url: required(env, 'DIGIPAY_URL'),
  headers: {
    Authorization: `Token ${required(env, 'DIGIPAY_TOKEN')}`,
    CompanyID: required(env, 'DIGIPAY_COMPANY_ID'),
  },
  paths: {
    '/send_otp': {
      takes: ['dial_code', 'phone_number'],
      adds: { user_type: 2, otp_type: 1 },
    },
    '/verify_otp': {
      takes: ['dial_code', 'phone_number', 'otp', 'device_type', 'device_id', 'device_unique_id'],
      adds: { user_type: 2, otp_type: 1 },
    },
  },
})

/** For `node:http`, Express and the like. `servers` says below which path of yours each of them is reached. */
export function loginProxy(servers) {
  return async (request, response, next) => {
    const base = Object.keys(servers).find(path => request.url.startsWith(`${path}/`))
    if (base === undefined) return next()
    const { status, headers, body } = await answer(servers[base], request.url.slice(base.length), request)
    const always = { 'Content-Type': 'application/json', 'X-Content-Type-Options': 'nosniff' }
    response.writeHead(status, { ...always, 'Cache-Control': 'no-store', ...headers }).end(body ?? '{}')
  }
}

async function answer({ url, headers: secret, paths }, path, request) {
  if (!Object.hasOwn(paths, path)) return { status: 404 }
  if (request.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } }
  if (!isFromOwnPage(request.headers)) return { status: 403 }
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'])) return { status: 415 }
  if (!(Number(request.headers['content-length']) <= MAX_BODY_BYTES)) return { status: 413 }
  const asked = await json(request).catch(() => undefined)
  if (!(asked instanceof Object)) return { status: 400 }

  const { takes, adds } = paths[path]
  const body = { ...Object.fromEntries(takes.map(field => [field, asked[field]])), ...adds }
  try {
    const answered = await fetch(url + path, {
      method: 'POST',
      headers: { ...secret, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    })
    const wait = answered.headers.get('Retry-After')
    const headers = wait === null ? {} : { 'Retry-After': wait }
    return { status: answered.status, headers, body: await answered.text() }
  } catch {
    return { status: 502 }
  }
}

/** Browsers say where a request comes from. Old ones, and all on plain `http:`, say it in `Origin` alone. */
function isFromOwnPage({ host, origin, 'sec-fetch-site': site }) {
  if (site !== undefined) return site === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === host
}

function required(env, name) {
  if (!env[name]) throw new Error(`Set ${name} in the environment of this server.`)
  return env[name]
}
