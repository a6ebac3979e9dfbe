import { expect, test } from 'vitest'
import type { LoginTicket } from '../../../mocks/service/ticket-records.js'
import { createForgetfulPhone } from './forgetful-phone.js'

const ticket = (token: string): LoginTicket => ({
  id: token,
  hash: token,
  token,
  app: 'trader4',
  host: 'localhost',
  address: 'local',
  createdAt: 0,
  expiresAt: 0,
  status: 'pending',
})

function createPhone() {
  let open: readonly LoginTicket[] = []
  const phone = createForgetfulPhone({
    sent: () => [],
    open: () => open,
    subscribe: () => () => {},
    decide: async () => {},
  })
  return { phone, show: (...tokens: readonly string[]) => (open = tokens.map(ticket)) }
}

test('a request of a login that is over is gone, and that of the next one is shown', () => {
  const { phone, show } = createPhone()
  show('first')
  expect(phone.open()).toMatchObject([{ token: 'first' }])
  phone.forgetOpen()
  expect(phone.open()).toEqual([])
  show('second', 'first')
  expect(phone.open()).toMatchObject([{ token: 'second' }])
  phone.forgetOpen()
  show('third', 'second', 'first')
  expect(phone.open()).toMatchObject([{ token: 'third' }])
})

test('the list of requests is the same one until it changes', () => {
  const { phone, show } = createPhone()
  show('first')
  expect(phone.open()).toBe(phone.open())
})
