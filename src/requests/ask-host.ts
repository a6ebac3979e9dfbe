import type { Identifier } from '../domain/identifier.js'
import { LoginError } from '../domain/login-error.js'
import { limitTime } from '../domain/time-limit.js'
import type { BeforeSend, SendExtra } from '../domain/send-extra.js'

/** A bot check may ask the person to do something. */
const TIME_LIMIT_MS = 120_000

/**
 * Asks the host what to add to the request for a code.
 *
 * @throws LoginError what the host threw, `rejected` for anything else, or `timeout` after two minutes
 */
export async function askHost(
  beforeSend: BeforeSend,
  identifier: Identifier,
  signal: AbortSignal,
): Promise<SendExtra | undefined> {
  const limit = limitTime(signal, TIME_LIMIT_MS, new LoginError('timeout'))
  try {
    return await Promise.race([limit.stopped, beforeSend(identifier, limit.signal)])
  } catch (error) {
    throw error instanceof LoginError || signal.aborted ? error : new LoginError('rejected', { cause: error })
  } finally {
    limit.end()
  }
}
