import * as fc from 'fast-check'
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { codeSubmitted, codeSelected, qrSelected, identifierSubmitted } from '../testing/sample-events.js'
import { connection, pass, showPage, startLogin, type Login } from '../testing/login.js'
import { answerNextCheck, clients, TICKET_LIFE_MS, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'

const HOUR = 60 * MINUTE

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  connection('online')
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const pending: QrStatus = { status: 'pending' }
const grantedTo = (firstName: string): QrStatus<TokenSession> => ({
  status: 'granted',
  session: sessionOf(firstName),
})

const granted = (login: Login) => () => login.server.newest('check').succeed(grantedTo('phone'))
const verified = (login: Login) => () => login.server.newest('verifyOtp').succeed(sessionOf('code'))

test('a ticket is made, checked, and signs in whoever approves it', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, pending)
  await answerNextCheck(login, { status: 'scanned' })
  expect(login.steps()).toEqual(['identifying', 'scanned'])
  await answerNextCheck(login, grantedTo('Ada'))
  expect(login.server.log).toEqual(['create', 'check A', 'check A', 'check A'])
  expect(login.store.getState()).toMatchObject({ step: 'signed-in', method: 'qr', firstName: 'Ada' })
  expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
  expect(login.failed).not.toHaveBeenCalled()
})

test('[QR-02] the next check waits until the last one is answered, however long that takes', async () => {
  const login = await shownLogin()
  await pass(50_000)
  expect(login.server.log).toEqual(['create', 'check A'])
  login.server.newest('check').succeed(pending)
  await pass(999)
  expect(login.server.calls('check')).toHaveLength(1)
  await pass(1500)
  expect(login.server.calls('check')).toHaveLength(2)
})

test('[QR-03] the first check waits for its delay too: nobody approves a code that has only just appeared', async () => {
  const login = await shownLogin()
  await pass(3000)
  expect(login.server.calls('check')).toHaveLength(0)
  await pass(1500)
  expect(login.server.calls('check')).toHaveLength(1)
})

test.each([
  ['[QR-06] [REL-04] four failed checks are not reported, the fifth is, once', 5, ['network']],
  ['[QR-06] four failed checks are not reported', 4, []],
])('%s', async (_rule, faults, told) => {
  const login = await shownLogin()
  for (let fault = 0; fault < faults; fault += 1) await answerNextCheck(login, new LoginError('network'))
  expect(login.failed.mock.calls.map(([{ code }]) => code)).toEqual(told)
})

test('[QR-06] a backend that answers a check with nothing is not asked again at once', async () => {
  const login = await shownLogin()
  await pass(5000)
  Reflect.apply(login.server.newest('check').succeed, undefined, [undefined])
  await pass(900)
  expect(login.server.calls('check')).toHaveLength(1)
})

test('[QR-06] a backend that has no QR codes any more ends the one on screen', async () => {
  const login = await shownLogin()
  Reflect.deleteProperty(login.server.backend, 'qr')
  await pass(5000)
  expect(login.failed.mock.calls).toEqual([[{ code: 'rejected' }]])
  expect(login.steps()).toEqual(['identifying', 'stopped'])
})

const endings: readonly [string, (login: Login) => Promise<void> | void][] = [
  ['it was granted', login => answerNextCheck(login, grantedTo('Ada'))],
  ['it was declined', login => answerNextCheck(login, { status: 'denied' })],
  ['somebody else used it', login => answerNextCheck(login, { status: 'used' })],
  ['its check was refused for good', login => answerNextCheck(login, new LoginError('forbidden'))],
  [
    'its check was not answered five times',
    async login => {
      for (let fault = 0; fault < 5; fault += 1) await answerNextCheck(login, new LoginError('timeout'))
    },
  ],
  ['the person turned to the other tab', login => void login.store.dispatch(codeSelected)],
  [
    'the person turned to the other tab while a check was under way',
    async login => {
      await pass(MINUTE)
      login.store.dispatch(codeSelected)
      login.server.newest('check').succeed(pending)
    },
  ],
  [
    'the person turned to the other tab, offline',
    async login => {
      connection('offline')
      await pass(MINUTE)
      login.store.dispatch(codeSelected)
      connection('online')
    },
  ],
  [
    'the person signed in with a code',
    async login => {
      connection('offline')
      await pass(MINUTE)
      login.store.dispatch(codeSelected)
      login.store.dispatch(identifierSubmitted)
      await pass()
      login.server.newest('requestOtp').succeed(challengeFor(ada))
      await pass()
      login.store.dispatch(codeSubmitted('123456'))
      await pass()
      login.server.newest('verifyOtp').succeed(sessionOf('Ada'))
      await pass()
      connection('online')
    },
  ],
  ['the widget was removed', login => login.stop()],
  [
    'the widget was removed, offline',
    async login => {
      connection('offline')
      await pass(MINUTE)
      login.stop()
      connection('online')
    },
  ],
]

test.each(
  endings.flatMap(([when, end]) => clients.map(([whose, client]) => [when, whose, end, client] as const)),
)('[QR-07] a ticket is not checked any more once %s (%s)', async (_when, _whose, end, client) => {
  const queryClient = client()
  queryClient.mount()
  const login = await shownLogin({ queryClient })
  await end(login)
  const before = login.server.log.length
  for (const visibility of ['hidden', 'visible'] as const) {
    await pass(20 * MINUTE)
    showPage(visibility)
    connection('offline')
    await pass(20 * MINUTE)
    connection('online')
  }
  expect(login.server.log.slice(before)).toEqual([])
  expect(login.server.calls('check').filter(call => call.isOpen())).toEqual([])
  login.stop()
  queryClient.unmount()
})

const absences = [
  ['hidden', () => showPage('hidden'), () => showPage('visible')],
  ['offline', () => connection('offline'), () => connection('online')],
] as const

/** Shorter and longer than the delay of the next check. */
const durations = [500, MINUTE] as const

test.each(
  absences.flatMap(([how, leave, comeBack]) =>
    durations.flatMap(ms =>
      clients.map(([whose, client]) => [how, ms, whose, leave, comeBack, client] as const),
    ),
  ),
)(
  '[QR-08] [F-5] [F-70] while the page is %s for %d ms nothing is checked, and one check is made at once when it is back (%s)',
  async (_how, ms, _whose, leave, comeBack, client) => {
    const login = await shownLogin({ queryClient: client() })
    await answerNextCheck(login, pending)
    leave()
    await pass(ms)
    expect(login.server.log).toEqual(['create', 'check A'])

    comeBack()
    await pass()
    expect(login.server.log).toEqual(['create', 'check A', 'check A'])
    await pass(999)
    expect(login.server.calls('check')).toHaveLength(2)
  },
)

test.each(absences)(
  '[QR-08] a check that is under way when the page goes %s is the only one when it is back',
  async (_how, leave, comeBack) => {
    const login = await shownLogin()
    await pass(5000)
    leave()
    await pass(30_000)
    comeBack()
    await pass(10_000)
    expect(login.server.log).toEqual(['create', 'check A'])
  },
)

test.each([
  ['comes back to the page', () => showPage('hidden'), () => showPage('visible')],
  ['is online again', () => connection('offline'), () => connection('online')],
])(
  '[F-18] [QR-08] who %s does not cut short the wait that the server asked for',
  async (_what, leave, comeBack) => {
    const login = await shownLogin()
    await answerNextCheck(login, new LoginError('rate-limited', { retryAfterMs: MINUTE }))
    await pass(5000)
    for (let times = 0; times < 3; times += 1) {
      leave()
      await pass(5000)
      comeBack()
      await pass(5000)
    }
    expect(login.server.calls('check')).toHaveLength(1)
    await pass(MINUTE)
    expect(login.server.calls('check')).toHaveLength(2)
  },
)

test('[F-18] [QR-08] who comes back to the page just as the wait that the server asked for is over sees a check at once', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, new LoginError('rate-limited', { retryAfterMs: MINUTE }))
  showPage('hidden')
  await pass(MINUTE)
  showPage('visible')
  await pass()
  expect(login.server.calls('check')).toHaveLength(2)
})

test('[F-18] [REL-09] a clock that was set back by hours does not lengthen the wait between two checks', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, new LoginError('rate-limited', { retryAfterMs: MINUTE }))
  vi.setSystemTime(Date.now() - 3 * HOUR)
  await pass(1.5 * MINUTE)
  expect(login.server.calls('check')).toHaveLength(2)
})

test('[QR-08] [F-70] a hidden page has no timer for its checks', async () => {
  const login = await shownLogin()
  await pass(5000)
  showPage('hidden')
  const ticking = vi.getTimerCount()
  login.server.newest('check').succeed(pending)
  await pass()
  expect(vi.getTimerCount()).toBe(ticking)
})

test('[QR-08] [F-71] a ticket that ended while the page was hidden is neither renewed nor checked, and ends when the page is seen again', async () => {
  const login = await shownLogin()
  showPage('hidden')
  await pass(HOUR)
  expect(login.server.log).toEqual(['create'])
  showPage('visible')
  await pass(HOUR)
  expect(login.server.log).toEqual(['create'])
  expect(login.store.getState()).toMatchObject({ qr: { step: 'stopped', reason: 'expired' } })
})

test('[QR-09] a ticket that ended while a check waited for the connection is not checked', async () => {
  const login = await shownLogin()
  connection('offline')
  await pass(TICKET_LIFE_MS - 150)
  showPage('hidden')
  await pass(HOUR)
  connection('online')
  await pass()
  expect(login.server.calls('check')).toEqual([])
})

test('[QR-08] a login checks its ticket even if no client heard that the connection is back', async () => {
  const earlier = startLogin()
  connection('offline')
  earlier.stop()
  connection('online')

  const login = await shownLogin()
  await answerNextCheck(login, pending)
  expect(login.server.log).toEqual(['create', 'check A'])
})

test('[REL-09] [F-74] a laptop that slept through the end of a ticket shows none, and does not check the old one', async () => {
  const login = await shownLogin()
  vi.setSystemTime(Date.now() + HOUR)
  await pass(5000)
  expect(login.server.log).toEqual(['create'])
  expect(login.store.getState()).toMatchObject({ qr: { step: 'stopped', reason: 'expired' } })
})

test.each(
  [true, false].flatMap(ignoresAbort => [true, false].map(asksIdentity => ({ ignoresAbort, asksIdentity }))),
)(
  '[QR-07] [IDENT-02] leaving the tab aborts the check that is under way, and its grant signs nobody in (%o)',
  async ({ ignoresAbort, asksIdentity }) => {
    const login = await shownLogin({ server: scriptedServer({ ignoresAbort }), asksIdentity })
    await pass(5000)
    const check = login.server.newest('check')
    login.store.dispatch(codeSelected)
    await pass()
    expect(check.signal.aborted).toBe(true)
    check.succeed({ status: 'granted', session: sessionOf('Mallory') })
    await pass(MINUTE)
    expect(login.steps()).toEqual(['identifying', 'showing'])
    expect(login.succeeded).not.toHaveBeenCalled()

    login.store.dispatch(qrSelected)
    await pass(1)
    login.server.newest('check').succeed({ status: 'granted', session: sessionOf('Ada') })
    await pass()
    expect(login.steps()).toEqual([asksIdentity ? 'confirming' : 'signed-in'])
  },
)

test('[IDENT-02] whoever turns to the QR tab while their code is checked has signed in with the code', async () => {
  const login = startLogin()
  login.store.dispatch(identifierSubmitted)
  await pass()
  login.server.newest('requestOtp').succeed(challengeFor(ada))
  await pass()
  login.store.dispatch(codeSubmitted('123456'))
  login.store.dispatch(qrSelected)
  await pass()
  login.server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await pass()
  expect(login.store.getState()).toMatchObject({ step: 'signed-in', method: 'code' })
})

test.each(['between two checks', 'during a check'])(
  '[REL-10] a host that empties its client %s does not end the checks',
  async when => {
    const queryClient = new QueryClient()
    const login = await shownLogin({ queryClient })
    if (when === 'during a check') await pass(5000)
    queryClient.clear()
    await pass(10_000)
    expect(login.server.calls('check').filter(call => call.isOpen())).toHaveLength(1)
    login.server.newest('check').succeed(pending)
    await answerNextCheck(login, pending)
    login.stop()
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  },
)

test.each([
  ['before its request', 100],
  ['during its request', 300],
])('[REL-10] a host that cancels all its queries still gets a ticket: %s', async (_when, ms) => {
  const queryClient = new QueryClient()
  const login = startLogin({ queryClient })
  login.store.dispatch(qrSelected)
  await pass(ms)
  await queryClient.cancelQueries()
  await pass(1000)
  const [ticket, ...others] = login.server.calls('create').filter(call => call.isOpen())
  expect(others).toEqual([])
  ticket?.succeed(ticketFrom('A'))
  await pass()
  expect(login.steps()).toEqual(['identifying', 'showing'])
})

test('[REL-10] a host that removes the login as its queries are cancelled gets no ticket', async () => {
  const queryClient = new QueryClient()
  const login = startLogin({ queryClient })
  login.store.dispatch(qrSelected)
  await pass(100)
  const heard = queryClient.getQueryCache().subscribe(({ type }) => {
    if (type === 'updated') login.stop()
  })
  await queryClient.cancelQueries()
  heard()
  await pass(1000)
  expect(login.server.calls('create')).toEqual([])
  expect(queryClient.getQueryCache().getAll()).toEqual([])
})

test('[QR-07] there is no timer while the other tab is selected', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, pending)
  login.store.dispatch(codeSelected)
  expect(vi.getTimerCount()).toBe(0)
})

test('[QR-07] who comes back from the other tab is signed in at once, if the phone approved meanwhile', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, pending)
  login.store.dispatch(codeSelected)
  await pass(20_000)
  expect(login.server.calls('check')).toHaveLength(1)

  login.store.dispatch(qrSelected)
  await pass(1)
  expect(login.server.calls('check')).toHaveLength(2)
})

test('[QR-07] flipping the tabs sends no check before its time', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, pending)
  for (let flip = 0; flip < 10; flip += 1) {
    login.store.dispatch(codeSelected)
    await pass(10)
    login.store.dispatch(qrSelected)
    await pass(10)
  }
  expect(login.server.calls('check')).toHaveLength(1)
})

test('[QR-09] a ticket expires to the millisecond, and its check is aborted then', async () => {
  const login = await shownLogin()
  await pass(TICKET_LIFE_MS - 1)
  expect(login.steps()).toEqual(['identifying', 'showing'])
  const { signal } = login.server.newest('check')
  await pass(1)
  expect(login.steps()).toEqual(['identifying', 'creating'])
  expect(signal.aborted).toBe(true)
})

test('[QR-09] selecting the QR tab after its ticket expired creates another', async () => {
  const login = await shownLogin()
  login.store.dispatch(codeSelected)
  await pass(TICKET_LIFE_MS)
  expect(login.steps()).toEqual(['identifying', 'showing'])
  login.store.dispatch(qrSelected)
  await pass(150)
  expect(login.server.log).toEqual(['create', 'create'])
})

test.each([
  ['code', (login: Login) => [verified(login), granted(login)]],
  ['phone', (login: Login) => [granted(login), verified(login)]],
] as const)(
  '[REL-04] two grants at the same moment, first by %s, sign in once, by the first',
  async (first, answers) => {
    const login = await shownLogin({ server: scriptedServer({ ignoresAbort: true }) })
    login.store.dispatch(identifierSubmitted)
    await pass(5000)
    login.server.newest('requestOtp').succeed(challengeFor(ada))
    await pass()
    login.store.dispatch(codeSubmitted('123456'))
    await pass()
    for (const answer of answers(login)) answer()
    await pass(HOUR)
    expect(login.succeeded.mock.calls).toEqual([[sessionOf(first)]])
    expect(login.failed).not.toHaveBeenCalled()
  },
)

test('[QR-17] a grant for a ticket that is no longer shown is dropped, and its check aborted', async () => {
  const signedIn = new Set<string | undefined>()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async scheduler => {
      // Ignores its signals, so that a grant may come late.
      const login = await shownLogin({ server: scriptedServer({ ignoresAbort: true }) })
      await pass(5000)
      const { server } = login
      const checkOfA = server.newest('check')

      const approval = scheduler.schedule(Promise.resolve()).then(() => checkOfA.succeed(grantedTo('A')))
      const story = scheduler.scheduleSequence([
        () => pass(TICKET_LIFE_MS),
        async () => server.newest('create').succeed(ticketFrom('B')),
        // Twice as long as for the first: a renewed ticket is checked half as often.
        () => pass(10_000),
        async () => server.newest('check').succeed(grantedTo('B')),
      ])
      await scheduler.waitIdle()
      await approval
      await pass()

      const [first, ...others] = login.succeeded.mock.calls.map(([{ profile }]) => profile.firstName)
      expect(others).toEqual([])
      expect(story.faulty).toBe(false)
      if (first === 'B') expect(checkOfA.signal.aborted).toBe(true)
      signedIn.add(first)
      login.stop()
    }),
    { numRuns: 100 },
  )
  expect(signedIn).toEqual(new Set(['A', 'B']))
})
