import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { START } from '../testing/samples.js'
import { pass, showPage } from '../testing/login.js'
import { shownLogin } from '../testing/phone-login.js'
import { watchListeners } from '../testing/watch-listeners.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const answers: readonly (QrStatus<TokenSession> | LoginError)[] = [
  { status: 'pending' },
  { status: 'held' },
  { status: 'slow-down' },
  new LoginError('network'),
  new LoginError('rate-limited', { retryAfterMs: 37_000 }),
]

test.each([
  ["the login's own client", () => undefined],
  ["a host's client", () => new QueryClient()],
])(
  '[QR-07] a thousand tickets that were shown, checked and removed leave no timer and no listener (%s)',
  { timeout: 60_000 },
  async (_whose, client) => {
    showPage('visible')
    const { onPage } = watchListeners()
    const queryClient = client()
    for (let count = 0; count < 1000; count += 1) {
      const login = await shownLogin({
        ...(queryClient && { queryClient }),
        ticket: { mayHold: count % 2 === 0 },
      })
      await pass(5000)
      const answer = answers[count % answers.length]
      const check = login.server.newest('check')
      if (answer instanceof LoginError) check.fail(answer)
      else if (answer !== undefined) check.succeed(answer)
      if (count % 3 > 0) await pass(2000)
      if (count === 0) expect(onPage()).toContain('visibilitychange')
      login.stop()
    }
    await pass()
    expect(vi.getTimerCount()).toBe(0)
    expect(onPage()).toEqual([])
  },
)
