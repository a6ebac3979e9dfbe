import { http, HttpResponse, type JsonBodyType } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { trader4 } from '../trader4/backend.js'
import { werify } from '../werify/backend.js'
import { werifyOauth } from '../werify-oauth/backend.js'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const uuid = '487f2509-7125-4a2b-9d9a-d8182919c8e0'
const tickets = [
  { name: 'trader4', make: trader4, answer: { token: 'abc' } },
  { name: 'werify', make: werify, answer: { id: uuid, hash: uuid } },
  { name: 'werifyOauth', make: werifyOauth, answer: { token: 'abc' } },
]

const said: readonly [Record<string, JsonBodyType>, string | undefined][] = [
  [{ match_code: '42' }, '42'],
  [{ user_code: 'WDJB' }, 'WDJB'],
  [{ match_code: '07', user_code: 'WDJB' }, '07'],
  [{ match_code: null, user_code: '12345678' }, '12345678'],
  [{ match_code: '123456789' }, undefined],
  [{ match_code: '4 2' }, undefined],
  [{ match_code: '<b>' }, undefined],
  [{ match_code: '' }, undefined],
  [{ match_code: 42 }, undefined],
  [{}, undefined],
]

test.each(tickets.flatMap(ticket => said.map(([codes, shown]) => ({ ...ticket, codes, shown }))))(
  '[QR-15] $name: of a ticket with $codes the phone must match $shown',
  async ({ make, answer, codes, shown }) => {
    server.use(http.all('*', () => HttpResponse.json({ succeed: true, results: { ...answer, ...codes } })))
    const ticket = await make({}).qr?.create(new AbortController().signal)
    expect(ticket?.ref).toBeDefined()
    expect(ticket?.matchCode).toBe(shown)
  },
)
