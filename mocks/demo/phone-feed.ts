import { http, HttpResponse, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import type { LoginService } from '../service/login-service.js'
import { OWNER } from './demo-service.js'

/** Where the demo asks for the feed. No backend has anything of the kind. */
export const PHONE_FEED = '/simulated/phone'

/** What only the phone of one person knows, for the pages that play it. Times are in epoch milliseconds. */
export const phoneFeed = z.object({
  /** What it is on the service's clock. */
  now: z.number(),
  owner: z.string(),
  /** The phone's own: with it the owner approves and declines. */
  accessToken: z.string(),
  /** Where others in the network reach the demo; absent when they do not. */
  networkUrl: z.optional(z.string()),
  sent: z.array(
    z.object({
      id: z.number(),
      to: z.string(),
      channel: z.enum(['email', 'sms', 'wallet']),
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

export type PhoneFeed = z.output<typeof phoneFeed>

interface Parts {
  readonly service: LoginService
  readonly now: () => number
  readonly networkUrl: () => string | undefined
}

export function phoneFeedHandler({ service, now, networkUrl }: Parts): HttpHandler {
  const accessToken = service.signInPhone(OWNER)
  return http.get(PHONE_FEED, () => {
    const feed: PhoneFeed = {
      now: now(),
      owner: OWNER,
      accessToken,
      networkUrl: networkUrl(),
      sent: [...service.outbox.all()],
      open: [...service.tickets.open()],
    }
    return HttpResponse.json(feed, { headers: { 'Cache-Control': 'no-store' } })
  })
}
