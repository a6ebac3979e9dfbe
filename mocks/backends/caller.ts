import type { Origin } from '../service/codes.js'

/** Who asks, and by which address. */
export interface Caller extends Required<Origin> {
  /** The bearer token of the request; empty when it has none. */
  readonly accessToken: string
  /** Where the request went, without its query. */
  readonly url: string
  readonly request: Request
}

/** The mock on a real port says in `X-Forwarded-For` where a request came from; inside a page there is one place. */
export function callerOf(request: Request, app: string): Caller {
  const [url = ''] = request.url.split('?')
  const { host } = new URL(url)
  const [, accessToken = ''] = /^Bearer (\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  return { app, address: request.headers.get('X-Forwarded-For') ?? 'local', host, accessToken, url, request }
}

/** A body that is not JSON has none of the fields. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json()
  } catch {
    return {}
  }
}
