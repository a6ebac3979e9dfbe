import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LoginRules } from '../service/rules.js'
import { handleRequest } from '../transport/handle-request.js'
import { clockHandler, movableClock } from './clock-handler.js'
import { demoHandlers } from './demo-handlers.js'
import { createDemoService } from './demo-service.js'
import { isOwnPage } from './is-own-page.js'
import { phoneFeedHandler } from './phone-feed.js'
import { startProxiedBackends } from './proxied-backends.js'

type NodeMiddleware = (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => Promise<void>

export interface DemoServer {
  readonly answer: NodeMiddleware
  /** Closes the server of the backends behind the proxy. */
  readonly close: () => Promise<void>
}

const DEMO_RULES: Partial<LoginRules> = {
  // All visitors may share one address.
  requestsPerAddress: [],
  checksPerAddress: [],
  ticketsPerAddress: [],
  // The clock of a page under test may run ahead of this one.
  minCheckIntervalMs: 0,
}

/**
 * The simulated service as middleware of the demo's own server. Page and service then have one origin, and a phone in
 * the same network reaches both. What is simulated beside the backends is for pages of this origin alone: it has every
 * code, and the token of the phone.
 *
 * @param networkUrl address of the demo for other devices in the network
 */
export async function startDemoServer(networkUrl: () => string | undefined): Promise<DemoServer> {
  const now = movableClock()
  const service = createDemoService({ now, rules: DEMO_RULES })
  const handlers = [
    ...demoHandlers('', service),
    phoneFeedHandler({ service, now, networkUrl }),
    clockHandler(now),
  ]
  const { proxy, close } = await startProxiedBackends(service)
  return {
    close,
    answer: (incoming, outgoing, next) =>
      proxy(incoming, outgoing, async () => {
        const isOwn = incoming.url?.startsWith('/simulated/') === true
        if (isOwn && !isOwnPage(incoming.headers)) outgoing.writeHead(403).end()
        else if (!(await handleRequest(handlers, incoming, outgoing, isOwn ? 'closed' : 'open'))) next()
      }),
  }
}
