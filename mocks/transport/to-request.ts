import type { IncomingMessage } from 'node:http'

/** Longest body that is read: no request of a login comes near it. */
const MAX_BODY_BYTES = 64 * 1024

/** Methods of `node:http` that no `Request` has. */
const FORBIDDEN_METHODS = new Set(['CONNECT', 'TRACE'])

/** Request that no handler may see. */
export interface Unreadable {
  readonly status: 400 | 405 | 413
  readonly message: string
}

/** Converts a request of `node:http`. Its body is read up to 64 KiB. */
export async function toRequest(
  incoming: IncomingMessage,
  signal: AbortSignal,
): Promise<Request | Unreadable> {
  const { method = 'GET', socket } = incoming
  if (FORBIDDEN_METHODS.has(method)) return { status: 405, message: 'Method Not Allowed' }
  const url = findUrl(incoming)
  if (url === undefined) return { status: 400, message: 'Bad Request' }
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? await readBody(incoming) : null
  if (body === undefined) return { status: 413, message: 'Content Too Large' }

  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  // A server that also listens on IPv6 sees IPv4 addresses with this prefix.
  headers.set('X-Forwarded-For', socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown')
  return new Request(url, { method, headers, signal, body })
}

/** @returns `undefined` unless the request names a path of this server */
function findUrl({ url = '/', headers }: IncomingMessage): string | undefined {
  const address = `http://${headers.host ?? 'localhost'}${url}`
  if (!url.startsWith('/') || !URL.canParse(address)) return undefined
  try {
    const { pathname, username, password } = new URL(address)
    decodeURIComponent(pathname)
    // A host with credentials is none.
    return username === '' && password === '' ? address : undefined
  } catch {
    return undefined
  }
}

/** @returns `undefined` for a body that is too long */
async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    const part = Buffer.from(chunk)
    bytes += part.byteLength
    if (bytes > MAX_BODY_BYTES) return undefined
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}
