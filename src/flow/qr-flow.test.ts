import { expect, test } from 'vitest'
import type { QrTicket } from '../domain/qr-ticket.js'
import { transition } from './login-flow.js'
import { errorCodes, MINUTE, START, ticketNamed } from '../testing/samples.js'
import {
  attemptFailed,
  stateAfter,
  identifierChanged,
  ticketChecked,
  sessionGranted,
  sessionOffered,
  codeSelected,
  qrSelected,
  qrAttempt,
  connectionRestored,
  ticketIssued,
  identifierSubmitted,
  pageLeft,
  ticketExpired,
  type Answer,
} from '../testing/sample-events.js'

const expiring = [ticketChecked('expired'), ticketExpired]

test.each(expiring)('[QR-11] an expired ticket is renewed three times, then a person has to ask', expires => {
  const renewals = Array.from({ length: 3 }, () => [expires, ticketIssued()]).flat()
  const stopped = stateAfter(qrSelected, ticketIssued(), ...renewals, expires)
  expect(stopped.qr).toEqual({ step: 'stopped', reason: 'expired' })

  const asked = transition(stopped, { type: 'ticket.requested' })
  expect(asked).toMatchObject({ qr: { step: 'creating', renewalsLeft: 3 } })
})

test('[QR-11] checks in between allow no more renewals', () => {
  const renewals = Array.from({ length: 3 }, () => [
    ticketExpired,
    ticketIssued(),
    ticketChecked('pending'),
    ticketChecked('scanned'),
  ]).flat()
  expect(stateAfter(qrSelected, ticketIssued(), ...renewals, ticketExpired).qr).toMatchObject({
    step: 'stopped',
  })
})

test.each([
  ['[QR-12] a ticket that was used elsewhere', ticketChecked('used'), { step: 'stopped', reason: 'used' }],
  ['[QR-13] a ticket that was declined', ticketChecked('denied'), { step: 'denied' }],
  [
    '[QR-05] a ticket whose check is forbidden',
    ticketChecked({ code: 'forbidden' }),
    { step: 'stopped', reason: 'failed', failure: { code: 'forbidden' } },
  ],
])('%s is not renewed automatically', (_what, event, end) => {
  const ended = stateAfter(qrSelected, ticketIssued(), event)
  expect(ended.qr).toEqual(end)
  for (const later of [
    qrSelected,
    connectionRestored('qr'),
    identifierChanged,
    ticketExpired(qrAttempt(ended)),
    ticketExpired(2),
    ticketIssued('B')(2),
  ]) {
    expect(transition(ended, later)).toMatchObject({ qr: end })
  }
})

test('[QR-06] five failed checks in a row end the ticket with an error', () => {
  const failures = Array.from({ length: 4 }, () => ticketChecked({ code: 'timeout' }))
  const trying = stateAfter(qrSelected, ticketIssued(), ...failures)
  expect(trying.qr).toMatchObject({ step: 'showing', polling: { failuresInARow: 4 } })
  const network = ticketChecked({ code: 'network' })(qrAttempt(trying))
  expect(transition(trying, network)).toMatchObject({
    qr: { step: 'stopped', reason: 'failed', failure: { code: 'network' } },
  })
})

test.each(['pending', 'held', 'slow-down', 'scanned', { code: 'rate-limited' }] as const)(
  '[QR-06] an answer in between (%o) resets the count of failures',
  answer => {
    const failures = Array.from({ length: 4 }, () => ticketChecked({ code: 'network' }))
    const { qr } = stateAfter(qrSelected, ticketIssued(), ...failures, ticketChecked(answer), ...failures)
    expect(qr).toMatchObject({ polling: { failuresInARow: 4 } })
  },
)

test.each(errorCodes)(
  '[REL-08] a ticket that was not created because of %s is created anew once the connection is back, if that was the cause',
  code => {
    const stopped = stateAfter(qrSelected, attemptFailed(code))
    const restored = transition(stopped, connectionRestored('qr'))
    if (code === 'offline') expect(restored).toMatchObject({ qr: { step: 'creating', renewalsLeft: 3 } })
    else expect(restored).toBe(stopped)
  },
)

test.each(errorCodes)(
  '[QR-05] a check that fails with %s ends the ticket only if a retry cannot help',
  code => {
    const transient = [
      'offline',
      'network',
      'timeout',
      'bad-response',
      'server-error',
      'rate-limited',
    ].includes(code)
    const { qr } = stateAfter(qrSelected, ticketIssued(), ticketChecked({ code }))
    expect(qr.step).toBe(transient ? 'showing' : 'stopped')
  },
)

test.each([
  ['as long as the ticket lives', { code: 'rate-limited', retryAfterMs: 3 * MINUTE }, 'stopped'],
  ['shorter than the ticket lives', { code: 'rate-limited', retryAfterMs: 3 * MINUTE - 1 }, 'showing'],
  [
    'longer than the ticket lives, after another failure',
    { code: 'server-error', retryAfterMs: 10 * MINUTE },
    'stopped',
  ],
] as const)('[F-23] a wait of the server before the next check, %s: %o', (_wait, failure, step) => {
  const { qr } = stateAfter(qrSelected, ticketIssued(), ticketChecked(failure))
  expect(qr.step).toBe(step)
  if (qr.step === 'stopped') expect(qr).toMatchObject({ reason: 'failed', failure })
})

test('[QR-17] [F-60] a grant for a ticket that was replaced does not sign in, one for the newer ticket does', () => {
  const older = stateAfter(qrSelected, ticketIssued('A'))
  const newer = stateAfter(qrSelected, ticketIssued('A'), ticketExpired, ticketIssued('B'))
  expect(transition(newer, sessionGranted(qrAttempt(older)))).toBe(newer)
  expect(transition(newer, sessionGranted(qrAttempt(newer)))).toMatchObject({
    step: 'signed-in',
    method: 'qr',
  })
})

test('[QR-07] [IDENT-02] a ticket stays while the other tab is in front, and signs nobody in from there', () => {
  const away = stateAfter(qrSelected, ticketIssued(), codeSelected, identifierSubmitted)
  expect(away).toMatchObject({ method: 'code', code: { step: 'requesting' }, qr: { step: 'showing' } })
  const back = stateAfter(qrSelected, ticketIssued(), codeSelected, qrSelected)
  expect(transition(away, sessionGranted(qrAttempt(away)))).toBe(away)
  expect(transition(away, sessionOffered(qrAttempt(away)))).toBe(away)
  expect(transition(away, qrSelected)).toMatchObject({ method: 'qr', qr: away.qr })
  expect(transition(back, sessionGranted(qrAttempt(back)))).toMatchObject({ step: 'signed-in', method: 'qr' })
})

test('[QR-11] whoever comes back to the tab of an ended ticket gets another one, with all of its renewals', () => {
  const renewed = stateAfter(qrSelected, ticketIssued('A'), ticketExpired, ticketIssued('B'))
  const away = transition(renewed, codeSelected)
  const backAt = (at: number) => transition(away, { type: 'method.selected', method: 'qr', at })
  expect(backAt(START + 3 * MINUTE - 1)).toMatchObject({ qr: { step: 'showing', renewalsLeft: 2 } })
  expect(backAt(START + 3 * MINUTE)).toMatchObject({
    qr: { step: 'creating', attempt: away.revision + 1, renewalsLeft: 3 },
  })
})

test('a ticket that ended stays on screen when another tab is opened, or nothing is', () => {
  const shown = stateAfter(qrSelected, ticketIssued())
  const late = START + 4 * MINUTE
  expect(transition(shown, { type: 'method.selected', method: 'code', at: late })).toMatchObject({
    qr: shown.qr,
  })
  expect(transition(shown, { type: 'resend.requested', at: late })).toBe(shown)
})

test.each([
  ['10 s', 10_000, { step: 'creating', renewalsLeft: 2 }],
  ['more than 10 s', 10_001, { step: 'stopped', reason: 'expired' }],
])('[F-71] [F-73] a ticket whose end is noticed after %s', (_late, late, next) => {
  const shown = stateAfter(qrSelected, ticketIssued())
  const expired = {
    type: 'ticket.expired',
    attempt: qrAttempt(shown),
    at: START + 3 * MINUTE + late,
  } as const
  expect(transition(shown, expired)).toMatchObject({ qr: next })
})

const ofTicket = (more: Partial<QrTicket>): Answer => {
  return attempt => ({ type: 'ticket.issued', attempt, ticket: ticketNamed('A', more), at: START, seed: 0.5 })
}

test.each([
  ['a ticket', [ofTicket({})], { longPollGapMs: undefined, isRenewed: false }],
  ['one whose checks may be held', [ofTicket({ mayHold: true })], { longPollGapMs: 0, isRenewed: false }],
  [
    'a renewed one',
    [ofTicket({}), ticketExpired, ofTicket({})],
    { longPollGapMs: undefined, isRenewed: true },
  ],
] as const)('[QR-03] the checks of %s begin when it is shown', (_which, events, polling) => {
  expect(stateAfter(qrSelected, ...events).qr).toMatchObject({
    polling: { shownAt: START, answeredAt: START, seed: 0.5, ...polling },
  })
})

test('[OTP-08] [QR-17] an answer to another attempt changes nothing', () => {
  const creating = stateAfter(qrSelected)
  const shown = stateAfter(qrSelected, ticketIssued())
  for (const apart of [-1, 1]) {
    expect(transition(creating, ticketIssued()(qrAttempt(creating) + apart))).toBe(creating)
    expect(transition(creating, attemptFailed('network')(qrAttempt(creating) + apart))).toBe(creating)
    expect(transition(shown, ticketChecked('denied')(qrAttempt(shown) + apart))).toBe(shown)
    expect(transition(shown, ticketExpired(qrAttempt(shown) + apart))).toBe(shown)
  }
})

test('[NET-04] nothing but its tab creates a ticket', () => {
  for (const event of [codeSelected, connectionRestored('qr'), identifierSubmitted, identifierChanged]) {
    expect(stateAfter(event).qr).toEqual({ step: 'idle' })
  }
})

test('a ticket that is being created waits for its answer, whatever else happens', () => {
  const creating = stateAfter(qrSelected)
  for (const event of [codeSelected, qrSelected, connectionRestored('qr'), identifierSubmitted, pageLeft]) {
    expect(transition(creating, event)).toMatchObject({ qr: creating.qr })
  }
})

test('[REL-08] only a restored connection on its own tab creates the ticket that was not created offline', () => {
  const stopped = stateAfter(qrSelected, attemptFailed('offline'))
  for (const event of [connectionRestored('code'), codeSelected, qrSelected, identifierSubmitted, pageLeft]) {
    expect(transition(stopped, event)).toMatchObject({ qr: stopped.qr })
  }
})

test('[QR-04] after "slow down" the ticket stays on screen, unscanned', () => {
  const { qr } = stateAfter(qrSelected, ticketIssued(), ticketChecked('slow-down'))
  expect(qr).toMatchObject({
    step: 'showing',
    ticket: ticketNamed('A'),
    polling: { slowDowns: 1, checks: 1, answeredAt: START },
  })
  expect(qr).not.toHaveProperty('device')
})

test.each(['pending', 'held', 'slow-down'] as const)(
  '[PORT-01] a check that is %s may bring a new payload, which later checks keep',
  status => {
    const renewed = ticketChecked({ status, payload: 'wrf-2' })
    const { qr } = stateAfter(qrSelected, ticketIssued(), renewed, ticketChecked('pending'))
    expect(qr).toMatchObject({ step: 'showing', ticket: ticketNamed('A', { payload: 'wrf-2' }) })
  },
)

test.each([
  ['none where the server names none', [{}], undefined],
  ['one without the blanks around it', [{ device: ' Sara’s phone ' }], 'Sara’s phone'],
  ['the one before where a later check names none', [{ device: 'Sara’s phone' }, {}], 'Sara’s phone'],
  [
    'the one before where a later one is blank',
    [{ device: 'Sara’s phone' }, { device: ' ' }],
    'Sara’s phone',
  ],
  ['the last one that is named', [{ device: 'Sara’s phone' }, { device: 'Tablet' }], 'Tablet'],
])('[PORT-02] the phone that has scanned a ticket: %s', (_which, scans, device) => {
  const checks = scans.map(scan => ticketChecked({ status: 'scanned', ...scan }))
  expect(stateAfter(qrSelected, ticketIssued(), ...checks).qr).toMatchObject({ step: 'scanned', device })
})

test('a server that asks for fewer tickets, and names no wait, is left alone for half a minute', () => {
  const { qr } = stateAfter(qrSelected, attemptFailed('rate-limited'))
  expect(qr).toMatchObject({ failure: { code: 'rate-limited', retryAfterMs: MINUTE / 2 } })
})
