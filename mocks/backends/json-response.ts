import { HttpResponse } from 'msw'
import type * as z from 'zod/mini'

/** Nothing of a login is for a cache to keep; some answers hold tokens. */
export function json(
  status: number,
  contract: z.ZodMiniType,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  return HttpResponse.json(checked(contract, body), {
    status,
    headers: { 'Cache-Control': 'no-store', ...headers },
  })
}

/** What is sent is the value itself: the contracts read nulls as absent, and servers do send them. */
export function checked<Value>(contract: z.ZodMiniType, value: Value): Value {
  contract.parse(value)
  return value
}

export function retryAfter(ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { 'Retry-After': String(inSeconds(ms)) }
}

export function inSeconds(ms: number): number {
  return Math.ceil(ms / 1000)
}
