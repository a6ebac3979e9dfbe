import { http, HttpResponse, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import type { LoginService } from '../service/login-service.js'
import { PHONE_OWNER } from './demo-service.js'

/** Path of the feed. It is part of the demo, and of no backend. */
export const PHONE_FEED_PATH = '/simulated/phone'

/** State of the simulated phone, for the pages that show it. Times are in epoch milliseconds. */
export const phoneFeedResponse = z.object({
  /** Time of the service's clock. */
  now: z.number(),
  owner: z.string(),
  /** Token with which the owner approves and declines. */
  accessToken: z.string(),
  /** Address of the demo for other devices in the network; absent unless the server listens for them. */
  networkUrl: z.optional(z.string()),
  sent: z.array(
    z.object({
      id: z.number(),
      to: z.string(),
      channel: z.enum(['email', 'sms', 'whatsapp', 'call', 'wallet']),
      code: z.string(),
      text: z.string(),
      sentAt: z.number(),
    }),
  ),
  open: z.array(
    z.object({
      id: z.string(),
      hash: z.string(),
      token: z.string(),
      app: z.string(),
      host: z.string(),
      address: z.string(),
      createdAt: z.number(),
      expiresAt: z.number(),
      status: z.enum(['pending', 'scanned', 'granted', 'delivered', 'denied']),
      matchCode: z.optional(z.string()),
    }),
  ),
})

export type PhoneFeed = z.output<typeof phoneFeedResponse>

interface Parts {
  readonly service: LoginService
  readonly now: () => number
  readonly networkUrl: () => string | undefined
}

export function phoneFeedHandler({ service, now, networkUrl }: Parts): HttpHandler {
  const accessToken = service.signInPhone(PHONE_OWNER)
  return http.get(PHONE_FEED_PATH, () => {
    const feed: PhoneFeed = {
      now: now(),
      owner: PHONE_OWNER,
      accessToken,
      networkUrl: networkUrl(),
      sent: [...service.outbox.all()],
      open: [...service.tickets.open()],
    }
    return HttpResponse.json(feed, { headers: { 'Cache-Control': 'no-store' } })
  })
}
