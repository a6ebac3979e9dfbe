import { expect, test, vi } from 'vitest'
import { createLoginStore } from '../flow/login-store.js'
import { challengeIssued, identifierSubmitted, qrSelected } from '../testing/sample-events.js'
import { reportActivity } from './report-activity.js'

const asked = { type: 'code-requested', kind: 'email', isResend: false }
const sent = { type: 'code-sent', kind: 'email', isResend: false }

test('[EVENT-01] a host hears of each step of a login once, until the login is stopped', () => {
  const store = createLoginStore()
  const happened = vi.fn()
  const stopped = new AbortController()
  reportActivity({ store, happened }, stopped.signal)
  store.dispatch(identifierSubmitted)
  store.dispatch(challengeIssued()(1))
  expect(happened.mock.calls).toEqual([[asked], [sent]])
  stopped.abort()
  store.dispatch(qrSelected)
  expect(happened).toHaveBeenCalledTimes(2)
})

test('[EVENT-01] a host hears of the steps from before its requests were loaded', () => {
  const store = createLoginStore()
  const happened = vi.fn()
  store.dispatch(identifierSubmitted)
  reportActivity({ store, happened }, new AbortController().signal)
  expect(happened.mock.calls).toEqual([[asked]])
})
