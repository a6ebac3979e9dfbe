import { http, type HttpHandler } from 'msw'

/**
 * Adds a last handler for each path, which answers every other method, but not preflights.
 *
 * @param respond writes the 405 of the server, given the methods of the path for the header `Allow`
 * @param isPassedOn tells of a request that is for handlers of another API at the same address. @default none is
 */
export function refuseOtherMethods(
  handlers: readonly HttpHandler[],
  respond: (allowed: string) => Response,
  isPassedOn: (request: Request) => boolean = () => false,
): HttpHandler[] {
  const methods = new Map<string, string[]>()
  for (const { info } of handlers) {
    if (typeof info.path !== 'string' || typeof info.method !== 'string' || info.method === 'OPTIONS')
      continue
    methods.set(info.path, [...(methods.get(info.path) ?? []), info.method])
  }
  const refusals = Array.from(methods, ([path, allowed]) =>
    http.all(path, ({ request }) =>
      request.method === 'OPTIONS' || isPassedOn(request) ? undefined : respond(allowed.join(', ')),
    ),
  )
  return [...handlers, ...refusals]
}
