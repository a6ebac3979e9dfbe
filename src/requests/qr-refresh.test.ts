import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { START } from '../testing/samples.js'
import { pass, startLogin, type Login } from '../testing/login.js'
import { answerNextCheck, TICKET_LIFE_MS, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

const refresh = ({ store }: Login) => store.dispatch({ type: 'ticket.requested' })

/** Lets four tickets expire, so that the person has to ask for the next one. */
async function stopRenewing(login: Login) {
  for (const name of ['B', 'C', 'D']) {
    await pass(TICKET_LIFE_MS + 150)
    login.server.newest('create').succeed(ticketFrom(name))
    await pass()
  }
  await pass(TICKET_LIFE_MS)
  return login
}

test('[F-61] two clicks on “Show a new code” create one ticket, and only that is checked', async () => {
  const login = await stopRenewing(await shownLogin())
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

test('[F-60] a click while a check is pending changes nothing, and its grant signs in', async () => {
  const login = await shownLogin()
  await pass(5000)
  expect(refresh(login)).toBe(false)
  expect(login.server.calls('create')).toHaveLength(1)
  login.server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
  await pass()
  expect(login.succeeded).toHaveBeenCalledOnce()
})

test('[F-60] [QR-17] a grant for the old ticket is dropped once a new one is requested', async () => {
  const login = await shownLogin({ server: scriptedServer({ ignoresAbort: true }) })
  await pass(5000)
  const old = login.server.newest('check')
  login.store.dispatch({ type: 'ticket.checked', attempt: 1, answer: { status: 'denied' }, at: Date.now() })
  refresh(login)
  old.succeed({ status: 'granted', session: sessionOf('Mallory') })
  await pass(150)
  expect(old.signal.aborted).toBe(true)
  expect(login.succeeded).not.toHaveBeenCalled()
})

/** Events around the expiry of a ticket. */
const races: readonly ((login: Login) => unknown)[] = [
  ({ server }) => server.newest('check').succeed({ status: 'expired' }),
  ({ store }) => store.dispatch({ type: 'ticket.expired', attempt: 1, at: Date.now() }),
  refresh,
  () => pass(1000),
  refresh,
  () => pass(200),
  refresh,
]

test('[F-114] in whatever order expiry, answers and clicks come, one ticket follows another', async () => {
  const orders = fc.shuffledSubarray([...races], { minLength: races.length })
  await fc.assert(
    fc.asyncProperty(orders, async order => {
      const login = await shownLogin()
      await pass(TICKET_LIFE_MS - 1000)
      for (const race of order) await race(login)
      await pass(200)
      expect(login.server.calls('create')).toHaveLength(2)
      login.stop()
    }),
    { numRuns: 100 },
  )
})

test('requesting a ticket before the QR tab is selected does nothing', () => {
  expect(refresh(startLogin())).toBe(false)
})
