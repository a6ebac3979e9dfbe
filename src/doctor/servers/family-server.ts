import { envelopeResponse, loginResponse } from '../../backends/werify-family/contract.js'
import { isOk, type Exchange } from '../exchange.js'
import type { LoginServer } from './login-server.js'

/** Payload of a success of a Werify server; `undefined` for any other answer. */
export function readPayload(answer: Exchange): unknown {
  const envelope = envelopeResponse.safeParse(answer.json)
  if (!isOk(answer) || !envelope.success || envelope.data.succeed !== true) return undefined
  return envelope.data.results ?? envelope.data.result
}

/** Access token of a login at a Werify server. */
function readAccessToken(answer: Exchange): string | undefined {
  return loginResponse.safeParse(readPayload(answer)).data?.access_token
}

/** Details that all Werify servers share. */
export const FAMILY = {
  isAcrossOrigins: true,
  isSignedIn: answer => readAccessToken(answer) !== undefined,
  readAccessToken,
} as const satisfies Partial<LoginServer>
