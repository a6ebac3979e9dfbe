import type { JsonBodyType } from 'msw'
import { expect, test } from 'vitest'
import { interceptRequests, respondInTurn } from '../testing/network.js'
import { trader4 } from '../trader4/backend.js'
import { werify } from '../werify/backend.js'
import { werifyOauth } from '../werify-oauth/backend.js'

const server = interceptRequests()

const uuid = '487f2509-7125-4a2b-9d9a-d8182919c8e0'
const tickets = [
  { name: 'trader4', make: trader4, fields: { token: 'abc' } },
  { name: 'werify', make: werify, fields: { id: uuid, hash: uuid } },
  { name: 'werifyOauth', make: werifyOauth, fields: { token: 'abc' } },
]

const matchCodes: readonly [Record<string, JsonBodyType>, string | undefined][] = [
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

test.each(tickets.flatMap(ticket => matchCodes.map(([codes, shown]) => ({ ...ticket, codes, shown }))))(
  '[QR-15] $name: a ticket with $codes shows $shown',
  async ({ make, fields, codes, shown }) => {
    respondInTurn(server, { succeed: true, results: { ...fields, ...codes } })
    const ticket = await make({}).qr?.create(new AbortController().signal)
    expect(ticket?.ref).toBeDefined()
    expect(ticket?.matchCode).toBe(shown)
    expect(ticket).not.toHaveProperty('matchCode', undefined)
  },
)
