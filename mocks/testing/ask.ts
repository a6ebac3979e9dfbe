import { getResponse, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import { envelopeResponse } from '../../src/backends/werify-family/contract.js'
import { toRecord } from '../../src/domain/to-record.js'
import { expectDocumented } from './expect-documented.js'

export interface ApiResponse {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/**
 * Sends one request to a backend: a POST if it has a body, a GET otherwise.
 *
 * @throws Error for a response that the backend's OpenAPI document does not have
 */
export type Ask = (path: string, body?: object, headers?: Record<string, string>) => Promise<ApiResponse>

/** @param send sends the request, over a network or straight to handlers */
export function createAsk(origin: string, send: (request: Request) => Promise<Response | undefined>): Ask {
  return async (path, json, headers = {}) => {
    const body = json && JSON.stringify(json)
    const request = new Request(origin + path, {
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { method: 'POST', body }),
    })
    const received = await send(request)
    if (received === undefined) throw new Error(`no handler for ${path}`)
    const response = { status: received.status, headers: received.headers, text: await received.text() }
    expectDocumented({ method: body === undefined ? 'get' : 'post', path, body, ...response })
    return response
  }
}

/** Calls the handlers directly, without a network. */
export function askHandlers(handlers: HttpHandler[]): Ask {
  const origin = 'http://login.test'
  return createAsk(origin, request => getResponse(handlers, request, { baseUrl: origin }))
}

export function parseBody({ text }: ApiResponse): Record<string, unknown> {
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
}

/** The content of a Werify server's envelope. */
export function parsePayload(response: ApiResponse): unknown {
  const { results, result } = envelopeResponse.parse(parseBody(response))
  return results ?? result
}

export function parsePayloadFields(response: ApiResponse): Readonly<Record<string, unknown>> {
  return toRecord(parsePayload(response))
}

/** Address of the QR code's picture, in the response that created a ticket. */
export function pictureUrl(created: ApiResponse): string {
  const { url, qr_image } = parsePayloadFields(created)
  return z.string().parse(url ?? qr_image)
}
