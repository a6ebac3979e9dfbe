import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { errorCodes, MINUTE, START } from '../testing/samples.js'
import { codeSelected, qrSelected, identifierSubmitted } from '../testing/sample-events.js'
import { connection, pass, startLogin } from '../testing/login.js'
import { answerNextCheck, clients, TICKET_LIFE_MS, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer } from '../testing/scripted-server.js'

const HOUR = 60 * MINUTE

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('[NET-04] no ticket is created before the QR tab is selected', async () => {
  const login = startLogin()
  login.store.dispatch(identifierSubmitted)
  await pass(HOUR)
  expect(login.server.log).toEqual(['requestOtp ada@example.com'])
})

test.each(clients)(
  '[QR-18] selecting the QR tab creates one ticket, however fast tabs are switched (%s)',
  async (_whose, client) => {
    const anyWait = fc.integer({ min: 0, max: 400 })
    await fc.assert(
      fc.asyncProperty(fc.array(anyWait, { maxLength: 12 }), async waits => {
        const login = startLogin({ queryClient: client() })
        let isOpen = false
        for (const wait of [...waits, 0]) {
          isOpen = !isOpen
          login.store.dispatch(isOpen ? qrSelected : codeSelected)
          await pass(wait)
          expect(login.server.calls('create').length).toBeLessThanOrEqual(1)
        }
        login.store.dispatch(qrSelected)
        await pass(150)
        expect(login.server.log).toEqual(['create'])
        login.stop()
      }),
      { numRuns: 40 },
    )
  },
)

test('[QR-18] a tab that is selected and left at once creates no ticket', async () => {
  const login = startLogin()
  login.store.dispatch(qrSelected)
  await pass(149)
  login.store.dispatch(codeSelected)
  await pass(HOUR)
  expect(login.server.log).toEqual([])
})

test('[QR-18] a ticket that arrives while the other tab is selected is shown later', async () => {
  const login = startLogin()
  login.store.dispatch(qrSelected)
  await pass(150)
  login.store.dispatch(codeSelected)
  login.server.newest('create').succeed(ticketFrom('A'))
  await pass(MINUTE)
  expect(login.server.log).toEqual(['create'])

  login.store.dispatch(qrSelected)
  await answerNextCheck(login, { status: 'pending' })
  expect(login.server.log).toEqual(['create', 'check A'])
})

test.each(clients)(
  '[REL-06] two logins in one page make a ticket each, and check their own (%s)',
  async (_whose, client) => {
    const queryClient = client()
    const [one, other] = [startLogin({ queryClient }), startLogin({ queryClient })]
    for (const login of [one, other]) login.store.dispatch(qrSelected)
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

test('[NET-14] a ticket request that fails on the network is retried once, and only once', async () => {
  const login = startLogin()
  login.store.dispatch(qrSelected)
  await pass(150)
  login.server.newest('create').fail(new LoginError('network'))
  await pass()
  expect(login.server.log).toEqual(['create', 'create'])
  login.server.newest('create').fail(new LoginError('network'))
  await pass(HOUR)
  expect(login.server.log).toEqual(['create', 'create'])
  expect(login.failed.mock.calls).toEqual([[{ code: 'network' }]])
  expect(login.store.getState()).toMatchObject({ qr: { step: 'stopped', failure: { code: 'network' } } })
})

test.each(errorCodes.filter(code => code !== 'network'))(
  '[NET-14] [REL-04] a ticket request that fails with %s is reported once, and not retried',
  async code => {
    const login = startLogin()
    login.store.dispatch(qrSelected)
    await pass(150)
    login.server.newest('create').fail(new LoginError(code))
    await pass(HOUR)
    expect(login.server.log).toEqual(['create'])
    expect(login.failed.mock.calls).toEqual([[{ code }]])
  },
)

test('a person can request another ticket after one failed', async () => {
  const login = startLogin()
  login.store.dispatch(qrSelected)
  await pass(150)
  login.server.newest('create').fail(new LoginError('server-error'))
  await pass()
  login.store.dispatch({ type: 'ticket.requested' })
  await pass(150)
  login.server.newest('create').succeed(ticketFrom('B'))
  await answerNextCheck(login, { status: 'pending' })
  expect(login.server.log).toEqual(['create', 'create', 'check B'])
})

test('a backend without QR fails the request for a ticket, and does not throw', async () => {
  const server = scriptedServer()
  const { qr: _, ...backend } = server.backend
  const login = startLogin({ server: { ...server, backend } })
  login.store.dispatch(qrSelected)
  await pass(150)
  expect(login.failed.mock.calls).toEqual([[{ code: 'rejected' }]])
})

test('[QR-11] an expired ticket is renewed three times, then not until the person requests it', async () => {
  const login = await shownLogin()
  for (const name of ['B', 'C', 'D']) {
    await pass(TICKET_LIFE_MS + 150)
    login.server.newest('create').succeed(ticketFrom(name))
    await pass()
  }
  await pass(HOUR)
  expect(login.server.calls('create')).toHaveLength(4)
  expect(login.store.getState()).toMatchObject({ qr: { step: 'stopped', reason: 'expired' } })

  login.store.dispatch({ type: 'ticket.requested' })
  await pass(150)
  expect(login.server.calls('create')).toHaveLength(5)
})

test('[QR-19] [F-50] a payload that is too long for a QR code is not shown, and not requested again', async () => {
  const login = startLogin()
  login.store.dispatch(qrSelected)
  await pass(150)
  login.server.newest('create').succeed({ ...ticketFrom('A'), payload: 'x'.repeat(301) })
  await pass(HOUR)
  expect(login.store.getState()).toMatchObject({
    qr: { step: 'stopped', failure: { code: 'bad-response' } },
  })
  expect(login.server.log).toEqual(['create'])
})
