import { expect, test } from 'vitest'
import type { LoginTicket } from '../../../mocks/service/ticket-records.js'
import { parseTicketLink, toTicketLink, toTicketReference } from './ticket-link.js'

const ticket: LoginTicket = {
  id: '9d41e0f7-f824-415d-b94a-150bd4c3b439',
  hash: '934dde99-b2f8-45e6-bf76-6fe56f25c8e7',
  token: '94RqyCECsJ1S095GIg08RXNzmfC8hCqGY4bwhxk-MOU',
  app: 'trader4',
  host: 'localhost',
  address: 'local',
  createdAt: 0,
  expiresAt: 0,
  status: 'pending',
}

test.each(['trader4', 'werify', 'werifyOauth'] as const)(
  '[F-108] the link for the phone holds a ticket of %s in its fragment, and is short enough for a QR code',
  backend => {
    const reference = toTicketReference(backend, ticket)
    const { href, origin, pathname, search, hash } = new URL(
      toTicketLink('http://192.168.100.100:5173/', reference),
    )
    expect([origin, pathname, search]).toEqual(['http://192.168.100.100:5173', '/phone', ''])
    expect(parseTicketLink(hash)).toEqual(reference)
    expect(href.length).toBeLessThan(300)
  },
)

test.each(['', '#', '#token=x', '#backend=bank&token=x', '#backend=d7&token=x', '#%E0%A4%A'])(
  'the fragment %j holds no ticket',
  fragment => {
    expect(parseTicketLink(fragment)).toBeUndefined()
  },
)
