// Proxy between a page and a server that needs a secret. The secret is added here, and no page ever sees it.
import { once } from 'node:events'

const MAX_REQUEST_BYTES = 8192
const MAX_ANSWER_BYTES = 16_384
/** For a whole request, in both directions. The widget gives up after 10 seconds. */
const TIME_LIMIT_MS = 9000
const WINDOW_MS = 10 * 60 * 1000

// Shapes of what may pass. Each returns a value that fits, or the part of it that does, and otherwise `undefined`.
const text = pattern => value => (typeof value === 'string' && pattern.test(value) ? value : undefined)
const whole = value => (Number.isInteger(value) ? value : undefined)
const list = item => value =>
  Array.isArray(value) ? value.map(item).filter(fitting => fitting !== undefined) : undefined
const object = shapes => value => {
  if (!(value instanceof Object)) return undefined
  const entries = Object.entries(shapes).map(([name, shape]) => [name, shape(value[name])])
  return Object.fromEntries(entries.filter(([, fitting]) => fitting !== undefined))
}
const empty = () => ''

const ID = text(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i)
const WORD = text(/^[A-Z_]{1,40}$/)
const DEVICE = text(/^[ -~]{1,128}$/)
const named = (names = []) => object(Object.fromEntries(names.map(name => [name, text(/^[ -~]{1,4096}$/)])))

/** Errors of D7, without their texts: a code, or the names of invalid fields. */
const D7_ERROR = {
  detail: value =>
    list(object({ loc: list(text(/^\w{1,40}$/)), msg: empty, type: empty }))(value) ??
    object({ code: WORD, message: empty })(value),
}
const D7_SENT = object({ ...D7_ERROR, otp_id: ID, status: WORD, expiry: whole, resend_count: whole })

/** The page names only the number. Text, length and lifetime of a code are set here, since a page can be forged. */
export const d7 = env => ({
  url: env.D7_URL ?? 'https://api.d7networks.com/verify/v1/otp',
  headers: { Authorization: `Bearer ${required(env, 'D7_TOKEN')}` },
  invalid: 422,
  countedBy: ({ recipient, otp_id }) => recipient?.replace('+', '') ?? otp_id.toLowerCase(),
  paths: {
    '/send-otp': {
      sends: true,
      takes: { recipient: text(/^\+?[1-9]\d{6,14}$/) },
      adds: {
        originator: 'SignOTP',
        content: 'Your code is {}',
        otp_code_length: 6,
        otp_type: env.D7_OTP_TYPE ?? 'numeric',
        expiry: 600,
        retry_delay: 60,
        retry_count: 5,
      },
      gives: D7_SENT,
    },
    '/resend-otp': { sends: true, takes: { otp_id: ID }, gives: D7_SENT },
    '/verify-otp': {
      takes: { otp_id: ID, otp_code: text(/^[\dA-Za-z]{2,10}$/) },
      gives: object({ ...D7_ERROR, status: WORD }),
    },
  },
})

const DIGIPAY_NUMBER = { dial_code: text(/^\+[1-9]\d{0,2}$/), phone_number: text(/^\d{4,14}$/) }
const DIGIPAY_ANSWER = { success: whole, error: list(whole) }
const DIGIPAY_SESSION = object({
  token: object({ type: text(/^token$/i), token: text(/^[!-~]{1,8192}$/) }),
  user_id: text(/^[\w-]{1,256}$/),
})

/** Customers (`user_type` 2), by text message (`otp_type` 1). */
export const digipay = env => ({
  url: required(env, 'DIGIPAY_URL'),
  headers: {
    Authorization: `Token ${required(env, 'DIGIPAY_TOKEN')}`,
    CompanyID: required(env, 'DIGIPAY_COMPANY_ID'),
  },
  invalid: 400,
  countedBy: ({ dial_code, phone_number }) => dial_code.slice(1) + phone_number.replace(/^0+/, ''),
  paths: {
    '/send_otp': {
      sends: true,
      takes: DIGIPAY_NUMBER,
      adds: { user_type: 2, otp_type: 1 },
      gives: object(DIGIPAY_ANSWER),
    },
    '/verify_otp': {
      takes: {
        ...DIGIPAY_NUMBER,
        otp: text(/^\d{4,8}$/),
        device_type: whole,
        device_id: DEVICE,
        device_unique_id: DEVICE,
      },
      adds: { user_type: 2, otp_type: 1 },
      gives: object({ ...DIGIPAY_ANSWER, data: DIGIPAY_SESSION }),
    },
  },
})

/**
 * Middleware for `node:http`, Express and the like.
 *
 * @param {Record<string, ReturnType<typeof d7> | ReturnType<typeof digipay>>} servers paths of yours, with the servers
 *   behind them
 * @param {object} options
 * @param {readonly string[]} options.origins of your pages, such as `https://app.example.com`. No other one is answered
 * @param {{ perAddress?: number, perNumber?: number, inAll?: number }} [options.limits] requests to each path in ten
 *   minutes, and the most addresses and numbers that are counted: once there are more, new ones have to wait
 * @param {{ fields?: readonly string[], headers?: readonly string[] }} [options.extra] names of what a page may add to
 *   a request that sends a code, such as the token of a bot check. It is passed on to the server
 * @param {CheckSend} [options.checkSend] decides whether a code is sent. Then `extra` goes here, and not to the server
 * @param {(request: import('node:http').IncomingMessage) => string | undefined} [options.addressOf] address of the
 *   person. Behind a load balancer it is in a header
 * @param {() => number} [options.now] milliseconds, for tests
 *
 * @typedef {Record<string, string>} Named
 * @typedef {(extra: { fields: Named, headers: Named, signal: AbortSignal }) => boolean | Promise<boolean>} CheckSend
 */
export function loginProxy(servers, options) {
  const { origins, extra = {}, checkSend } = options
  const limits = { perAddress: 60, perNumber: 5, inAll: 100_000, ...options.limits }
  const { addressOf = request => request.socket.remoteAddress, now = () => performance.now() } = options
  const hosts = origins.map(toHost)
  const counter = createCounter(now, limits.inAll)
  const pickFields = named(extra.fields)
  const pickHeaders = named(extra.headers?.map(name => name.toLowerCase()))

  /** Protects from DNS rebinding and from other sites. Old browsers, and all on `http:`, send only `Origin`. */
  const isFromOwnPage = ({ host, origin, 'sec-fetch-site': site }) =>
    hosts.includes(host) && (site === undefined ? origins.includes(origin) : site === 'same-origin')

  async function answer(server, path, request, signal) {
    if (!Object.hasOwn(server.paths, path)) return { status: 404 }
    if (request.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } }
    if (!isFromOwnPage(request.headers)) return { status: 403 }
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'])) return { status: 415 }
    if (!(Number(request.headers['content-length']) <= MAX_REQUEST_BYTES)) return { status: 413 }
    const { takes, sends, ...rest } = server.paths[path]
    const asked = await readJson(request, MAX_REQUEST_BYTES)
    const fields = object(takes)(asked)
    if (fields === undefined) return { status: 400 }
    if (Object.keys(fields).length < Object.keys(takes).length) return { status: server.invalid }

    const tooMany = () => ({ status: 429, headers: { 'Retry-After': counter.secondsLeft() } })
    const network = toNetwork(addressOf(request) ?? '')
    if (counter.isOver(`${path} from ${network}`, limits.perAddress)) return tooMany()
    let added = sends && { fields: pickFields(asked), headers: pickHeaders(request.headers) }
    if (added && checkSend) {
      if (!(await checkSend({ ...added, signal }))) return { status: 403 }
      added = undefined
    }
    if (counter.isOver(`${path} to ${server.countedBy(fields)}`, limits.perNumber)) return tooMany()
    return forward(server, path, { ...rest, fields, added, signal })
  }

  return async (request, response, next) => {
    const base = Object.keys(servers).find(path => request.url.startsWith(`${path}/`))
    if (base === undefined) return next()
    const signal = AbortSignal.timeout(TIME_LIMIT_MS)
    const late = once(signal, 'abort').then(() => ({ status: request.complete ? 504 : 408 }))
    const answered = answer(servers[base], request.url.slice(base.length), request, signal)
    const { status, headers, body } = await Promise.race([answered, late]).catch(() => ({ status: 502 }))
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      // What is left of a refused body is not waited for.
      ...(!request.complete && { Connection: 'close' }),
      ...headers,
    })
    response.end(JSON.stringify(body ?? {}))
  }
}

/** Nothing of the request is passed on but its fields. Nothing of the response comes back but what a page may know. */
async function forward({ url, headers: secret }, path, { fields, added, adds, gives, signal }) {
  const headers = new Headers({ ...added?.headers, 'Content-Type': 'application/json' })
  for (const [name, value] of Object.entries(secret)) headers.set(name, value)
  const response = await fetch(url + path, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...added?.fields, ...fields, ...adds }),
    redirect: 'error',
    signal,
  })
  const { status } = response
  const body = gives(await readJson(response.body ?? [], MAX_ANSWER_BYTES))
  const wait = /^(\d{1,7}|\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT)$/.exec(response.headers.get('Retry-After'))
  if (status !== 200 && status < 400) return { status: 502 }
  return { status, body, headers: wait === null ? {} : { 'Retry-After': wait[0] } }
}

/** Counts requests in windows of ten minutes, in memory: several processes need a store that they share. */
function createCounter(now, mostKeys) {
  let counts = new Map()
  let endsAt = 0
  return {
    isOver(key, most) {
      if (now() >= endsAt) [counts, endsAt] = [new Map(), now() + WINDOW_MS]
      const count = counts.get(key) ?? 0
      const isOver = count >= most || (count === 0 && counts.size >= mostKeys)
      if (!isOver) counts.set(key, count + 1)
      return isOver
    },
    secondsLeft: () => Math.ceil((endsAt - now()) / 1000),
  }
}

/** An IPv6 network counts as one address, since every home has billions of them. */
function toNetwork(address) {
  return address
    .replace(/^::ffff:/, '')
    .split('::')[0]
    .split(':')
    .slice(0, 4)
    .join(':')
}

/**
 * @returns `undefined` for what is no JSON
 * @throws when the body is too long
 */
async function readJson(stream, maxBytes) {
  const chunks = []
  let bytes = 0
  for await (const chunk of stream) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Error(`The body has more than ${maxBytes} bytes.`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return undefined
  }
}

function toHost(origin) {
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new Error(
      `"${origin}" is not an origin. Pass one such as "https://app.example.com", with its port if it has one.`,
    )
  }
  return new URL(origin).host
}

function required(env, name) {
  if (!env[name]) throw new Error(`Set ${name} in the environment of this server.`)
  return env[name]
}
