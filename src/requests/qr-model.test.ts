// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { MINUTE, START, ticketNamed } from '../testing/samples.js'
import { left, opened } from '../testing/sample-events.js'
import { connection, pass, showPage, startLogin, type Login } from '../testing/login.js'

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
    call.succeed(
      ticketNamed(String(world.tickets), { expiresAt: Date.now() + LIFE, mayHold: mayHold(world) }),
    )
  },
  'ask for another'({ login }: World) {
    login.store.dispatch({ type: 'ticket.requested' })
  },
  'say pending': answering({ status: 'pending' }),
  'say scanned': answering({ status: 'scanned' }),
  'say that it was held'(world: World) {
    const call = openCheckIn(world)
    if (call === undefined || Date.now() - call.at < 1000) return
    call.succeed({ status: 'held' })
    // The next may follow at once, so the second counts from when this one came.
    world.answeredAt = call.at
  },
  'say slow down': answering({ status: 'slow-down' }),
  'say nothing': answering(new LoginError('network')),
  'say too many': answering(new LoginError('rate-limited', { retryAfterMs: 3000 })),
}

type Deed = keyof typeof deeds

function openCheckIn({ login }: World) {
  return login.server.calls('check').find(check => check.isOpen())
}

function answering(answer: QrStatus<TokenSession> | LoginError) {
  return (world: World) => {
    const call = openCheckIn(world)
    if (call === undefined) return
    if (answer instanceof LoginError) call.fail(answer)
    else call.succeed(answer)
    world.answeredAt = Date.now()
  }
}

/** Every other ticket. Its first check comes at once. */
function mayHold({ tickets }: World): boolean {
  return tickets % 2 === 0
}

const saying: readonly Deed[] = [
  'say pending',
  'say scanned',
  'say that it was held',
  'say slow down',
  'say nothing',
  'say too many',
]
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

const STORIES = 1000
const DEEDS = 100
/** A hundred thousand steps take their time. */
const TIME_LIMIT = 120_000

const TITLE =
  '[QR-02] [QR-03] [QR-08] [F-3] [F-5] [F-70] whatever happens, checks are serial, a second apart, and made only while somebody looks'

test(TITLE, { timeout: TIME_LIMIT }, async () => {
  let checksMade = 0
  let steps = 0
  let mostAtATime = 0

  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: DEEDS, maxLength: DEEDS }), async story => {
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
          mayBeAtOnce ||= deed === 'make the ticket' && mayHold(world)
          steps += 1
          mostAtATime = Math.max(mostAtATime, checks.filter(check => check.isOpen()).length)
          expect(mostAtATime).toBeLessThanOrEqual(1)
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
    { numRuns: STORIES },
  )

  expect(steps).toBeGreaterThanOrEqual(STORIES * DEEDS)
  expect(mostAtATime).toBe(1)
  expect(checksMade).toBeGreaterThan(5000)
})
