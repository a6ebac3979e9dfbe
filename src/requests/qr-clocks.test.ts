import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, START } from '../testing/samples.js'
import { pass, showPage } from '../testing/login.js'
import { answerNextCheck, TICKET_LIFE_MS, shownLogin } from '../testing/phone-login.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const HOUR = 60 * MINUTE

// `setSystemTime` moves neither timers nor `performance.now`.

test('[F-74] whenever and however long a device sleeps, no ticket outlives its expiry', async () => {
  const anyMoment = fc.integer({ min: 0, max: TICKET_LIFE_MS - 1000 })
  const anySleep = fc.integer({ min: 0, max: 24 * HOUR })
  await fc.assert(
    fc.asyncProperty(anyMoment, anySleep, async (awake, asleep) => {
      const login = await shownLogin()
      const end = Date.now() + TICKET_LIFE_MS
      await pass(awake)
      const before = performance.now()
      vi.setSystemTime(Date.now() + asleep)
      expect(performance.now()).toBe(before)
      showPage('visible')
      await pass(150)

      const late = Date.now() - 150 - end
      expect(login.steps()[1]).toBe(late < 0 ? 'showing' : late <= 10_000 ? 'creating' : 'stopped')
      expect(login.server.calls('check').filter(({ at }) => at >= end)).toEqual([])
      login.stop()
    }),
    { numRuns: 100 },
  )
})

test('[F-76] a clock that is set back does not make a ticket live longer', async () => {
  const anyMoment = fc.integer({ min: 0, max: TICKET_LIFE_MS - 10_000 })
  const anyStep = fc.integer({ min: 1, max: 24 * HOUR })
  await fc.assert(
    fc.asyncProperty(anyMoment, anyStep, async (awake, back) => {
      const login = await shownLogin()
      await pass(awake)
      vi.setSystemTime(Date.now() - back)
      await pass(TICKET_LIFE_MS - awake + 150)
      expect(login.server.calls('create')).toHaveLength(2)
      login.stop()
    }),
    { numRuns: 100 },
  )
})

test('[F-76] a clock that is set back does not delay the checks', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, { status: 'pending' })
  vi.setSystemTime(Date.now() - HOUR)
  await answerNextCheck(login, { status: 'pending' })
  const before = login.server.calls('check').length
  await pass(5000)
  expect(login.server.calls('check')).toHaveLength(before + 1)
})
