import { expect, test } from 'vitest'
import { eventsIn, exploreLogin } from '../testing/explore-login.js'
import {
  attemptFailed,
  challengeIssued,
  challengeRestored,
  codeAttempt,
  connectionRestored,
  codeSelected,
  codeSubmitted,
  googleAttempt,
  googleCancelled,
  googleReturned,
  identifierChanged,
  identifierSubmitted,
  identityDeclined,
  identityExpired,
  pageLeft,
  qrAttempt,
  qrSelected,
  resendRequested,
  sessionGranted,
  sessionOffered,
  stateAfter,
  ticketChecked,
  ticketExpired,
  ticketIssued,
  type EventOrAnswer,
} from '../testing/sample-events.js'
import { START } from '../testing/samples.js'
import { describeActivity, type LoginActivity } from './login-activity.js'
import { initialState, transition, type LoginFlowState } from './login-flow.js'

const email = { kind: 'email' } as const

/** A login, event by event: what it was answered or did, and what the host hears of it. */
const stories: readonly (readonly [
  story: string,
  events: readonly (readonly [EventOrAnswer, readonly LoginActivity[]])[],
])[] = [
  [
    'a code that is right at the second try',
    [
      [identifierSubmitted, [{ type: 'code-requested', ...email, isResend: false }]],
      [challengeIssued(), [{ type: 'code-sent', ...email, isResend: false }]],
      [codeSubmitted('111111'), [{ type: 'code-submitted', ...email }]],
      [attemptFailed('code-rejected'), [{ type: 'failed', method: 'code', code: 'code-rejected' }]],
      [codeSubmitted('111111'), []],
      [codeSubmitted('123456'), [{ type: 'code-submitted', ...email }]],
      [sessionGranted, [{ type: 'signed-in', method: 'code' }]],
    ],
  ],
  [
    'another code, and another identifier',
    [
      [identifierSubmitted, [{ type: 'code-requested', ...email, isResend: false }]],
      [attemptFailed('network'), [{ type: 'failed', method: 'code', code: 'network' }]],
      [identifierSubmitted, [{ type: 'code-requested', ...email, isResend: false }]],
      [challengeIssued({ resendAt: START }), [{ type: 'code-sent', ...email, isResend: false }]],
      [resendRequested(START), [{ type: 'code-requested', ...email, isResend: true }]],
      [challengeIssued({ resendAt: START }), [{ type: 'code-sent', ...email, isResend: true }]],
      [identifierChanged, [{ type: 'identifier-changed' }]],
    ],
  ],
  ['a code that was sent before a reload', [[challengeRestored, [{ type: 'code-restored', ...email }]]]],
  [
    'a QR code that expires, is renewed, scanned and declined',
    [
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
      [ticketIssued('A'), [{ type: 'qr-shown', isRenewal: false }]],
      [ticketExpired, []],
      [ticketIssued('B'), [{ type: 'qr-shown', isRenewal: true }]],
      [ticketChecked('pending'), []],
      [ticketChecked('scanned'), [{ type: 'qr-scanned' }]],
      [ticketChecked('denied'), [{ type: 'qr-ended', reason: 'declined' }]],
    ],
  ],
  [
    'a QR code that somebody else used',
    [
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
      [ticketIssued('A'), [{ type: 'qr-shown', isRenewal: false }]],
      [ticketChecked('used'), [{ type: 'qr-ended', reason: 'used' }]],
    ],
  ],
  [
    'a ticket that the server refuses',
    [
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
      [attemptFailed('rate-limited'), [{ type: 'failed', method: 'qr', code: 'rate-limited' }]],
    ],
  ],
  [
    'an account that is not theirs',
    [
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
      [ticketIssued('A'), [{ type: 'qr-shown', isRenewal: false }]],
      [sessionOffered, [{ type: 'identity-asked' }]],
      [identityDeclined, [{ type: 'qr-ended', reason: 'declined' }]],
    ],
  ],
  [
    'an account that nobody confirmed in time',
    [
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
      [ticketIssued('A'), [{ type: 'qr-shown', isRenewal: false }]],
      [sessionOffered, [{ type: 'identity-asked' }]],
      [identityExpired, [{ type: 'qr-ended', reason: 'expired' }]],
    ],
  ],
  [
    'a code that was refused before, after another that got no answer',
    [
      [challengeRestored, [{ type: 'code-restored', ...email }]],
      [codeSubmitted('111111'), [{ type: 'code-submitted', ...email }]],
      [attemptFailed('code-rejected'), [{ type: 'failed', method: 'code', code: 'code-rejected' }]],
      [codeSubmitted('222222'), [{ type: 'code-submitted', ...email }]],
      [attemptFailed('network'), [{ type: 'failed', method: 'code', code: 'network' }]],
      [codeSubmitted('111111'), [{ type: 'failed', method: 'code', code: 'code-rejected' }]],
    ],
  ],
  [
    'a look at the other tab, after an identifier that was refused',
    [
      [identifierSubmitted, [{ type: 'code-requested', ...email, isResend: false }]],
      [
        attemptFailed('identifier-rejected'),
        [{ type: 'failed', method: 'code', code: 'identifier-rejected' }],
      ],
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
      [codeSelected, [{ type: 'method-selected', method: 'code' }]],
    ],
  ],
  [
    'a page that is left while a code waits for the connection, and comes back',
    [
      [identifierSubmitted, [{ type: 'code-requested', kind: 'email', isResend: false }]],
      [challengeIssued(), [{ type: 'code-sent', kind: 'email', isResend: false }]],
      [codeSubmitted('123456'), [{ type: 'code-submitted', kind: 'email' }]],
      [attemptFailed('offline'), [{ type: 'failed', method: 'code', code: 'offline' }]],
      [pageLeft, []],
      [connectionRestored('code'), []],
    ],
  ],
  [
    'a look at the other tab, after Google was cancelled',
    [
      [googleReturned, [{ type: 'google-returned' }]],
      [googleCancelled, [{ type: 'google-cancelled' }]],
      [qrSelected, [{ type: 'method-selected', method: 'qr' }]],
    ],
  ],
  [
    'Google, cancelled and then finished',
    [
      [googleReturned, [{ type: 'google-returned' }]],
      [googleCancelled, [{ type: 'google-cancelled' }]],
      [googleReturned, [{ type: 'google-returned' }]],
      [attemptFailed('google-failed'), [{ type: 'failed', method: 'google', code: 'google-failed' }]],
      [identifierSubmitted, [{ type: 'code-requested', ...email, isResend: false }]],
      [identifierChanged, [{ type: 'identifier-changed' }]],
      [googleReturned, [{ type: 'google-returned' }]],
      [sessionGranted, [{ type: 'signed-in', method: 'google' }]],
    ],
  ],
]

test.each(stories)('[EVENT-01] a host hears of every step of %s', (_story, events) => {
  let state: LoginFlowState = initialState
  for (const [event, activities] of events) {
    const next = transition(state, typeof event === 'function' ? event(openAttempt(state)) : event)
    expect(describeActivity(state, next)).toEqual(activities)
    state = next
  }
})

test('[EVENT-01] a host that hears of a login later is not told of what was taken back before', () => {
  expect(describeActivity(initialState, stateAfter(identifierSubmitted, identifierChanged))).toEqual([])
})

test('[EVENT-01] a host hears of nothing where nothing changes, whatever the step', () => {
  const shown = stateAfter(qrSelected, ticketIssued('A'))
  const asked = transition(shown, sessionOffered(qrAttempt(shown)))
  const signedIn = transition(shown, sessionGranted(qrAttempt(shown)))
  expect([asked, signedIn].map(({ step }) => step)).toEqual(['confirming', 'signed-in'])
  for (const state of [initialState, shown, asked, signedIn])
    expect(describeActivity(state, state)).toEqual([])
})

test('[EVENT-01] no step says who signs in, or with which code', () => {
  const said = new Set<string>()
  const { states, tried } = exploreLogin()
  for (const state of states) {
    const events = state.step === 'signing-in' ? eventsIn(state) : [...tried]
    for (const next of new Set(events.map(([, event]) => transition(state, event)))) {
      for (const activity of describeActivity(state, next)) said.add(JSON.stringify(activity))
    }
  }
  const words = [...said].join(' ')
  expect(said.size).toBeGreaterThan(30)
  expect(words).not.toMatch(/example\.com|\d{4}|werify:|token|Ada|Lovelace/)
})

/** Request that a state waits for; 0 for none. */
function openAttempt(state: LoginFlowState): number {
  if (state.step !== 'signing-in') return 0
  return codeAttempt(state) || qrAttempt(state) || googleAttempt(state)
}
