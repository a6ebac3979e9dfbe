import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { seededBytes } from './random.js'
import { createLoginService } from './service.js'
import { askHandlers, speakers, type Answer, type Decision } from './testing/speakers.js'
import { codeFor } from './testing/wire-check.js'

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

/** Everything that a run of calls makes the service say, on the wire and in its outbox. */
async function transcript(seed: number, speakerIndex: number, calls: readonly Call[]) {
  const speaker = speakers[speakerIndex] ?? speakers[0]
  if (speaker === undefined) throw new Error('nobody speaks')
  const now = manualClock()
  const service = createLoginService({ now, randomBytes: seededBytes(seed) })
  const ask = askHandlers(speaker.handlers('', service))
  const phone = service.signInPhone('hi@trader4.net')
  let sent = await speaker.send(ask, 'first@example.com')
  let ticket = await speaker.ticket(ask)

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
        const answer = await speaker.ticket(ask)
        if (answer.status === 200) ticket = answer
        return answer
      }
      case 'check':
        return speaker.check(ask, ticket)
      case 'decide':
        return speaker.decide(ask, ticket, made.decision, phone)
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
    fc.asyncProperty(
      fc.integer(),
      fc.nat({ max: speakers.length - 1 }),
      fc.array(call, { maxLength: 40, size: 'max' }),
      async (seed, speaker, calls) => {
        expect(await transcript(seed, speaker, calls)).toBe(await transcript(seed, speaker, calls))
      },
    ),
    { numRuns: 60, seed: 1 },
  )
})

test('[MOCK-01] another seed gives another transcript', async () => {
  expect(await transcript(1, 0, [{ type: 'ticket' }])).not.toBe(await transcript(2, 0, [{ type: 'ticket' }]))
})
