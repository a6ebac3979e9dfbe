import { HttpResponse } from 'msw'
import type * as z from 'zod/mini'

/**
 * JSON response whose body is checked against the contract. Caches must not store it, since some responses contain
 * tokens.
 *
 * @throws ZodError for a body outside the contract: the mock itself is wrong
 */
export function jsonResponse(
  status: number,
  contract: z.ZodMiniType,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  return HttpResponse.json(validated(contract, body), {
    status,
    headers: { 'Cache-Control': 'no-store', ...headers },
  })
}

/**
 * Returns the value as it is: a parsed one would lack its nulls, which contracts read as absent, and servers send.
 *
 * @throws ZodError for a value outside the contract
 */
export function validated<Value>(contract: z.ZodMiniType, value: Value): Value {
  contract.parse(value)
  return value
}

/** `Retry-After` in whole seconds, or no header where there is no time to tell. */
export function retryAfterHeader(ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { 'Retry-After': String(toWholeSeconds(ms)) }
}

/** Rounds up, so that a wait is never told too short. */
export function toWholeSeconds(ms: number): number {
  return Math.ceil(ms / 1000)
}
