import type { ChallengeRef, Codes } from './codes.js'
import { magicNameOf, type MagicName } from './magic-identifiers.js'

const WAIT_MS = 37_000
const LOCK_MS = 15 * 60_000

/** As long as no code is. */
const NO_CODE = ''

/** The same rules for everybody but for those whose identifier says how they end. */
export function withMagic(codes: Codes): Codes {
  const named = new Map<string, MagicName>()

  function nameOf(ref: ChallengeRef): MagicName | undefined {
    return 'id' in ref ? named.get(ref.id) : magicNameOf(ref.identifier)
  }

  return {
    request(identifier, origin, terms) {
      const name = magicNameOf(identifier)
      if (name === 'unknown') return { outcome: 'unrecognised' }
      if (name === 'limited') return { outcome: 'limited', retryAfterMs: WAIT_MS }
      if (name === 'locked') return { outcome: 'locked', retryAfterMs: LOCK_MS }
      const sent = codes.request(identifier, origin, terms)
      if (name !== undefined && sent.outcome === 'sent') named.set(sent.challenge.id, name)
      return sent
    },

    resend: codes.resend,

    verify(ref, code, origin) {
      const name = nameOf(ref)
      if (name === 'used' || name === 'expired') return { outcome: name }
      return codes.verify(ref, name === 'wrong' ? NO_CODE : code, origin)
    },
  }
}
