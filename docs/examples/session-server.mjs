// Sessions of a site: takes the token of a login, verifies it, and keeps a session in an `HttpOnly` cookie.
import { createHash, randomBytes } from 'node:crypto'

const COOKIE = '__Host-session'
const MAX_TOKEN_BYTES = 8192
const LIFETIME_SECONDS = 24 * 60 * 60

/**
 * Middleware for `node:http`, Express and the like: `POST`, `GET` and `DELETE /session`.
 *
 * @param {(token: string) => Promise<{ id: string } | undefined>} verify asks the login service whose token it is
 * @param {{ now?: () => number, sessions?: SessionStore }} [options] `sessions` are in memory by default, and gone when
 *   the process ends
 *
 * @typedef {{ user: object, endsAt: number }} Session `endsAt` in epoch milliseconds
 * @typedef {object} SessionStore store that several processes share, which removes by itself what has ended. Each method
 *   may return a promise
 * @property {(id: string) => Session | undefined | Promise<Session | undefined>} get
 * @property {(id: string, session: Session) => unknown} set
 * @property {(id: string) => unknown} delete
 */
export function sessionServer(verify, { now = Date.now, sessions = new Map() } = {}) {
  const answers = {
    async POST(request) {
      const token = await readToken(request)
      if (token === undefined) return { status: 400 }
      const user = await verify(token)
      if (user === undefined) return { status: 401 }
      if (sessions instanceof Map) removeEnded(sessions, now())
      // A new id for every login: one that was planted in the browser before is worth nothing.
      const id = randomBytes(32).toString('base64url')
      await sessions.set(hash(id), { user, endsAt: now() + LIFETIME_SECONDS * 1000 })
      return { status: 204, cookie: `${id}; Max-Age=${LIFETIME_SECONDS}` }
    },
    async GET(request) {
      const session = await sessions.get(hash(readCookie(request)))
      return session === undefined || session.endsAt <= now()
        ? { status: 401 }
        : { status: 200, body: session.user }
    },
    async DELETE(request) {
      await sessions.delete(hash(readCookie(request)))
      return { status: 204, cookie: '; Max-Age=0' }
    },
  }

  return async (request, response, next) => {
    // Not parsed as an address: one such as `//` throws, and anybody can ask for it.
    if (request.url.split('?')[0] !== '/session') return next()
    const { status, cookie, body } = await answer(request, answers).catch(() => ({ status: 502 }))
    response.setHeader('Cache-Control', 'no-store')
    if (cookie !== undefined) {
      response.setHeader('Set-Cookie', `${COOKIE}=${cookie}; Path=/; Secure; HttpOnly; SameSite=Lax`)
    }
    response.writeHead(status, body && { 'Content-Type': 'application/json' })
    response.end(body && JSON.stringify(body))
  }
}

/** Removes the sessions that have ended: the first ones, since all last as long and a `Map` keeps their order. */
function removeEnded(sessions, now) {
  for (const [id, { endsAt }] of sessions) {
    if (endsAt > now) return
    sessions.delete(id)
  }
}

async function answer(request, answers) {
  if (!Object.hasOwn(answers, request.method)) return { status: 405 }
  // Another site must not sign a visitor in or out.
  if (request.method !== 'GET' && !isFromOwnPage(request.headers)) return { status: 403 }
  return answers[request.method](request)
}

async function readToken(request) {
  const chunks = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > MAX_TOKEN_BYTES) return undefined
    chunks.push(chunk)
  }
  const token = Buffer.concat(chunks).toString()
  return /^[!-~]+$/.test(token) ? token : undefined
}

function readCookie({ headers }) {
  const pairs = (headers.cookie ?? '').split('; ').map(pair => pair.split('='))
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? ''
}

/** Sessions are stored by the hash of their id, so that who reads the store cannot take one over. */
function hash(id) {
  return createHash('sha256').update(id).digest('base64url')
}

/** Same-origin check. Old browsers, and all browsers on plain `http:`, send only `Origin`. */
function isFromOwnPage({ host, origin, 'sec-fetch-site': site }) {
  if (site !== undefined) return site === 'same-origin'
  return URL.canParse(origin) && new URL(origin).host === host
}
