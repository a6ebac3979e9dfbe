import { useMemo, useState } from 'react'
import { REMEDIES } from '../../domain/remedies.js'
import type { LoginFailure } from '../../flow/failure.js'
import { secondsLeft } from '../../ui/seconds-left.js'
import { useNow } from '../../ui/use-now.js'

export interface CodeTimesOptions {
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Epoch milliseconds. */
  readonly sentAt: number
  /** Epoch milliseconds. */
  readonly resendAt: number
  readonly failure: LoginFailure | undefined
}

export interface CodeTimes {
  /** The server takes no further try with this code. */
  readonly isSpent: boolean
  /** The code is spent, or its time is over. */
  readonly isExpired: boolean
  /** Never more than when the code was sent, where the clock was set back. */
  readonly secondsToExpiry: number
  /** 0 also where the clock was set back to before the code was sent: nobody waits for it to catch up. */
  readonly secondsToResend: number
}

/** Times of a code that was sent, as they are now. The same object until one of them changes. */
export function useCodeTimes({ expiresAt, sentAt, resendAt, failure }: CodeTimesOptions): CodeTimes {
  const now = useNow()
  // While another code is sent the failure is gone, and this one is as spent as before.
  const [isSpent, setIsSpent] = useState(false)
  const isSpentNow =
    failure !== undefined && (REMEDIES[failure.code].next === 'new-code' || failure.attemptsLeft === 0)
  if (isSpentNow && !isSpent) setIsSpent(true)
  const secondsToExpiry = Math.min(secondsLeft(expiresAt, now), secondsLeft(expiresAt, sentAt))
  const isExpired = isSpent || secondsToExpiry === 0
  const secondsToResend = now < sentAt ? 0 : secondsLeft(resendAt, now)
  return useMemo(
    () => ({ isSpent, isExpired, secondsToExpiry, secondsToResend }),
    [isSpent, isExpired, secondsToExpiry, secondsToResend],
  )
}
