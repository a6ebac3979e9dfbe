import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { MINUTE, START, ticketNamed } from '../testing/samples.js'
import { codeSelected, qrSelected } from '../testing/sample-events.js'
import { connection, pass, showPage, startLogin, type Login } from '../testing/login.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const LIFE = 3 * MINUTE

/** Login with a phone, and the page that it runs in. */
interface Setting {
  readonly login: Login
  readonly page: { isVisible: boolean; isOnline: boolean; isOnQr: boolean }
  /** Number of tickets so far, and the name of the newest. */
  tickets: number
  answeredAt: number
}

const actions = {
  hide({ page }: Setting) {
    page.isVisible = false
    showPage('hidden')
  },
  show({ page }: Setting) {
    page.isVisible = true
    showPage('visible')
  },
  'go offline'({ page }: Setting) {
    page.isOnline = false
    connection('offline')
  },
  'go online'({ page }: Setting) {
    page.isOnline = true
    connection('online')
  },
  'leave the tab'({ page, login }: Setting) {
    page.isOnQr = false
    login.store.dispatch(codeSelected)
  },
  'open the tab'({ page, login }: Setting) {
    page.isOnQr = true
    login.store.dispatch(qrSelected)
  },
  'make the ticket'(setting: Setting) {
    const call = setting.login.server.calls('create').find(create => create.isOpen())
    if (call === undefined) return
    setting.tickets += 1
    call.succeed(
      ticketNamed(String(setting.tickets), { expiresAt: Date.now() + LIFE, mayHold: mayHold(setting) }),
    )
  },
  'ask for another'({ login }: Setting) {
    login.store.dispatch({ type: 'ticket.requested' })
  },
  'say pending': answering({ status: 'pending' }),
  'say scanned': answering({ status: 'scanned' }),
  'say that it was held'(setting: Setting) {
    const call = openCheckIn(setting)
    if (call === undefined || Date.now() - call.at < 1000) return
    call.succeed({ status: 'held' })
    // The next may follow at once, so its second begins when this one was sent.
    setting.answeredAt = call.at
  },
  'say slow down': answering({ status: 'slow-down' }),
  fail: answering(new LoginError('network')),
  'say too many': answering(new LoginError('rate-limited', { retryAfterMs: 3000 })),
}

type Action = keyof typeof actions

function openCheckIn({ login }: Setting) {
  return login.server.calls('check').find(check => check.isOpen())
}

function answering(answer: QrStatus<TokenSession> | LoginError) {
  return (setting: Setting) => {
    const call = openCheckIn(setting)
    if (call === undefined) return
    if (answer instanceof LoginError) call.fail(answer)
    else call.succeed(answer)
    setting.answeredAt = Date.now()
  }
}

/** True for every other ticket. Its first check is sent at once. */
function mayHold({ tickets }: Setting): boolean {
  return tickets % 2 === 0
}

const saying: readonly Action[] = [
  'say pending',
  'say scanned',
  'say that it was held',
  'say slow down',
  'fail',
  'say too many',
]
const making: readonly Action[] = ['make the ticket', 'ask for another']
const leaving: readonly Action[] = ['hide', 'go offline', 'leave the tab']
const returning: readonly Action[] = ['show', 'go online', 'open the tab']

/** Next action, or milliseconds to wait. */
const anyAction = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 8000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * LIFE }) },
  { weight: 8, arbitrary: fc.constantFrom(...saying) },
  { weight: 4, arbitrary: fc.constantFrom(...making) },
  { weight: 1, arbitrary: fc.constantFrom(...leaving) },
  { weight: 4, arbitrary: fc.constantFrom(...returning) },
)

function startSetting(): Setting {
  showPage('visible')
  connection('online')
  const login = startLogin()
  login.store.dispatch(qrSelected)
  return { login, page: { isVisible: true, isOnline: true, isOnQr: true }, tickets: 0, answeredAt: START }
}

const RUNS = 1000
const ACTIONS_PER_RUN = 100
/** In milliseconds, for a hundred thousand steps. */
const TIME_LIMIT = 240_000

const TITLE =
  '[QR-02] [QR-03] [QR-08] [F-3] [F-5] [F-70] whatever happens, checks are serial, a second apart, and sent only while the QR code is in view'

test(TITLE, { timeout: TIME_LIMIT }, async () => {
  let checksMade = 0
  let steps = 0
  let mostAtATime = 0

  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAction, { minLength: ACTIONS_PER_RUN, maxLength: ACTIONS_PER_RUN }),
      async actionsOfRun => {
        const setting = startSetting()
        const { server, stop } = setting.login
        const checks = server.calls('check')
        let mayBeAtOnce = false
        try {
          for (const action of [150, 'make the ticket' as const, ...actionsOfRun]) {
            const before = checks.length
            if (typeof action !== 'number') actions[action](setting)
            await pass(typeof action === 'number' ? action : 0)

            const made = checks.slice(before)
            mayBeAtOnce ||= action === 'show' || action === 'go online'
            mayBeAtOnce ||= action === 'make the ticket' && mayHold(setting)
            steps += 1
            mostAtATime = Math.max(mostAtATime, checks.filter(check => check.isOpen()).length)
            expect(mostAtATime).toBeLessThanOrEqual(1)
            if (Object.values(setting.page).includes(false)) expect(made).toHaveLength(0)
            for (const check of made) {
              expect(check.subject).toBe(String(setting.tickets))
              if (!mayBeAtOnce) expect(check.at - setting.answeredAt).toBeGreaterThanOrEqual(1000)
            }
            if (made.length > 0) mayBeAtOnce = false
          }
        } finally {
          checksMade += checks.length
          stop()
        }
        await pass()
        expect(vi.getTimerCount()).toBe(0)
      },
    ),
    { numRuns: RUNS },
  )

  expect(steps).toBeGreaterThanOrEqual(RUNS * ACTIONS_PER_RUN)
  expect(mostAtATime).toBe(1)
  expect(checksMade).toBeGreaterThan(5000)
})
