import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { seededBytes } from './random.js'
import { createLoginService } from './login-service.js'
import { numberClients } from '../testing/number-clients.js'
import { apiClients, type CodeClient, type Decision, type ApiClient } from '../testing/api-clients.js'
import { askHandlers, type ApiResponse } from '../testing/ask.js'
import { latestCode } from '../testing/codes.js'

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

const allClients: readonly (CodeClient | ApiClient)[] = [...apiClients, ...numberClients]
const anyClient = fc.constantFrom(...allClients)
const anyCalls = fc.array(call, { maxLength: 40, size: 'max' })

/** Runs the calls, and returns all responses and the outbox as text. */
async function transcript(seed: number, client: CodeClient | ApiClient, calls: readonly Call[]) {
  const now = manualClock()
  const service = createLoginService({ now, randomBytes: seededBytes(seed) })
  const ask = askHandlers(client.handlers('', service))
  const phone = service.signInPhone('hi@trader4.net')
  let sent = await client.send(ask, '+447700900100')
  const tickets = 'createTicket' in client ? { ...client, newest: await client.createTicket(ask) } : undefined

  const run = async (next: Call): Promise<ApiResponse | undefined> => {
    switch (next.type) {
      case 'send': {
        const response = await client.send(ask, next.to)
        if (response.status === 200) sent = response
        return response
      }
      case 'verify':
        return client.verify(ask, next.to, sent, latestCode(service, next.to) || '123456')
      case 'ticket': {
        const response = await tickets?.createTicket(ask)
        if (tickets !== undefined && response?.status === 200) tickets.newest = response
        return response
      }
      case 'check':
        return tickets?.check(ask, tickets.newest)
      case 'decide':
        return tickets?.decide(ask, tickets.newest, next.decision, phone)
      case 'wait':
        now.advance(next.ms)
        return undefined
    }
  }

  const responses: unknown[] = []
  for (const next of calls) {
    const response = await run(next)
    responses.push(response && { ...response, headers: [...response.headers] })
  }
  return JSON.stringify({ responses, outbox: service.outbox.all(), open: service.tickets.open() })
}

test('[MOCK-01] the same seed and the same calls give the same transcript', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), anyClient, anyCalls, async (...run) => {
      expect(await transcript(...run)).toBe(await transcript(...run))
    }),
    { numRuns: 100, seed: 1 },
  )
})

test('[MOCK-01] two services share nothing: calls to one do not change the other', async () => {
  const run = fc.tuple(fc.integer(), anyClient, anyCalls)
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

test('[MOCK-01] no file of the mock uses unseeded randomness, or has mutable state at its top level', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(30)
  // A page has one worker, whichever service it speaks to.
  const { '../transport/browser.ts': worker, ...others } = sources
  expect(worker).toBeDefined()
  const bad = Object.entries(others).filter(([, source]) =>
    /Math\.random|randomUUID|^(?:export )?(?:let|var) /m.test(source),
  )
  expect(bad.map(([path]) => path)).toEqual([])
})

test('[MOCK-01] another seed gives another transcript', async () => {
  for (const client of allClients) {
    expect(await transcript(1, client, [])).not.toBe(await transcript(2, client, []))
  }
})
