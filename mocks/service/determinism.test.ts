import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { seededBytes } from './random.js'
import { createLoginService } from './login-service.js'
import { numberSpeakers } from '../testing/number-clients.js'
import {
  askHandlers,
  speakers,
  type Answer,
  type CodeSpeaker,
  type Decision,
  type Speaker,
} from '../testing/api-clients.js'
import { codeFor } from '../testing/wire-test.js'

type Call =
  | { readonly type: 'send' | 'verify'; readonly to: string }
  | { readonly type: 'ticket' | 'check' }
  | { readonly type: 'decide'; readonly decision: Decision }
  | { readonly type: 'wait'; readonly ms: number }

const to = fc.constantFrom('hi@trader4.net', '+447888872720', 'ada@example.com', 'nobody')

const call: fc.Arbitrary<Call> = fc.oneof(
  fc.record({ type: fc.constantFrom('send' as const, 'verify' as const), to }),
  fc.record({ type: fc.constantFrom('ticket' as const, 'check' as const) }),
  fc.record({
    type: fc.constant('decide' as const),
    decision: fc.constantFrom<Decision>('authorize', 'scan', 'deny'),
  }),
  fc.record({ type: fc.constant('wait' as const), ms: fc.constantFrom(1, 1000, 30_000, 300_000) }),
)

const everySpeaker: readonly (CodeSpeaker | Speaker)[] = [...speakers, ...numberSpeakers]
const anySpeaker = fc.constantFrom(...everySpeaker)
const anyCalls = fc.array(call, { maxLength: 40, size: 'max' })

/** Everything that a run of calls makes the service say, on the wire and in its outbox. */
async function transcript(seed: number, speaker: CodeSpeaker | Speaker, calls: readonly Call[]) {
  const now = manualClock()
  const service = createLoginService({ now, randomBytes: seededBytes(seed) })
  const ask = askHandlers(speaker.handlers('', service))
  const phone = service.signInPhone('hi@trader4.net')
  let sent = await speaker.send(ask, '+447700900100')
  const tickets = 'ticket' in speaker ? { ...speaker, newest: await speaker.ticket(ask) } : undefined

  const play = async (made: Call): Promise<Answer | undefined> => {
    switch (made.type) {
      case 'send': {
        const answer = await speaker.send(ask, made.to)
        if (answer.status === 200) sent = answer
        return answer
      }
      case 'verify':
        return speaker.verify(ask, made.to, sent, codeFor(service, made.to) || '123456')
      case 'ticket': {
        const answer = await tickets?.ticket(ask)
        if (tickets !== undefined && answer?.status === 200) tickets.newest = answer
        return answer
      }
      case 'check':
        return tickets?.check(ask, tickets.newest)
      case 'decide':
        return tickets?.decide(ask, tickets.newest, made.decision, phone)
      case 'wait':
        now.advance(made.ms)
        return undefined
    }
  }

  const answers: unknown[] = []
  for (const made of calls) {
    const answer = await play(made)
    answers.push(answer && { ...answer, headers: [...answer.headers] })
  }
  return JSON.stringify({ answers, outbox: service.outbox.all(), open: service.tickets.open() })
}

test('[MOCK-01] the same seed and the same calls give the same transcript', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), anySpeaker, anyCalls, async (...run) => {
      expect(await transcript(...run)).toBe(await transcript(...run))
    }),
    { numRuns: 100, seed: 1 },
  )
})

test('[MOCK-01] two services share nothing: what happens at one is not seen at the other', async () => {
  const run = fc.tuple(fc.integer(), anySpeaker, anyCalls)
  await fc.assert(
    fc.asyncProperty(run, run, async (one, other) => {
      const alone = [await transcript(...one), await transcript(...other)]
      expect(await Promise.all([transcript(...one), transcript(...other)])).toEqual(alone)
    }),
    { numRuns: 30, seed: 1 },
  )
})

const sources = import.meta.glob<string>(
  ['../**/*.ts', '!../**/*.test.ts', '!../testing/**', '!../demo/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

test('[MOCK-01] nothing in the mock is left to chance, and no file keeps anything that changes', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(30)
  const bad = Object.entries(sources).filter(([, source]) =>
    /Math\.random|randomUUID|^(?:export )?(?:let|var) /m.test(source),
  )
  expect(bad.map(([path]) => path)).toEqual([])
})

test('[MOCK-01] another seed gives another transcript', async () => {
  for (const each of everySpeaker) {
    expect(await transcript(1, each, [])).not.toBe(await transcript(2, each, []))
  }
})
