// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { entered, left, opened, submitted } from '../testing/sample-events.js'
import { connection, pass, showPage, startLogin, type Login } from '../testing/login.js'
import { answerNextCheck, clients, LIFE, shownLogin, ticketFrom } from '../testing/phone-login.js'
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

test('[QR-03] nobody approves what has only just appeared: the first check waits as well', async () => {
  const login = await shownLogin()
  await pass(3000)
  expect(login.server.calls('check')).toHaveLength(0)
  await pass(1500)
  expect(login.server.calls('check')).toHaveLength(1)
})

test.each([
  ['[QR-06] [REL-04] four checks that fail are not told, the fifth is, once', 5, ['network']],
  ['[QR-06] four checks that fail are borne in silence', 4, []],
])('%s', async (_rule, faults, told) => {
  const login = await shownLogin()
  for (let fault = 0; fault < faults; fault += 1) await answerNextCheck(login, new LoginError('network'))
  expect(login.failed.mock.calls.map(([{ code }]) => code)).toEqual(told)
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
  ['the person turned to the other tab', login => void login.store.dispatch(left)],
  [
    'the person turned to the other tab while a check was under way',
    async login => {
      await pass(MINUTE)
      login.store.dispatch(left)
      login.server.newest('check').succeed(pending)
    },
  ],
  [
    'the person turned to the other tab, offline',
    async login => {
      connection('offline')
      await pass(MINUTE)
      login.store.dispatch(left)
      connection('online')
    },
  ],
  [
    'the person signed in with a code',
    async login => {
      connection('offline')
      await pass(MINUTE)
      login.store.dispatch(left)
      login.store.dispatch(submitted)
      await pass()
      login.server.newest('requestOtp').succeed(challengeFor(ada))
      await pass()
      login.store.dispatch(entered('123456'))
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

/** Shorter, and longer, than it is to the next check. */
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

test('[QR-08] [F-70] nothing ticks for the checks of a page that is hidden', async () => {
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
  expect(login.store.getState()).toMatchObject({ qr: { step: 'resting', reason: 'expired' } })
})

test('[QR-09] a ticket that ended while a check waited for the connection is not checked', async () => {
  const login = await shownLogin()
  connection('offline')
  await pass(LIFE - 150)
  showPage('hidden')
  await pass(HOUR)
  connection('online')
  await pass()
  expect(login.server.calls('check')).toEqual([])
})

test('[QR-08] a login that starts after the connection came back unnoticed is not held up', async () => {
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
  expect(login.store.getState()).toMatchObject({ qr: { step: 'resting', reason: 'expired' } })
})

test('[QR-07] nothing ticks while the person is at the other tab', async () => {
  const login = await shownLogin()
  await answerNextCheck(login, pending)
  login.store.dispatch(left)
  expect(vi.getTimerCount()).toBe(0)
})

test('[QR-09] a ticket ends to the millisecond, and its check with it', async () => {
  const login = await shownLogin()
  await pass(LIFE - 1)
  expect(login.steps()).toEqual(['identifying', 'showing'])
  const { signal } = login.server.newest('check')
  await pass(1)
  expect(login.steps()).toEqual(['identifying', 'creating'])
  expect(signal.aborted).toBe(true)
})

test('[QR-09] who comes back to the QR tab after the ticket ended gets another', async () => {
  const login = await shownLogin()
  login.store.dispatch(left)
  await pass(LIFE)
  expect(login.steps()).toEqual(['identifying', 'showing'])
  login.store.dispatch(opened)
  await pass(150)
  expect(login.server.log).toEqual(['create', 'create'])
})

test.each([
  ['code', (login: Login) => [verified(login), granted(login)]],
  ['phone', (login: Login) => [granted(login), verified(login)]],
] as const)(
  '[REL-04] whom the server lets in twice in one moment, first by %s, is signed in once, and that way',
  async (first, answers) => {
    const login = await shownLogin({ server: scriptedServer({ isDeaf: true }) })
    login.store.dispatch(submitted)
    await pass(5000)
    login.server.newest('requestOtp').succeed(challengeFor(ada))
    await pass()
    login.store.dispatch(entered('123456'))
    await pass()
    for (const answer of answers(login)) answer()
    await pass(HOUR)
    expect(login.succeeded.mock.calls).toEqual([[sessionOf(first)]])
    expect(login.failed).not.toHaveBeenCalled()
  },
)

test('[QR-17] a grant for a ticket that is no longer shown is dropped, and its check was given up', async () => {
  const signedIn = new Set<string | undefined>()
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async scheduler => {
      // It takes no notice of its signals, so that a grant may come late.
      const login = await shownLogin({ server: scriptedServer({ isDeaf: true }) })
      await pass(5000)
      const { server } = login
      const checkOfA = server.newest('check')

      const approval = scheduler.schedule(Promise.resolve()).then(() => checkOfA.succeed(grantedTo('A')))
      const story = scheduler.scheduleSequence([
        () => pass(LIFE),
        async () => server.newest('create').succeed(ticketFrom('B')),
        // Twice as long as for the first: a ticket that took the place of another is asked about half as often.
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
