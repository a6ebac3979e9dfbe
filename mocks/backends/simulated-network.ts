import { scenarioResponse } from '../scenarios.js'
import { findMagicName } from '../service/magic-identifiers.js'

/**
 * Simulates the network for `offline@example.com` and `slow@example.com`, before the service hears of the request.
 *
 * @returns a network error, or `undefined` when the request goes on to the service
 */
export async function simulateNetwork(identifier: string): Promise<Response | undefined> {
  const name = findMagicName(identifier)
  return name === 'offline' || name === 'slow' ? scenarioResponse(name) : undefined
}
