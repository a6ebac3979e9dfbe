// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import type { QrStatus } from '../domain/qr-ticket.js'
import { MINUTE, START } from '../testing/samples.js'
import { pass } from '../testing/login.js'
import { LIFE, shownLogin, ticketFrom } from '../testing/phone-login.js'
import { scriptedServer, sessionOf } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const granted: QrStatus<TokenSession> = { status: 'granted', session: sessionOf('Ada') }

/** A login with two checks under way: its backend takes no notice of the first being given up. */
async function checkedTwice() {
  const login = await shownLogin({ server: scriptedServer({ isDeaf: true }) })
  await pass(LIFE + 150)
  login.server.newest('create').succeed(ticketFrom('B'))
  await pass(10_000)
  expect(login.server.log.slice(1)).toEqual(['check A', 'create', 'check B'])
  const [older, newer] = login.server.calls('check')
  if (older === undefined || newer === undefined) throw new Error('there are no two checks')
  return { login, older, newer }
}

const lateWords = [
  ['[F-57] that nobody has approved yet', { status: 'pending' }],
  ['[F-57] that somebody scanned', { status: 'scanned' }],
  ['[F-57] that it has expired', { status: 'expired' }],
  ['[F-58] the same success once more', granted],
] as const

test.each(lateWords.flatMap(([what, word]) => [true, false].map(isFirst => ({ what, word, isFirst }))))(
  '$what, said to an older check (before the success: $isFirst), changes nothing: one person is signed in, once',
  async ({ word, isFirst }) => {
    const { login, older, newer } = await checkedTwice()
    const answers = [() => older.succeed(word), () => newer.succeed(granted)]
    for (const answer of isFirst ? answers : answers.toReversed()) answer()
    await pass(60 * MINUTE)
    expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
    expect(login.steps()).toEqual(['signed-in'])
    expect(login.server.calls('check')).toHaveLength(2)
  },
)

test.each([1, 0, -1000])(
  '[F-59] a success %d ms before the end of its ticket, which nothing has noticed yet, signs in',
  async early => {
    const login = await shownLogin()
    await pass(5000)
    vi.setSystemTime(START + 150 + LIFE - early)
    login.server.newest('check').succeed(granted)
    await pass(10_000)
    expect(login.succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
    expect(login.steps()).toEqual(['signed-in'])
    expect(login.server.calls('create')).toHaveLength(1)
  },
)
