import type { ChallengeRef } from './challenges.js'
import type { Codes } from './codes.js'
import { findMagicName, type MagicName } from './magic-identifiers.js'

const LIMITED_MS = 37_000
const LOCKED_MS = 15 * 60_000

/** Never right, since every code has characters. */
const WRONG_CODE = ''

/** Wraps `codes` so that magic identifiers end as their name says. Others are passed through. */
export function withMagicIdentifiers(codes: Codes): Codes {
  const namesByChallenge = new Map<string, MagicName>()

  function findName(ref: ChallengeRef): MagicName | undefined {
    return 'id' in ref ? namesByChallenge.get(ref.id) : findMagicName(ref.identifier)
  }

  return {
    request(identifier, source, options) {
      const name = findMagicName(identifier)
      if (name === 'unknown') return { outcome: 'unrecognised' }
      if (name === 'limited') return { outcome: 'limited', retryAfterMs: LIMITED_MS }
      if (name === 'locked') return { outcome: 'locked', retryAfterMs: LOCKED_MS }
      const sent = codes.request(identifier, source, options)
      if (name !== undefined && sent.outcome === 'sent') namesByChallenge.set(sent.challenge.id, name)
      return sent
    },

    resend: codes.resend,
    status: codes.status,

    verify(ref, code, source) {
      const name = findName(ref)
      if (name === 'used' || name === 'expired') return { outcome: name }
      return codes.verify(ref, name === 'wrong' ? WRONG_CODE : code, source)
    },
  }
}
