import { expect, test } from 'vitest'
import { manualClock } from './clock.js'
import { createLoginService } from './login-service.js'
import type { TicketOutcome } from './tickets.js'

const sara = 'hi@trader4.net'

function createdTicket(created: TicketOutcome) {
  if (created.outcome !== 'created') throw new Error(created.outcome)
  return created.ticket
}

function setUp() {
  const now = manualClock()
  const service = createLoginService({ now })
  return {
    now,
    service,
    tickets: service.tickets,
    phone: service.signInPhone(sara),
    ticket: createdTicket(service.tickets.create()),
  }
}

test('[QR-21] a ticket lives for 180 seconds, to the millisecond', () => {
  const { now, tickets, ticket } = setUp()
  expect(ticket.expiresAt - ticket.createdAt).toBe(180_000)
  now.advance(179_999)
  expect(tickets.check(ticket)).toEqual({ outcome: 'pending' })
  now.advance(1)
  expect(tickets.check(ticket)).toEqual({ outcome: 'expired' })
})

test('a ticket is known by its token, and by its id and hash together', () => {
  const { now, tickets, ticket } = setUp()
  const other = createdTicket(tickets.create())
  const outcomes = [
    { token: ticket.token },
    { id: ticket.id, hash: ticket.hash },
    { id: ticket.id, hash: other.hash },
    { token: ticket.id },
  ].map(ref => {
    now.advance(1000)
    return tickets.check(ref).outcome
  })
  expect(outcomes).toEqual(['pending', 'pending', 'unknown', 'unknown'])
})

test('[QR-21] a decision needs a valid access token', () => {
  const { now, service, tickets, ticket } = setUp()
  const expired = service.signInPhone(sara)
  now.advance(service.rules.accessTokenLifeMs)
  for (const accessToken of ['', 'made up', expired]) {
    for (const decide of [tickets.scan, tickets.approve, tickets.deny]) {
      expect(decide(ticket, accessToken)).toBe('unauthorised')
    }
  }
})

test.each([
  { first: 'approve', next: 'approve' },
  { first: 'approve', next: 'deny' },
  { first: 'deny', next: 'approve' },
  { first: 'deny', next: 'scan' },
] as const)('[QR-21] after $first, $next is too late: the ticket is used', ({ first, next }) => {
  const { tickets, ticket, phone } = setUp()
  expect(tickets[first](ticket, phone)).toBe('done')
  expect(tickets[next](ticket, phone)).toBe('used')
})

test.each(['approve', 'deny', 'scan'] as const)('[QR-21] %s after expiry is `expired`', decision => {
  const { now, tickets, ticket, phone } = setUp()
  now.advance(180_000)
  expect(tickets[decision](ticket, phone)).toBe('expired')
})

test('[QR-21] a declined ticket is `denied`, and stays so', () => {
  const { now, tickets, ticket, phone } = setUp()
  tickets.deny(ticket, phone)
  expect(tickets.check(ticket)).toEqual({ outcome: 'denied' })
  now.advance(180_000)
  expect(tickets.check(ticket)).toEqual({ outcome: 'denied' })
})

test('a scanned ticket is `scanned`, and can still be approved', () => {
  const { tickets, ticket, phone } = setUp()
  expect(tickets.scan(ticket, phone)).toBe('done')
  expect(tickets.check(ticket)).toEqual({ outcome: 'scanned' })
  expect(tickets.approve(ticket, phone)).toBe('done')
  expect(tickets.check(ticket)).toMatchObject({ outcome: 'granted' })
})

test('the holder of the access token that approves is signed in', () => {
  const { service, tickets, ticket } = setUp()
  tickets.approve(ticket, service.signInPhone('+445528888852'))
  expect(tickets.check(ticket)).toMatchObject({
    outcome: 'granted',
    session: { account: { profile: { firstName: 'Sara' } } },
  })
})

test('[QR-22] [F-102] of 50 parallel checks of a granted ticket one gets a token, and the others `used`', async () => {
  const { tickets, ticket, phone } = setUp()
  tickets.approve(ticket, phone)
  const outcomes = await Promise.all(Array.from({ length: 50 }, async () => tickets.check(ticket).outcome))
  expect(outcomes.filter(outcome => outcome === 'granted')).toHaveLength(1)
  expect(outcomes.filter(outcome => outcome === 'used')).toHaveLength(49)
})

test('a granted ticket that is not fetched in time expires', () => {
  const { now, tickets, ticket, phone } = setUp()
  tickets.approve(ticket, phone)
  now.advance(180_000)
  expect(tickets.check(ticket)).toEqual({ outcome: 'expired' })
})

test('a second check of a ticket within a second is `slow-down`', () => {
  const { now, tickets, ticket } = setUp()
  const after = (ms: number) => {
    now.advance(ms)
    return tickets.check(ticket).outcome
  }
  expect([after(0), after(999), after(1000), after(0)]).toEqual([
    'pending',
    'slow-down',
    'pending',
    'slow-down',
  ])
})

test('an address gets 20 tickets in 10 minutes', () => {
  const { now, tickets } = setUp()
  for (let more = 1; more < 20; more += 1) expect(tickets.create()).toMatchObject({ outcome: 'created' })
  expect(tickets.create()).toEqual({ outcome: 'limited', retryAfterMs: 600_000 })
  expect(tickets.create({ address: '192.0.2.1' })).toMatchObject({ outcome: 'created' })
  now.advance(600_000)
  expect(tickets.create()).toMatchObject({ outcome: 'created' })
})

test('the open tickets are those that a phone could decide now, newest first', () => {
  const { now, tickets, ticket, phone } = setUp()
  now.advance(100_000)
  const second = createdTicket(tickets.create())
  const third = createdTicket(tickets.create())
  expect(tickets.open()).toEqual([third, second, ticket])
  tickets.deny(third, phone)
  tickets.scan(second, phone)
  expect(tickets.open()).toEqual([{ ...second, status: 'scanned' }, ticket])
  now.advance(80_000)
  expect(tickets.open()).toEqual([{ ...second, status: 'scanned' }])
})

test('the list of open tickets is the same array until it changes, and listeners hear of every change', () => {
  const { now, tickets, ticket, phone } = setUp()
  let changes = 0
  const unsubscribe = tickets.subscribe(() => {
    changes += 1
  })
  const before = tickets.open()
  now.advance(1000)
  tickets.check(ticket)
  expect(tickets.open()).toBe(before)
  expect(changes).toBe(0)
  tickets.scan(ticket, phone)
  expect(tickets.open()).not.toBe(before)
  tickets.create()
  expect(changes).toBe(2)
  unsubscribe()
  tickets.create()
  expect(changes).toBe(2)
})

test('[PORT-02] a browser hears whose phone has scanned, where the rules say so', () => {
  for (const namesPhones of [true, false]) {
    const service = createLoginService({ now: manualClock(), rules: { namesPhones } })
    const ticket = createdTicket(service.tickets.create())
    service.tickets.scan(ticket, service.signInPhone('hi@trader4.net'))
    const phone = namesPhones ? 'Sara’s phone' : undefined
    expect(service.tickets.check(ticket)).toEqual({ outcome: 'scanned', phone })
  }
})

test('[PORT-01] a payload is replaced at its age, phones read the newest one, and no payload asks for a session', () => {
  const now = manualClock()
  const service = createLoginService({ now, rules: { payloadLifeMs: 30_000 } })
  const ticket = createdTicket(service.tickets.create())
  const { tickets } = service
  const phone = service.signInPhone('hi@trader4.net')
  const check = () => tickets.check({ token: ticket.token })
  now.advance(29_999)
  expect(check()).toEqual({ outcome: 'pending', payload: undefined })
  now.advance(1000)
  const [first, again] = [check(), (now.advance(1000), check())]
  expect(first).toEqual({ outcome: 'pending', payload: expect.stringMatching(/^[\w-]{43}$/) })
  expect(again).toEqual(first)
  const payload = first.outcome === 'pending' ? (first.payload ?? '') : ''

  expect(tickets.approve({ token: ticket.token }, phone)).toBe('unknown')
  expect(tickets.check({ token: payload })).toEqual({ outcome: 'unknown' })
  expect(tickets.approve({ token: payload }, phone)).toBe('done')
  expect(tickets.check({ token: payload })).toEqual({ outcome: 'unknown' })
  expect(check()).toMatchObject({ outcome: 'granted' })
})
