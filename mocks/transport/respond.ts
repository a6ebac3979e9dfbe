import { getResponse, type HttpHandler } from 'msw'
import { addCorsHeaders, preflightResponse, type CorsPolicy } from './cors.js'

/** Answers a request; `undefined` where no handler takes it. */
export type Respond = (request: Request) => Promise<Response | undefined>

/** Wraps every answer of a server, preflights included. */
export type Middleware = (respond: Respond) => Respond

/** Answers preflights by the policy, and everything else with the handlers. */
export function respondWith(handlers: readonly HttpHandler[], cors: CorsPolicy): Respond {
  // Handlers of every method, such as a scenario, are about the request that follows.
  const forPreflights = handlers.filter(({ info }) => info.method === 'OPTIONS')
  return async request => {
    const baseUrl = new URL(request.url).origin
    const response =
      request.method === 'OPTIONS'
        ? ((await getResponse(forPreflights, request, { baseUrl })) ??
          preflightResponse(cors, requested(request)))
        : await getResponse([...handlers], request, { baseUrl })
    if (response === undefined || response.type === 'error') return response
    addCorsHeaders(cors, response)
    return response
  }
}

const requested = ({ headers }: Request) => headers.get('Access-Control-Request-Headers') ?? ''
