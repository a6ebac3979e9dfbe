import { expect, test } from 'vitest'
import {
  challengeIssued,
  codeAttempt,
  codeSelected,
  codeSubmitted,
  googleAttempt,
  googleReturned,
  identifierSubmitted,
  identityConfirmed,
  identityConfirmedLate,
  identityDeclined,
  identityExpired,
  pageLeft,
  qrAttempt,
  qrSelected,
  sessionGranted,
  sessionOffered,
  stateAfter,
  ticketChecked,
  ticketIssued,
  type SigningIn,
} from '../testing/sample-events.js'
import { ada, MINUTE, START } from '../testing/samples.js'
import { initialState, transition, type LoginFlowState } from './login-flow.js'

// Ends of a login, each by itself. The tests of the whole flow explore every way there.

const requesting = stateAfter(identifierSubmitted)
const verifying = stateAfter(identifierSubmitted, challengeIssued(), codeSubmitted('123456'))
const finishing = stateAfter(googleReturned)
const showing = stateAfter(qrSelected, ticketIssued())
const scanned = stateAfter(qrSelected, ticketIssued(), ticketChecked('scanned'))
const behind = stateAfter(qrSelected, ticketIssued(), codeSelected)
const creating = stateAfter(qrSelected)

const names = { firstName: 'Ada', verified: undefined }

test.each<[string, SigningIn, number, string]>([
  ['a code that is right', verifying, codeAttempt(verifying), 'code'],
  ['Google', finishing, googleAttempt(finishing), 'google'],
  ['a QR code', showing, qrAttempt(showing), 'qr'],
  ['a QR code that was scanned', scanned, qrAttempt(scanned), 'qr'],
])('%s signs in, and leaves nothing but names', (_what, state, attempt, method) => {
  expect(transition(state, sessionGranted(attempt))).toEqual({
    step: 'signed-in',
    method,
    ...names,
    revision: state.revision + 1,
  })
})

test.each<[string, SigningIn, number]>([
  ['for another request', verifying, codeAttempt(verifying) - 1],
  ['for a code that is being sent', requesting, codeAttempt(requesting)],
  ['for another return from Google', finishing, googleAttempt(finishing) - 1],
  ['for a QR code that is not there yet', creating, qrAttempt(creating)],
  ['for a QR code behind the other tab', behind, qrAttempt(behind)],
])('[QR-17] [IDENT-02] a session %s signs nobody in', (_what, state, attempt) => {
  for (const event of [sessionGranted(attempt), sessionOffered(attempt)]) {
    expect(transition(state, event)).toBe(state)
  }
})

const asked = transition(scanned, sessionOffered(qrAttempt(scanned)))

test('[QR-16] the question whether an account is theirs says whose it is, for two minutes', () => {
  expect(asked).toEqual({
    step: 'confirming',
    owner: { name: 'Ada Lovelace', identifier: ada },
    expiresAt: START + 2 * MINUTE,
    ...names,
    revision: scanned.revision + 1,
  })
})

const startOver = (reason: 'declined-by-user' | 'expired'): LoginFlowState => ({
  ...initialState,
  method: 'qr',
  qr: { step: 'stopped', reason },
  revision: asked.revision + 1,
})

test.each([
  ['a "yes"', identityConfirmed, { step: 'signed-in', method: 'qr', ...names, revision: asked.revision + 1 }],
  ['a "yes" that is late', identityConfirmedLate, startOver('expired')],
  ['a "no"', identityDeclined, startOver('declined-by-user')],
  ['no answer', identityExpired, startOver('expired')],
  ['leaving the page', pageLeft, startOver('expired')],
  ['anything else', qrSelected, asked],
])('[QR-16] that question ends with %s', (_answer, event, end) => {
  expect(transition(asked, event)).toEqual(end)
})

test('[REL-01] somebody who is signed in stays so', () => {
  const end = transition(verifying, sessionGranted(codeAttempt(verifying)))
  for (const event of [identifierSubmitted, qrSelected, identityDeclined, pageLeft]) {
    expect(transition(end, event)).toBe(end)
  }
})
