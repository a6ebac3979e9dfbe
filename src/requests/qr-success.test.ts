import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { MINUTE, START } from '../testing/samples.js'
import { pass } from '../testing/login.js'
import { TICKET_LIFE_MS, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const granted: QrStatus<TokenSession> = { status: 'granted', session: sessionOf('Ada') }

/** Starts a login with two pending checks: its backend ignores that the first was aborted. */
async function checkedTwice() {
  const login = await shownLogin({ server: scriptedServer({ ignoresAbort: true }) })
  await pass(TICKET_LIFE_MS + 150)
  login.server.newest('create').succeed(ticketFrom('B'))
  await pass(10_000)
  expect(login.server.log.slice(1)).toEqual(['check A', 'create', 'check B'])
  const [older, newer] = login.server.calls('check')
  if (older === undefined || newer === undefined) throw new Error('there are no two checks')
  return { login, older, newer }
}

const olderAnswers = [
  ['[F-57] pending', { status: 'pending' }],
  ['[F-57] scanned', { status: 'scanned' }],
  ['[F-57] expired', { status: 'expired' }],
  ['[F-58] the same success', granted],
] as const

test.each(
  olderAnswers.flatMap(([what, answer]) => [true, false].map(isFirst => ({ what, answer, isFirst }))),
)(
  '$what as the answer to an older check (before the success: $isFirst) changes nothing: the login succeeds once',
  async ({ answer: olderAnswer, isFirst }) => {
    const { login, older, newer } = await checkedTwice()
    const answers = [() => older.succeed(olderAnswer), () => newer.succeed(granted)]
    for (const answer of isFirst ? answers : answers.toReversed()) answer()
    await pass(60 * MINUTE)
    expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
    expect(login.steps()).toEqual(['signed-in'])
    expect(login.server.calls('check')).toHaveLength(2)
  },
)

test.each([1, 0, -1000])(
  '[F-59] a success %d ms before the expiry of its ticket signs in, if the expiry was not noticed yet',
  async early => {
    const login = await shownLogin()
    await pass(5000)
    vi.setSystemTime(START + 150 + TICKET_LIFE_MS - early)
    login.server.newest('check').succeed(granted)
    await pass(10_000)
    expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
    expect(login.steps()).toEqual(['signed-in'])
    expect(login.server.calls('create')).toHaveLength(1)
  },
)
