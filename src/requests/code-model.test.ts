// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { ada, challengeFor, MINUTE, START } from '../testing/samples.js'
import { changed, entered, resend, submitted } from '../testing/sample-events.js'
import { pass, startLogin, type Login } from '../testing/login.js'
import { scriptedServer, type Call } from '../testing/scripted-server.js'

beforeEach(() => vi.useFakeTimers({ now: START }))
afterEach(() => vi.useRealTimers())

/** A login with a code, and what the server has said so far. */
interface World {
  readonly login: Login
  /** Challenges so far. */
  challenges: number
  /** Each refused code, behind the number of its challenge. */
  readonly refused: string[]
}

const openCheck = ({ login }: World) => login.server.calls('verifyOtp').find(call => call.isOpen())

function openSend({ login: { server } }: World): Call<'requestOtp'> | Call<'resendOtp'> | undefined {
  return [...server.calls('requestOtp'), ...server.calls('resendOtp')].find(call => call.isOpen())
}

const deeds = {
  'submit who they are': ({ login }: World) => void login.store.dispatch(submitted),
  'change who they are': ({ login }: World) => void login.store.dispatch(changed),
  'enter 111111': ({ login }: World) => void login.store.dispatch(entered('111111')),
  'enter 222222': ({ login }: World) => void login.store.dispatch(entered('222222')),
  'ask for another code': ({ login }: World) => void login.store.dispatch(resend(START + 60 * MINUTE)),
  wait: () => pass(),
  'fail to answer': (world: World) => openCheck(world)?.fail(new LoginError('timeout')),
  async 'refuse the code'(world: World) {
    const check = openCheck(world)
    if (check === undefined) return
    world.refused.push(`${world.challenges} ${check.subject}`)
    check.fail(new LoginError('code-rejected'))
    await pass()
  },
  async 'send a code'(world: World) {
    const send = openSend(world)
    if (send === undefined) return
    world.challenges += 1
    send.succeed(challengeFor(ada))
    await pass()
  },
}

type Deed = keyof typeof deeds

const sending: readonly Deed[] = ['submit who they are', 'ask for another code', 'send a code']
const checking: readonly Deed[] = ['enter 111111', 'enter 222222', 'refuse the code', 'fail to answer']
const anyDeed = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Deed>('change who they are') },
  { weight: 6, arbitrary: fc.constant<Deed>('wait') },
  { weight: 5, arbitrary: fc.constantFrom(...sending) },
  { weight: 12, arbitrary: fc.constantFrom(...checking) },
)

test('[OTP-03] at most one check is under way, and no code is checked again that was refused for its challenge', async () => {
  let checksMade = 0
  let refusals = 0

  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDeed, { minLength: 100, maxLength: 100 }),
      fc.boolean(),
      async (story, isDeaf) => {
        const login = startLogin({ server: scriptedServer({ isDeaf }) })
        const world: World = { login, challenges: 0, refused: [] }
        const checks = login.server.calls('verifyOtp')
        for (const deed of ['submit who they are', 'wait', 'send a code', ...story] as const) {
          const before = checks.length
          await deeds[deed](world)
          expect(checks.filter(call => call.isOpen()).length).toBeLessThanOrEqual(1)
          for (const { subject } of checks.slice(before)) {
            expect(world.refused).not.toContain(`${world.challenges} ${subject}`)
          }
        }
        checksMade += checks.length
        refusals += world.refused.length
        login.stop()
      },
    ),
    { numRuns: 100 },
  )

  expect(checksMade).toBeGreaterThan(300)
  expect(refusals).toBeGreaterThan(100)
})
