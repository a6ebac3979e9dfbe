// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { START } from '../testing/samples.js'
import { pass, startLogin, type Login } from '../testing/login.js'
import { answerNextCheck, LIFE, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const refresh = ({ store }: Login) => store.dispatch({ type: 'ticket.requested' })

/** A login whose fourth ticket has ended, so that the next one is for the person to ask for. */
async function rested(login: Login) {
  for (const name of ['B', 'C', 'D']) {
    await pass(LIFE + 150)
    login.server.newest('create').succeed(ticketFrom(name))
    await pass()
  }
  await pass(LIFE)
  return login
}

test('[F-61] two clicks on “Show a new code” make one ticket, and one is checked', async () => {
  const login = await rested(await shownLogin())
  const before = login.server.calls('create').length
  expect([refresh(login), refresh(login)]).toEqual([true, false])
  await pass(50)
  refresh(login)
  await pass(150)
  refresh(login)
  expect(login.server.calls('create')).toHaveLength(before + 1)

  login.server.newest('create').succeed(ticketFrom('E'))
  await answerNextCheck(login, { status: 'pending' })
  expect(login.server.log.at(-1)).toBe('check E')
  expect(login.server.calls('check').filter(call => call.isOpen())).toEqual([])
})

test('[F-60] a click while a check is under way changes nothing, and its late grant is for the ticket on screen', async () => {
  const login = await shownLogin()
  await pass(5000)
  expect(refresh(login)).toBe(false)
  expect(login.server.calls('create')).toHaveLength(1)
  login.server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
  await pass()
  expect(login.succeeded).toHaveBeenCalledOnce()
})

test('[F-60] [QR-17] a grant of the old ticket that comes after a new one was asked for is dropped', async () => {
  const login = await shownLogin({ server: scriptedServer({ isDeaf: true }) })
  await pass(5000)
  const old = login.server.newest('check')
  login.store.dispatch({ type: 'ticket.checked', attempt: 1, answer: 'denied', at: Date.now() })
  refresh(login)
  old.succeed({ status: 'granted', session: sessionOf('Mallory') })
  await pass(150)
  expect(old.signal.aborted).toBe(true)
  expect(login.succeeded).not.toHaveBeenCalled()
})

/** All that may happen around the end of a ticket. */
const races: readonly ((login: Login) => unknown)[] = [
  ({ server }) => server.newest('check').succeed({ status: 'expired' }),
  ({ store }) => store.dispatch({ type: 'ticket.expired', attempt: 1, at: Date.now() }),
  refresh,
  () => pass(1000),
  refresh,
  () => pass(200),
  refresh,
]

test('[F-114] whatever order expiry, the server’s word and clicks come in, one ticket follows another', async () => {
  const orders = fc.shuffledSubarray([...races], { minLength: races.length })
  await fc.assert(
    fc.asyncProperty(orders, async order => {
      const login = await shownLogin()
      await pass(LIFE - 1000)
      for (const happens of order) await happens(login)
      await pass(200)
      expect(login.server.calls('create')).toHaveLength(2)
      login.stop()
    }),
    { numRuns: 100 },
  )
})

test('a login that nobody opened has nothing to refresh', () => {
  expect(refresh(startLogin())).toBe(false)
})
