import { expect, test } from 'vitest'
import { transition } from './login-flow.js'
import { errorCodes, MINUTE } from '../testing/samples.js'
import {
  after,
  changed,
  checked,
  granted,
  left,
  opened,
  qrAttempt,
  restored,
  shown,
  submitted,
  timeIsUp,
} from '../testing/sample-events.js'

const expiring = [checked('expired'), timeIsUp]

test.each(expiring)(
  '[QR-11] a ticket that ends is renewed three times, then rests until a person asks',
  expires => {
    const renewals = Array.from({ length: 3 }, () => [expires, shown()]).flat()
    const rested = after(opened, shown(), ...renewals, expires)
    expect(rested.qr).toEqual({ step: 'resting', reason: 'expired' })

    const asked = transition(rested, { type: 'ticket.requested' })
    expect(asked).toMatchObject({ qr: { step: 'creating', renewalsLeft: 3 } })
  },
)

test('[QR-11] checks in between do not buy more renewals', () => {
  const renewals = Array.from({ length: 3 }, () => [
    timeIsUp,
    shown(),
    checked('pending'),
    checked('scanned'),
  ]).flat()
  expect(after(opened, shown(), ...renewals, timeIsUp).qr).toMatchObject({ step: 'resting' })
})

test.each([
  ['[QR-12] a ticket that somebody else used', checked('used'), { step: 'resting', reason: 'used' }],
  ['[QR-13] a ticket that was declined', checked('denied'), { step: 'denied' }],
  [
    '[QR-05] a ticket whose check is refused for good',
    checked({ code: 'forbidden' }),
    { step: 'resting', reason: 'failed', failure: { code: 'forbidden' } },
  ],
])('%s is not followed by another by itself', (_what, ends, rest) => {
  const ended = after(opened, shown(), ends)
  expect(ended.qr).toEqual(rest)
  for (const event of [opened, restored, changed, timeIsUp(qrAttempt(ended)), timeIsUp(2), shown('B')(2)]) {
    expect(transition(ended, event)).toMatchObject({ qr: rest })
  }
})

test('[QR-06] five checks in a row without an answer end the ticket, and say why', () => {
  const lost = Array.from({ length: 4 }, () => checked({ code: 'timeout' }))
  const trying = after(opened, shown(), ...lost)
  expect(trying.qr).toMatchObject({ step: 'showing', polling: { faults: 4 } })
  const network = checked({ code: 'network' })(qrAttempt(trying))
  expect(transition(trying, network)).toMatchObject({
    qr: { step: 'resting', reason: 'failed', failure: { code: 'network' } },
  })
})

test.each(['pending', 'held', 'slow-down', 'scanned', { code: 'rate-limited' }] as const)(
  '[QR-06] an answer in between (%o) starts the count of faults anew',
  answer => {
    const lost = Array.from({ length: 4 }, () => checked({ code: 'network' }))
    const { qr } = after(opened, shown(), ...lost, checked(answer), ...lost)
    expect(qr).toMatchObject({ polling: { faults: 4 } })
  },
)

test.each(errorCodes)(
  '[QR-05] a check that fails as %s ends the ticket only where waiting cannot help',
  code => {
    const passing = [
      'offline',
      'network',
      'timeout',
      'bad-response',
      'server-error',
      'rate-limited',
    ].includes(code)
    const { qr } = after(opened, shown(), checked({ code }))
    expect(qr.step).toBe(passing ? 'showing' : 'resting')
  },
)

test.each([
  ['longer than the ticket lives', { code: 'rate-limited', retryAfterMs: 3 * MINUTE }, 'resting'],
  ['not that long', { code: 'rate-limited', retryAfterMs: 3 * MINUTE - 1 }, 'showing'],
  ['longer, for another reason', { code: 'server-error', retryAfterMs: 10 * MINUTE }, 'resting'],
] as const)(
  '[F-23] where the server wants no check for a while, %s, the ticket rests: %o',
  (_wait, failure, step) => {
    const { qr } = after(opened, shown(), checked(failure))
    expect(qr.step).toBe(step)
    if (qr.step === 'resting') expect(qr).toMatchObject({ reason: 'failed', failure })
  },
)

test('[QR-17] a grant for a ticket that another took the place of is not let in, the newer one is', () => {
  const older = after(opened, shown('A'))
  const newer = after(opened, shown('A'), timeIsUp, shown('B'))
  expect(transition(newer, granted(qrAttempt(older)))).toBe(newer)
  expect(transition(newer, granted(qrAttempt(newer)))).toMatchObject({ step: 'signed-in', method: 'qr' })
})

test('a ticket stays where it is while the person looks at the other tab, and may still be granted', () => {
  const away = after(opened, shown(), left, submitted)
  expect(away).toMatchObject({ method: 'code', code: { step: 'requesting' }, qr: { step: 'showing' } })
  expect(transition(away, granted(qrAttempt(away)))).toMatchObject({ step: 'signed-in' })
  expect(transition(away, opened)).toMatchObject({ method: 'qr', qr: away.qr })
})
