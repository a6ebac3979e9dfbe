import { expect, test, vi } from 'vitest'
import { createLoginStore } from '../flow/login-store.js'
import { qrAttempt, qrSelected, stateAfter, ticketIssued } from '../testing/sample-events.js'
import { sessionOf } from '../testing/scripted-server.js'
import { grantSession } from './grant-session.js'

test('[F-58] a session that is granted twice, in requests that nobody aborts, is handed to the host once', () => {
  const store = createLoginStore()
  store.dispatch(qrSelected)
  const attempt = qrAttempt(stateAfter(qrSelected))
  store.dispatch(ticketIssued()(attempt))
  const succeeded = vi.fn()
  const { signal } = new AbortController()
  for (const name of ['Ada', 'Ada']) grantSession({ store, succeeded }, { attempt, signal }, sessionOf(name))
  expect(succeeded.mock.calls).toEqual([[sessionOf('Ada')]])
})
