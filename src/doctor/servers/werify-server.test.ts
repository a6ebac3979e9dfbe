import { expect, test } from 'vitest'
import { findLoginServer } from './login-servers.js'

const ref = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: '6096cb42-1e60-4bdd-bfe0-55d5af00c978' }

test('a ticket of Werify is checked by its hash first, where the page does so', () => {
  const { tickets } = findLoginServer('werify', 'session-check')
  expect(tickets?.check(ref)).toEqual({ method: 'GET', path: `/session-check/qr/${ref.hash}/${ref.id}` })
  expect(tickets?.approve(ref)).toEqual({ method: 'POST', path: '/qr-claim', body: ref })
})

test('a ticket of Werify is checked at the origin of its address otherwise', () => {
  const check = findLoginServer('werify').tickets?.check(ref)
  expect(check).toEqual({ method: 'POST', path: '/v1/oauth/qr', isFromOrigin: true, body: ref })
})

test('a way of checking that does not exist is refused', () => {
  expect(() => findLoginServer('werify', 'guess')).toThrow('Pass one of oauth, session-check.')
})
