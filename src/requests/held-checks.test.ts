import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { MINUTE, START } from '../testing/samples.js'
import { connection, pass, showPage, type Login } from '../testing/login.js'
import { TICKET_LIFE_MS, shownLogin } from '../testing/phone-login.js'
import { sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const mayHold = { ticket: { mayHold: true } }
const HOLD = 25_000

/** Holds the pending check, and then answers that there is nothing new. */
async function hold({ server }: Login, ms = HOLD): Promise<void> {
  await pass(ms)
  server.newest('check').succeed({ status: 'held' })
  await pass(1)
}

test('[QR-02] [QR-03] with long polling the first check is sent at once, and no other beside it', async () => {
  const login = await shownLogin(mayHold)
  await pass(1)
  expect(login.server.log).toEqual(['create', 'check A'])
  await pass(HOLD)
  expect(login.server.log).toEqual(['create', 'check A'])
})

test('[QR-02] a check that was held is followed by the next at once', async () => {
  const login = await shownLogin(mayHold)
  for (let held = 1; held <= 3; held += 1) {
    expect(login.server.calls('check')).toHaveLength(held === 1 ? 0 : held)
    await hold(login)
  }
  expect(login.server.calls('check')).toHaveLength(4)
  expect(login.server.openCalls()).toBe(1)

  login.server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
  await pass()
  expect(login.steps()).toEqual(['signed-in'])
})

test('[QR-03] a server that does not hold a check is polled at the usual pace from then on', async () => {
  const login = await shownLogin(mayHold)
  await pass(80)
  login.server.newest('check').succeed({ status: 'pending' })
  await pass(3000)
  expect(login.server.calls('check')).toHaveLength(1)
  await pass(1500)
  expect(login.server.calls('check')).toHaveLength(2)
})

test('[QR-03] a server that claims to have held a check, and did not, is polled once a second', async () => {
  const login = await shownLogin(mayHold)
  for (let ms = 0; ms < 10_000; ms += 50) {
    await pass(50)
    const check = login.server.newest('check')
    if (check.isOpen()) check.succeed({ status: 'held' })
  }
  const { length } = login.server.calls('check')
  expect(length).toBeGreaterThanOrEqual(9)
  expect(length).toBeLessThanOrEqual(11)
})

test('[QR-06] a held check that fails is retried later, and later each time', async () => {
  const login = await shownLogin(mayHold)
  await hold(login)
  login.server.newest('check').fail(new LoginError('network'))
  await pass(2000)
  expect(login.server.calls('check')).toHaveLength(2)
  await pass(5000)
  expect(login.server.calls('check')).toHaveLength(3)
})

test('[QR-08] a held check that is answered while the page is hidden is followed by exactly one on return', async () => {
  const login = await shownLogin(mayHold)
  await pass(5000)
  showPage('hidden')
  await hold(login)
  await pass(MINUTE)
  expect(login.server.log).toEqual(['create', 'check A'])
  showPage('visible')
  await pass(5000)
  expect(login.server.log).toEqual(['create', 'check A', 'check A'])
})

test('[QR-08] no second check is sent when the page comes back while one is held', async () => {
  const login = await shownLogin(mayHold)
  await pass(1)
  for (const visibility of ['hidden', 'visible', 'hidden', 'visible'] as const) {
    showPage(visibility)
    await pass(1000)
  }
  expect(login.server.log).toEqual(['create', 'check A'])
})

test('[QR-07] a held check is aborted when its ticket expires', async () => {
  const login = await shownLogin(mayHold)
  await pass(1)
  await pass(TICKET_LIFE_MS)
  expect(login.server.newest('check').signal.aborted).toBe(true)
  expect(login.steps()).toEqual(['identifying', 'creating'])
})
