// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { errorCodes, MINUTE, START } from '../testing/samples.js'
import { left, opened, submitted } from '../testing/sample-events.js'
import { connection, pass, startLogin } from '../testing/login.js'
import { answerNextCheck, clients, LIFE, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer } from '../testing/scripted-server.js'

const HOUR = 60 * MINUTE

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('[NET-04] no ticket is made before the QR tab is opened', async () => {
  const login = startLogin()
  login.store.dispatch(submitted)
  await pass(HOUR)
  expect(login.server.log).toEqual(['requestOtp ada@example.com'])
})

test.each(clients)(
  '[QR-18] opening the QR tab makes one ticket, however fast tabs are flipped (%s)',
  async (_whose, client) => {
    const anyWait = fc.integer({ min: 0, max: 400 })
    await fc.assert(
      fc.asyncProperty(fc.array(anyWait, { maxLength: 12 }), async waits => {
        const login = startLogin({ queryClient: client() })
        let isOpen = false
        for (const wait of [...waits, 0]) {
          isOpen = !isOpen
          login.store.dispatch(isOpen ? opened : left)
          await pass(wait)
          expect(login.server.calls('create').length).toBeLessThanOrEqual(1)
        }
        login.store.dispatch(opened)
        await pass(150)
        expect(login.server.log).toEqual(['create'])
        login.stop()
      }),
      { numRuns: 40 },
    )
  },
)

test('[QR-18] a tab that is opened and left at once makes no ticket', async () => {
  const login = startLogin()
  login.store.dispatch(opened)
  await pass(149)
  login.store.dispatch(left)
  await pass(HOUR)
  expect(login.server.log).toEqual([])
})

test('[QR-18] a ticket that is made while the person is at the other tab waits for them', async () => {
  const login = startLogin()
  login.store.dispatch(opened)
  await pass(150)
  login.store.dispatch(left)
  login.server.newest('create').succeed(ticketFrom('A'))
  await pass(MINUTE)
  expect(login.server.log).toEqual(['create'])

  login.store.dispatch(opened)
  await answerNextCheck(login, { status: 'pending' })
  expect(login.server.log).toEqual(['create', 'check A'])
})

test.each(clients)(
  '[REL-06] two logins in one page make a ticket each, and check their own (%s)',
  async (_whose, client) => {
    const queryClient = client()
    const [one, other] = [startLogin({ queryClient }), startLogin({ queryClient })]
    for (const login of [one, other]) login.store.dispatch(opened)
    await pass(150)
    one.server.newest('create').succeed(ticketFrom('A'))
    other.server.newest('create').succeed(ticketFrom('B'))
    await pass(5000)
    expect(one.server.log).toEqual(['create', 'check A'])
    expect(other.server.log).toEqual(['create', 'check B'])

    one.stop()
    expect(one.server.openCalls()).toBe(0)
    expect(other.server.openCalls()).toBe(1)
  },
)

test('[NET-14] a ticket that gets lost on its way is asked for once more, and only once', async () => {
  const login = startLogin()
  login.store.dispatch(opened)
  await pass(150)
  login.server.newest('create').fail(new LoginError('network'))
  await pass()
  expect(login.server.log).toEqual(['create', 'create'])
  login.server.newest('create').fail(new LoginError('network'))
  await pass(HOUR)
  expect(login.server.log).toEqual(['create', 'create'])
  expect(login.failed.mock.calls).toEqual([[{ code: 'network' }]])
  expect(login.store.getState()).toMatchObject({ qr: { step: 'resting', failure: { code: 'network' } } })
})

test.each(errorCodes.filter(code => code !== 'network'))(
  '[NET-14] [REL-04] a ticket that cannot be made (%s) is told once, and not asked for again',
  async code => {
    const login = startLogin()
    login.store.dispatch(opened)
    await pass(150)
    login.server.newest('create').fail(new LoginError(code))
    await pass(HOUR)
    expect(login.server.log).toEqual(['create'])
    expect(login.failed.mock.calls).toEqual([[{ code }]])
  },
)

test('a person may ask for another ticket after one could not be made', async () => {
  const login = startLogin()
  login.store.dispatch(opened)
  await pass(150)
  login.server.newest('create').fail(new LoginError('server-error'))
  await pass()
  login.store.dispatch({ type: 'ticket.requested' })
  await pass(150)
  login.server.newest('create').succeed(ticketFrom('B'))
  await answerNextCheck(login, { status: 'pending' })
  expect(login.server.log).toEqual(['create', 'create', 'check B'])
})

test('a backend that has no QR after all is refused, and does not crash', async () => {
  const server = scriptedServer()
  const { qr: _, ...backend } = server.backend
  const login = startLogin({ server: { ...server, backend } })
  login.store.dispatch(opened)
  await pass(150)
  expect(login.failed.mock.calls).toEqual([[{ code: 'rejected' }]])
})

test('[QR-11] a ticket that ends is followed by three others, then by none until a person asks', async () => {
  const login = await shownLogin()
  for (const name of ['B', 'C', 'D']) {
    await pass(LIFE + 150)
    login.server.newest('create').succeed(ticketFrom(name))
    await pass()
  }
  await pass(HOUR)
  expect(login.server.calls('create')).toHaveLength(4)
  expect(login.store.getState()).toMatchObject({ qr: { step: 'resting', reason: 'expired' } })

  login.store.dispatch({ type: 'ticket.requested' })
  await pass(150)
  expect(login.server.calls('create')).toHaveLength(5)
})

test('[QR-19] [F-50] a ticket that says too much for a QR code is not shown, and not asked for again', async () => {
  const login = startLogin()
  login.store.dispatch(opened)
  await pass(150)
  login.server.newest('create').succeed({ ...ticketFrom('A'), payload: 'x'.repeat(301) })
  await pass(HOUR)
  expect(login.store.getState()).toMatchObject({
    qr: { step: 'resting', failure: { code: 'bad-response' } },
  })
  expect(login.server.log).toEqual(['create'])
})
