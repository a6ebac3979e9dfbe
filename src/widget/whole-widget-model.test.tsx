import { act } from '@testing-library/react'
import * as fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { anyActs, anyCommand, COMMANDS, type Acts, type CommandName } from '../testing/model/commands.js'
import { LANGUAGES, screenOf } from '../testing/model/controls.js'
import { findProblem, remember } from '../testing/model/rules.js'
import { SERVER_NAMES } from '../testing/model/servers.js'
import { createMemory, takeMoment } from '../testing/model/step.js'
import { createWorld, endWorld, type Setting, type Side, type World } from '../testing/model/world.js'
import { loadDeferredParts } from '../testing/rendered.js'
import { registerLanguage } from './load-language.js'

// Two whole widgets on a page, with the simulated servers of every backend: commands in random order, answers in an order
// of their own, and rules that hold after each command. `npm run test:long` takes a million steps from another seed.

const IS_LONG = process.env['LONG'] === '1'
const STEPS = Number(process.env['STEPS'] ?? (IS_LONG ? 1_000_000 : 20_000))
const MOST_STEPS_PER_RUN = 200
/** More than enough: a run has half of the most steps on average. The last ones are empty. */
const RUNS = Math.ceil(STEPS / (0.4 * MOST_STEPS_PER_RUN))
/** Another one for each long run, which prints it. */
const SEED = Number(process.env['SEED'] ?? (IS_LONG ? Date.now() % 2 ** 31 : 20_261_120))
/** In milliseconds. */
const TIME_LIMIT = IS_LONG ? 24 * 60 * 60_000 : 20 * 60_000

async function run(world: World, what: CommandName, side: Side, pick: number) {
  await act(async () => void (await COMMANDS[what].run(world, side, pick)))
  await world.page.pass()
}

beforeAll(async () => {
  for (const [tag, messages] of Object.entries(LANGUAGES)) registerLanguage(tag, messages)
  await loadDeferredParts()
  // What the first widget loads for what is typed, so that no later one waits for it.
  for (const first of SERVER_NAMES) {
    const setting = { first, second: first, isStrict: false, isLimited: false, asksIdentity: false }
    const world = await createWorld(setting, fc.schedulerFor([]))
    for (const what of ['type who they are', 'submit', 'open the tab of the QR code'] as const) {
      await run(world, what, world.sides[0], 0)
      await act(() => vi.dynamicImportSettled())
      await world.page.pass(200)
    }
    endWorld()
  }
})

const anySetting: fc.Arbitrary<Setting> = fc.record({
  first: fc.constantFrom(...SERVER_NAMES),
  second: fc.constantFrom(...SERVER_NAMES),
  isStrict: fc.boolean(),
  isLimited: fc.boolean(),
  asksIdentity: fc.boolean(),
})

interface ModelStep {
  readonly acts: Acts
  /** Command for any screen; without one, the act for the screen that is shown by then. */
  readonly command: CommandName | undefined
  readonly where: 0 | 1
  readonly pick: number
}

const anyStep: fc.Arbitrary<ModelStep> = fc
  .record({
    acts: anyActs,
    command: fc.option(anyCommand, { freq: 2, nil: undefined }),
    where: fc.constantFrom(0, 0, 0, 1),
    pick: fc.nat(999),
  })
  .map(step => ({ ...step, [fc.toStringMethod]: () => step.command ?? 'act' }))

const anySteps = fc.noBias(fc.array(anyStep, { minLength: 1, maxLength: MOST_STEPS_PER_RUN, size: 'max' }))

/** Leads from every screen to the question who the person is, with presses alone. */
const WAYS_BACK = {
  question: 'say no',
  ticket: 'open the tab of the code',
  stopped: 'open the tab of the code',
  code: 'change who they are',
} as const satisfies Partial<Record<ReturnType<typeof screenOf>, CommandName>>

async function findWayBack(world: World, side: Side): Promise<string> {
  for (let presses = 0; presses < 4; presses += 1) {
    const screen = screenOf(world, side)
    if (screen === 'failed' || !Object.hasOwn(WAYS_BACK, screen)) return screen
    const what = Object.entries(WAYS_BACK).find(([name]) => name === screen)?.[1]
    if (what !== undefined) await run(world, what, side, 0)
  }
  return screenOf(world, side)
}

/** The rules, by the rows of docs/quality.md that they are about. */
const TITLE =
  '[REL-13] [REL-15] [REL-03] [REL-08] [OTP-03] [OTP-08] [QR-02] [QR-03] [QR-08] [QR-11] [QR-17] [STEP-03] [TOK-01] [TOK-02] [HOST-12] [F-57] [F-58] [F-60] [F-61] [WCAG-4.1.3] whatever people, a phone, a host, servers, a network and a clock do in whatever order, two widgets keep to the rules'

test(TITLE, { timeout: TIME_LIMIT }, async () => {
  let steps = 0
  const seen = new Map<string, number>()

  async function runSteps(setting: Setting, given: readonly ModelStep[], scheduler: fc.Scheduler) {
    const world = await createWorld(setting, scheduler)
    const memory = createMemory()
    const trace: string[] = []
    let before = takeMoment(world)
    for (const { acts, command, where, pick } of given) {
      const side = world.sides[where]
      const what = command ?? acts[before.screens[where] ?? 'gone']
      await run(world, what, side, pick)
      steps += 1
      if (IS_LONG && steps % 100_000 === 0) process.stdout.write(`${steps} steps from the seed ${SEED}\n`)
      const after = takeMoment(world)
      const step = { world, cause: COMMANDS[what].cause, side, before, after, memory }
      trace.push(`${side.name}: ${what} (${pick}), then ${after.screens.join(' and ')}`)
      remember(step)
      const problem = findProblem(step)
      if (problem !== undefined) throw new Error([problem, ...trace.slice(-30)].join('\n'))
      for (const screen of after.screens) seen.set(screen, (seen.get(screen) ?? 0) + 1)
      before = after
    }
    for (const side of world.sides) {
      const end = await findWayBack(world, side)
      if (!['identifier', 'gone', 'signed in'].includes(end))
        throw new Error([`no way back from ${end}`, ...trace.slice(-30)].join('\n'))
    }
  }

  const outcome = await fc.check(
    fc.asyncProperty(anySetting, anySteps, fc.scheduler(), async (...given) => {
      if (steps < STEPS) await runSteps(...given).finally(endWorld)
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  )
  expect.soft(outcome.errorInstance, `seed ${outcome.seed}, path ${outcome.counterexamplePath}`).toBeNull()
  expect(steps).toBeGreaterThanOrEqual(STEPS)
  // The question whose account it is comes too seldom to count on.
  for (const screen of ['identifier', 'code', 'ticket', 'stopped', 'signed in', 'gone'])
    expect(seen.has(screen), screen).toBe(true)
})
