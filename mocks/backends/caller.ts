import type { RequestSource } from '../service/request-source.js'

/** Sender of a request, and the request itself. */
export interface Caller extends Required<RequestSource> {
  /** Bearer token; empty if the request has none. */
  readonly accessToken: string
  /** Address of the request, without its query. */
  readonly url: string
  readonly request: Request
}

/** Reads the network address from `X-Forwarded-For`, which the mock's own server sets. In a page it is `local`. */
export function toCaller(request: Request, app: string): Caller {
  const [url = ''] = request.url.split('?')
  const { host } = new URL(url)
  const [, accessToken = ''] = /^Bearer (\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  return { app, address: request.headers.get('X-Forwarded-For') ?? 'local', host, accessToken, url, request }
}
