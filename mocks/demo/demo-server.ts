import type { IncomingMessage, ServerResponse } from 'node:http'
import { http, HttpResponse } from 'msw'
import * as z from 'zod/mini'
import { exchange } from '../transport/handle-request.js'
import { phoneFeedHandler } from './phone-feed.js'
import { secretServers } from './proxied-backends.js'
import { createDemoService, demoHandlers } from './demo-service.js'

export type Middleware = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  next: () => void,
) => Promise<void>

export interface DemoServer {
  readonly answer: Middleware
  /** Ends what listens besides the server of the page. */
  readonly close: () => Promise<void>
}

const timePassed = z.object({ ms: z.number() })

/**
 * The simulated service of the demo, for the server of its page: both then have one origin on the network, and a
 * phone reaches what no phone could reach inside a page.
 *
 * @param networkUrl where others in the network reach that server
 */
export async function demoServer(networkUrl: () => string | undefined): Promise<DemoServer> {
  let aheadMs = 0
  const now = () => Date.now() + aheadMs
  const rules = {
    // All who try it may share one address.
    callsPerAddress: [],
    checksPerAddress: [],
    ticketsPerAddress: [],
    // The clock of a page that is tested runs ahead of this one.
    minCheckIntervalMs: 0,
  }
  const service = createDemoService({ now, rules })
  const handlers = [
    ...demoHandlers('', service),
    phoneFeedHandler({ service, now, networkUrl }),
    // For tests, which do not wait for a ticket to expire.
    http.post('/simulated/clock', async ({ request }) => {
      aheadMs += timePassed.parse(await request.json()).ms
      return HttpResponse.json({ now: now() })
    }),
  ]
  const { proxy, close } = await secretServers(service)
  return {
    close,
    answer: (incoming, outgoing, next) =>
      proxy(incoming, outgoing, async () => {
        if (!(await exchange(handlers, incoming, outgoing))) next()
      }),
  }
}
