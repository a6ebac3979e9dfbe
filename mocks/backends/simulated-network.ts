import { magicNameOf } from '../service/magic-identifiers.js'
import { misbehave } from '../scenarios.js'

/** What becomes of a wish for a code before the service hears of it; usually nothing. */
export async function troubleOnTheWay(identifier: string): Promise<Response | undefined> {
  const name = magicNameOf(identifier)
  return name === 'offline' || name === 'slow' ? misbehave(name) : undefined
}
