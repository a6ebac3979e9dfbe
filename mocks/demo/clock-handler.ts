import { http, HttpResponse, type HttpHandler } from 'msw'
import * as z from 'zod/mini'
import type { ManualClock } from '../service/clock.js'

/** Farthest that the clock may be moved at a time, so that its time stays one. */
const DAY_MS = 24 * 60 * 60_000

const clockRequest = z.object({ ms: z.number().check(z.gte(-DAY_MS), z.lte(DAY_MS)) })

/** Moves the clock of the demo's service, so that tests can expire a ticket without waiting. */
export function clockHandler(now: ManualClock): HttpHandler {
  return http.post('/simulated/clock', async ({ request }) => {
    const asked = clockRequest.safeParse(await request.json().catch(() => undefined))
    if (!asked.success) {
      return HttpResponse.json({ message: 'ms must be a number, and at most a day.' }, { status: 422 })
    }
    now.advance(asked.data.ms)
    return HttpResponse.json({ now: now() })
  })
}

/** A clock that goes on by itself, and can be moved. */
export function movableClock(): ManualClock {
  let aheadMs = 0
  return Object.assign(() => Date.now() + aheadMs, {
    advance(ms: number) {
      aheadMs += ms
    },
  })
}
