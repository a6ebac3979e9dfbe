import { expect, test } from 'vitest'
import {
  attemptFailed,
  codeSelected,
  googleCancelled,
  googleReturned,
  identifierChanged,
  identifierSubmitted,
  sessionGranted,
} from '../testing/sample-events.js'
import { googleTransition, type GoogleFlowState } from './google-flow.js'
import type { LoginEvent } from './login-event.js'

const callback = { query: '?code=c&state=s', expectedState: 's' }
const failure = { code: 'google-failed' } as const

const idle: GoogleFlowState = { step: 'idle' }
const cancelled: GoogleFlowState = { step: 'cancelled' }
const failed: GoogleFlowState = { step: 'failed', failure }
const finishing: GoogleFlowState = { step: 'finishing', attempt: 7, callback }

test.each<[GoogleFlowState, LoginEvent, GoogleFlowState]>([
  [idle, googleReturned, { ...finishing, attempt: 9 }],
  [cancelled, googleReturned, { ...finishing, attempt: 9 }],
  [failed, googleReturned, { ...finishing, attempt: 9 }],
  [cancelled, identifierSubmitted, idle],
  [failed, identifierSubmitted, idle],
  [finishing, googleCancelled(7), cancelled],
  [finishing, attemptFailed('google-failed')(7), failed],
])('[SSO-04] a login with Google that is %o takes %o, and is %o', (from, event, to) => {
  expect(googleTransition(from, event, 9)).toEqual(to)
})

test.each<[GoogleFlowState, LoginEvent]>([
  [idle, identifierSubmitted],
  [idle, googleCancelled(7)],
  [cancelled, identifierChanged],
  [cancelled, codeSelected],
  [failed, identifierChanged],
  [finishing, googleReturned],
  [finishing, identifierSubmitted],
  [finishing, sessionGranted(7)],
  [finishing, googleCancelled(6)],
  [finishing, attemptFailed('google-failed')(8)],
])('[SSO-04] a login with Google that is %o does not take %o', (from, event) => {
  expect(googleTransition(from, event, 9)).toBe(from)
})
