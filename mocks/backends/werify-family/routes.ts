import { http, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import type { LoginService, RequestKind } from '../../service/login-service.js'
import { toCaller, type Caller } from '../caller.js'
import { findOutsideContract, listIssues, type OutsideContract } from '../outside-contract.js'
import { createPostRoute, type PostRoute } from '../post-route.js'
import type { RequestFormat } from '../request-format.js'
import { refuseWithoutKey } from './api-key.js'
import { withRateLimit } from './rate-limit-headers.js'
import type { ResponseWriter } from './response-writer.js'

type GetRoute = <Parameters>(
  url: string,
  format: RequestFormat<Parameters>,
  respond: (parameters: Parameters, caller: Caller) => Response | Promise<Response>,
) => HttpHandler

/** Routes for one kind of request. The API key is checked first, then the request is counted, then it is read. */
export interface Routes {
  /** The format describes the parameters of the path. */
  readonly get: GetRoute
  /** The format describes the body; one that the server cannot read is 422. */
  readonly post: PostRoute
}

/** Path without parameters. */
export const noParameters: RequestFormat<object> = { lenient: z.object({}), contract: z.object({}) }

interface Parts {
  readonly app: string
  readonly service: LoginService
  readonly writer: ResponseWriter
  /** Refuses requests outside the contract, with 422. */
  readonly strict: boolean
  /** See {@link refuseWithoutKey}. @default none */
  readonly apiKey?: string | undefined
}

export function createRoutes(kind: RequestKind, { app, service, writer, strict, apiKey }: Parts): Routes {
  async function admit(caller: Caller, respond: () => Response | Promise<Response>): Promise<Response> {
    const keyless = refuseWithoutKey(caller.request, apiKey, writer)
    if (keyless !== undefined) return keyless
    const admission = service.admit(kind, caller.address)
    const response =
      admission.outcome === 'limited' ? writer.tooManyRequests(admission.retryAfterMs) : await respond()
    return withRateLimit(response, admission)
  }

  const outside = (problems: readonly OutsideContract[]) =>
    writer.validationError(
      Object.fromEntries(problems.map(({ name, sentence }) => [name, sentence])),
      'The request is outside the contract.',
    )
  const withKey = <Body>(format: RequestFormat<Body>): RequestFormat<Body> =>
    apiKey === undefined ? format : { ...format, query: ['api-key', ...(format.query ?? [])] }
  const post = createPostRoute({
    app,
    strict,
    admit,
    outside,
    invalid: issues => writer.validationError(toErrors(issues)),
  })

  return {
    get: (url, format, respond) =>
      http.get(url, ({ request, params }) => {
        const caller = toCaller(request, app)
        return admit(caller, () => {
          const problems = strict ? findOutsideContract(request, params, withKey(format)) : []
          return problems.length > 0 ? outside(problems) : respond(format.lenient.parse(params), caller)
        })
      }),
    post: (url, format, respond) => post(url, withKey(format), respond),
  }
}

function toErrors(issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, string>> {
  const names = listIssues(issues).map(({ path }) => String(path[0] ?? 'body'))
  return Object.fromEntries(names.map(name => [name, `The ${name} is invalid.`]))
}
