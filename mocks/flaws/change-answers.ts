import { toRecord } from '../../src/domain/to-record.js'
import type { Middleware } from '../transport/respond.js'
import { findOperation, type Operation } from './operation.js'

interface Answered {
  readonly request: Request
  readonly response: Response
  /** `undefined` for a preflight, and for what no login needs. */
  readonly operation: Operation | undefined
}

/** Changes what a server answers. */
export function changeAnswers(change: (answered: Answered) => Response | Promise<Response>): Middleware {
  return respond => async request => {
    const operation = findOperation(request)
    const response = await respond(request.clone())
    if (response === undefined || response.type === 'error') return response
    return change({ request, response, operation })
  }
}

/** Changes headers of every response. */
export function changeHeaders(change: (headers: Headers, request: Request) => void): Middleware {
  return changeAnswers(({ request, response }) => {
    change(response.headers, request)
    return response
  })
}

/** The same response with another body, and perhaps another status. One without a body stays as it is. */
export async function withText(
  response: Response,
  change: (text: string) => string,
  status = response.status,
): Promise<Response> {
  if (response.body === null) return response
  const headers = new Headers(response.headers)
  headers.delete('Content-Length')
  return new Response(change(await response.text()), { status, headers })
}

/** The same response with other fields. */
export function withFields(
  response: Response,
  change: (fields: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
  status = response.status,
): Promise<Response> {
  return withText(response, text => JSON.stringify(change(toRecord(JSON.parse(text)))), status)
}

/** True for a response with a session, or with the approval of D7. */
export async function signsIn(response: Response): Promise<boolean> {
  return response.ok && /"(?:access_token|user_id)":|"APPROVED"/.test(await response.clone().text())
}
