import { http, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import type { Bucket, LoginService } from '../../service.js'
import { callerOf, readJson, type Caller } from '../caller.js'
import type { Replies } from './replies.js'

type Respond<Body> = (body: Body, caller: Caller) => Response | Promise<Response>

/** How one kind of request is taken in: counted first, then checked for its key, then read by its contract. */
export interface Routes {
  /** The contract is for what the path holds; a path outside it is not found. */
  get<Contract extends z.ZodMiniType>(
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
  function turnAway(request: Request, { address }: Caller): Response | undefined {
    const admission = service.admit(bucket, address)
    if (admission.outcome === 'limited') return replies.tooMany(admission.retryAfterMs, admission.limit)
    if (apiKey !== undefined && request.headers.get('api-key') !== apiKey) return replies.refused(401)
    return undefined
  }

  return {
    get: (url, contract, respond) =>
      http.get(url, ({ request, params }) => {
        const caller = callerOf(request, app)
        const path = contract.safeParse(params)
        return turnAway(request, caller) ?? (path.success ? respond(path.data, caller) : replies.refused(404))
      }),
    post: (url, contract, respond) =>
      http.post(url, async ({ request }) => {
        const caller = callerOf(request, app)
        const body = contract.safeParse(await readJson(request))
        return (
          turnAway(request, caller) ??
          (body.success ? respond(body.data, caller) : replies.invalid(fieldsAtFault(body.error.issues)))
        )
      }),
  }
}

function fieldsAtFault(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues.flatMap(issue =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? 'body')],
  )
}
