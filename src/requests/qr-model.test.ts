// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { MINUTE, START, ticketNamed } from '../flow/testing/samples.js'
import { left, opened } from '../flow/testing/story.js'
import { connection, pass, showPage, startLogin, type Login } from './testing/login.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const LIFE = 3 * MINUTE

/** A login with a phone, and the page that it runs in. */
interface World {
  readonly login: Login
  readonly page: { isVisible: boolean; isOnline: boolean; isOnQr: boolean }
  /** Tickets made so far, each called by its number. */
  tickets: number
  answeredAt: number
}

const deeds = {
  hide({ page }: World) {
    page.isVisible = false
    showPage('hidden')
  },
  show({ page }: World) {
    page.isVisible = true
    showPage('visible')
  },
  'go offline'({ page }: World) {
    page.isOnline = false
    connection('offline')
  },
  'go online'({ page }: World) {
    page.isOnline = true
    connection('online')
  },
  'leave the tab'({ page, login }: World) {
    page.isOnQr = false
    login.store.dispatch(left)
  },
  'open the tab'({ page, login }: World) {
    page.isOnQr = true
    login.store.dispatch(opened)
  },
  'make the ticket'(world: World) {
    const call = world.login.server.calls('create').find(create => create.isOpen())
    if (call === undefined) return
    world.tickets += 1
    call.succeed(ticketNamed(String(world.tickets), { expiresAt: Date.now() + LIFE }))
  },
  'ask for another'({ login }: World) {
    login.store.dispatch({ type: 'ticket.requested' })
  },
  'say pending': answering({ status: 'pending' }),
  'say scanned': answering({ status: 'scanned' }),
  'say slow down': answering({ status: 'slow-down' }),
  'say nothing': answering(new LoginError('network')),
  'say too many': answering(new LoginError('rate-limited', { retryAfterMs: 3000 })),
}

type Deed = keyof typeof deeds

function answering(answer: QrStatus | LoginError) {
  return (world: World) => {
    const call = world.login.server.calls('check').find(check => check.isOpen())
    if (call === undefined) return
    if (answer instanceof LoginError) call.fail(answer)
    else call.succeed(answer)
    world.answeredAt = Date.now()
  }
}

const saying: readonly Deed[] = ['say pending', 'say scanned', 'say slow down', 'say nothing', 'say too many']
const making: readonly Deed[] = ['make the ticket', 'ask for another']
const leaving: readonly Deed[] = ['hide', 'go offline', 'leave the tab']
const returning: readonly Deed[] = ['show', 'go online', 'open the tab']

/** What is done next, or how many milliseconds nothing is. */
const anyDeed = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 8000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * LIFE }) },
  { weight: 8, arbitrary: fc.constantFrom(...saying) },
  { weight: 4, arbitrary: fc.constantFrom(...making) },
  { weight: 1, arbitrary: fc.constantFrom(...leaving) },
  { weight: 4, arbitrary: fc.constantFrom(...returning) },
)

function startWorld(): World {
  showPage('visible')
  connection('online')
  const login = startLogin()
  login.store.dispatch(opened)
  return { login, page: { isVisible: true, isOnline: true, isOnQr: true }, tickets: 0, answeredAt: START }
}

test('[QR-02] [QR-03] [QR-08] whatever happens, checks are serial, a second apart, and made only while somebody looks', async () => {
  let checksMade = 0

  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 100, maxLength: 100 }), async story => {
      const world = startWorld()
      const { server, stop } = world.login
      const checks = server.calls('check')
      let mayBeAtOnce = false
      try {
        for (const deed of [150, 'make the ticket' as const, ...story]) {
          const before = checks.length
          if (typeof deed === 'number') await pass(deed)
          else deeds[deed](world)
          await pass()

          const made = checks.slice(before)
          mayBeAtOnce ||= deed === 'show' || deed === 'go online'
          expect(checks.filter(check => check.isOpen()).length).toBeLessThanOrEqual(1)
          if (Object.values(world.page).includes(false)) expect(made).toHaveLength(0)
          for (const check of made) {
            expect(check.subject).toBe(String(world.tickets))
            if (!mayBeAtOnce) expect(check.at - world.answeredAt).toBeGreaterThanOrEqual(1000)
          }
          if (made.length > 0) mayBeAtOnce = false
        }
      } finally {
        checksMade += checks.length
        stop()
      }
      await pass()
      expect(vi.getTimerCount()).toBe(0)
    }),
    { numRuns: 100 },
  )

  expect(checksMade).toBeGreaterThan(500)
})
