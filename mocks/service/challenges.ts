import type { Now } from './clock.js'
import type { ResolvedCodeOptions } from './code-options.js'
import { findRecipient, type Recipient } from './recipient.js'

/** A code that was sent, by the two names that backends give it. Times are in epoch milliseconds. */
export interface Challenge {
  readonly id: string
  readonly hash: string
  readonly createdAt: number
  readonly expiresAt: number
}

/** Reference to a challenge: its names, of which some backends know the id only, or the identifier, for the newest one. */
export type ChallengeRef = { readonly id: string; readonly hash?: string } | { readonly identifier: string }

export interface ChallengeRecord {
  readonly id: string
  readonly hash: string
  readonly recipient: Recipient
  readonly app: string
  readonly options: ResolvedCodeOptions
  current: CurrentCode
  resends: number
  wrongCodes: number
  state: 'live' | 'used' | 'dead'
}

/** The newest code of a challenge. */
export interface CurrentCode {
  readonly code: string
  readonly createdAt: number
  readonly expiresAt: number
}

export interface Challenges {
  /** Adds a challenge. It ends the recipient's previous one. */
  add(challenge: ChallengeRecord): void
  /** @returns `undefined` for a challenge that is unknown to this application */
  find(ref: ChallengeRef, app: string): ChallengeRecord | undefined
}

export function createChallenges(now: Now): Challenges {
  const byId = new Map<string, ChallengeRecord>()
  const newest = new Map<string, ChallengeRecord>()

  /** Marks an expired challenge as dead, so that setting the clock back does not revive its code. */
  function updateState(challenge: ChallengeRecord): void {
    if (challenge.state === 'live' && now() >= challenge.current.expiresAt) challenge.state = 'dead'
  }

  return {
    add(challenge) {
      const { key } = challenge.recipient
      const previous = newest.get(key)
      if (previous?.state === 'live') previous.state = 'dead'
      byId.set(challenge.id, challenge)
      newest.set(key, challenge)
    },

    find(ref, app) {
      const found = 'id' in ref ? byId.get(ref.id) : newest.get(findRecipient(ref.identifier)?.key ?? '')
      if (found?.app !== app) return undefined
      if ('hash' in ref && found.hash !== ref.hash) return undefined
      updateState(found)
      return found
    },
  }
}

export function toChallenge({ id, hash, current }: ChallengeRecord): Challenge {
  return { id, hash, createdAt: current.createdAt, expiresAt: current.expiresAt }
}
