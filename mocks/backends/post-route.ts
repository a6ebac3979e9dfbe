import { http, type HttpHandler } from 'msw'
import type * as z from 'zod/mini'
import { toCaller, type Caller } from './caller.js'
import { findOutsideContract, type OutsideContract } from './outside-contract.js'
import { readBody } from './read-body.js'
import type { RequestFormat } from './request-format.js'

/** Behaviour that all POST routes of a server share. */
interface PostRouteOptions {
  readonly app: string
  /** Refuses requests outside the contract. */
  readonly strict: boolean
  /** Passes a request on, or refuses it whatever its body says, as with 401 or 429. */
  readonly admit: (caller: Caller, respond: Respond) => Promise<Response>
  /** Response to a body that the server cannot read. */
  readonly invalid: (issues: readonly z.core.$ZodIssue[]) => Response
  /** Response to a request outside the contract, of a strict server. */
  readonly outside: (problems: readonly OutsideContract[]) => Response
}

type Respond = () => Response | Promise<Response>

export type PostRoute = <Body>(
  url: string,
  format: RequestFormat<Body>,
  respond: (body: Body, caller: Caller) => Response | Promise<Response>,
) => HttpHandler

export function createPostRoute({ app, strict, admit, invalid, outside }: PostRouteOptions): PostRoute {
  return (url, format, respond) =>
    http.post(url, async ({ request }) => {
      const caller = toCaller(request, app)
      const given = await readBody(request)
      return admit(caller, () => {
        const problems = strict ? findOutsideContract(request, given, format) : []
        if (problems.length > 0) return outside(problems)
        const body = format.lenient.safeParse(given)
        return body.success ? respond(body.data, caller) : invalid(body.error.issues)
      })
    })
}
