import { expect, test } from 'vitest'
import type { LoginTicket } from '../../mocks/service/tickets.js'
import { nameTicket, phoneAddress, ticketIn } from './ticket-link.js'

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
  '[F-108] the address of the phone names a ticket of %s where no server sees it, and fits into a QR code',
  backend => {
    const named = nameTicket(backend, ticket)
    const { href, origin, pathname, search, hash } = new URL(
      phoneAddress('http://192.168.100.100:5173/', named),
    )
    expect([origin, pathname, search]).toEqual(['http://192.168.100.100:5173', '/phone', ''])
    expect(ticketIn(hash)).toEqual(named)
    expect(href.length).toBeLessThan(300)
  },
)

test.each(['', '#', '#token=x', '#backend=bank&token=x', '#backend=d7&token=x', '#%E0%A4%A'])(
  '%j names no ticket',
  fragment => {
    expect(ticketIn(fragment)).toBeUndefined()
  },
)
