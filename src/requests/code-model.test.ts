import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import {
  identifierChanged,
  codeSubmitted,
  resendRequested,
  identifierSubmitted,
} from '../testing/sample-events.js'
import { pass, startLogin, type Login } from '../testing/login.js'
import { scriptedServer, type Call } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

/** Login with a code, and the answers of the server so far. */
interface Setting {
  readonly login: Login
  /** Challenges so far. */
  challenges: number
  /** Refused codes, each after the number of its challenge. */
  readonly refused: string[]
}

const openCheck = ({ login }: Setting) => login.server.calls('verifyOtp').find(call => call.isOpen())

function openSend({ login: { server } }: Setting): Call<'requestOtp'> | Call<'resendOtp'> | undefined {
  return [...server.calls('requestOtp'), ...server.calls('resendOtp')].find(call => call.isOpen())
}

const actions = {
  'submit who they are': ({ login }: Setting) => void login.store.dispatch(identifierSubmitted),
  'change who they are': ({ login }: Setting) => void login.store.dispatch(identifierChanged),
  'enter 111111': ({ login }: Setting) => void login.store.dispatch(codeSubmitted('111111')),
  'enter 222222': ({ login }: Setting) => void login.store.dispatch(codeSubmitted('222222')),
  'ask for another code': ({ login }: Setting) =>
    void login.store.dispatch(resendRequested(START + 60 * MINUTE)),
  wait: () => pass(),
  'fail to answer': (setting: Setting) => openCheck(setting)?.fail(new LoginError('timeout')),
  async 'refuse the code'(setting: Setting) {
    const check = openCheck(setting)
    if (check === undefined) return
    setting.refused.push(`${setting.challenges} ${check.subject}`)
    check.fail(new LoginError('code-rejected'))
    await pass()
  },
  async 'send a code'(setting: Setting) {
    const send = openSend(setting)
    if (send === undefined) return
    setting.challenges += 1
    send.succeed(challengeFor(ada))
    await pass()
  },
}

type Action = keyof typeof actions

const sending: readonly Action[] = ['submit who they are', 'ask for another code', 'send a code']
const checking: readonly Action[] = ['enter 111111', 'enter 222222', 'refuse the code', 'fail to answer']
const anyAction = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Action>('change who they are') },
  { weight: 6, arbitrary: fc.constant<Action>('wait') },
  { weight: 5, arbitrary: fc.constantFrom(...sending) },
  { weight: 12, arbitrary: fc.constantFrom(...checking) },
)

test('[OTP-03] at most one verification is pending, and no code is verified again that its challenge refused', async () => {
  let checksMade = 0
  let refusals = 0

  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAction, { minLength: 100, maxLength: 100 }),
      fc.boolean(),
      async (actionsOfRun, ignoresAbort) => {
        const login = startLogin({ server: scriptedServer({ ignoresAbort }) })
        const setting: Setting = { login, challenges: 0, refused: [] }
        const checks = login.server.calls('verifyOtp')
        for (const action of ['submit who they are', 'wait', 'send a code', ...actionsOfRun] as const) {
          const before = checks.length
          await actions[action](setting)
          expect(checks.filter(call => call.isOpen()).length).toBeLessThanOrEqual(1)
          for (const { subject } of checks.slice(before)) {
            expect(setting.refused).not.toContain(`${setting.challenges} ${subject}`)
          }
        }
        checksMade += checks.length
        refusals += setting.refused.length
        login.stop()
      },
    ),
    { numRuns: 100 },
  )

  expect(checksMade).toBeGreaterThan(300)
  expect(refusals).toBeGreaterThan(100)
})
