import { http, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import type { Bucket, LoginService } from '../../service/login-service.js'
import { callerOf, readJson, type Caller } from '../caller.js'
import type { Replies } from './response-writer.js'

type Respond<Body> = (body: Body, caller: Caller) => Response | Promise<Response>

/** How one kind of request is taken in: counted first, then checked for its key, then read by its contract. */
export interface Routes {
  /** The contract is for what the path holds; a path outside it is not found. */
  get<Contract extends z.ZodMiniType>(
    url: string,
    contract: Contract,
    respond: Respond<z.output<Contract>>,
  ): HttpHandler
  /** As `get`, for what an `<img>` loads: that sends no header, so the key is in the address. */
  picture<Contract extends z.ZodMiniType>(
    url: string,
    contract: Contract,
    respond: Respond<z.output<Contract>>,
  ): HttpHandler
  /** The contract is for the body; one outside it is refused with the fields at fault. */
  post<Contract extends z.ZodMiniType>(
    url: string,
    contract: Contract,
    respond: Respond<z.output<Contract>>,
  ): HttpHandler
}

/** For a path that holds nothing. */
export const noParameters = z.object({})

interface Parts {
  readonly app: string
  readonly service: LoginService
  readonly replies: Replies
  /** What every request must carry as the header `api-key`. @default none is asked for */
  readonly apiKey?: string | undefined
}

export function createRoutes(bucket: Bucket, { app, service, replies, apiKey }: Parts): Routes {
  function turnAway({ address }: Caller, key: string | null): Response | undefined {
    const admission = service.admit(bucket, address)
    if (admission.outcome === 'limited') return replies.tooMany(admission.retryAfterMs, admission.limit)
    if (apiKey !== undefined && key !== apiKey) return replies.refused(401, { code: 'invalid_client' })
    return undefined
  }

  const getting =
    (keyOf: (request: Request) => string | null): Routes['get'] =>
    (url, contract, respond) =>
      http.get(url, ({ request, params }) => {
        const caller = callerOf(request, app)
        const path = contract.safeParse(params)
        return (
          turnAway(caller, keyOf(request)) ??
          (path.success ? respond(path.data, caller) : replies.refused(404))
        )
      })

  return {
    get: getting(keyInHeader),
    picture: getting(({ url }) => new URL(url).searchParams.get('api-key')),
    post: (url, contract, respond) =>
      http.post(url, async ({ request }) => {
        const caller = callerOf(request, app)
        const body = contract.safeParse(await readJson(request))
        return (
          turnAway(caller, keyInHeader(request)) ??
          (body.success ? respond(body.data, caller) : replies.invalid(fieldsAtFault(body.error.issues)))
        )
      }),
  }
}

function keyInHeader({ headers }: Request): string | null {
  return headers.get('api-key')
}

function fieldsAtFault(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? 'body')],
  )
}
