import type { Answer, BackendUnderTest } from '../../contract-tests/index.js'
import { trader4 } from '../trader4/backend.js'
import { werify, type WerifyOptions } from '../werify/backend.js'
import { werifyOauth } from '../werify-oauth/backend.js'
import { d7UnderTest } from './d7-under-test.js'
import { digipayUnderTest } from './digipay-under-test.js'
import {
  ERRORS,
  GOOGLE_ERRORS,
  HELD,
  IDENTIFIERS,
  newer,
  NOW,
  older,
  PROFILE,
  STATUSES,
} from './family-responses.js'

// For tests: every backend of the package, and what its server says.

const expired_at = '2026-11-21T12:02:00.000000Z'
const ref = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: '6096cb42-1e60-4bdd-bfe0-55d5af00c978' }

const family = { identifiers: IDENTIFIERS, code: '222501', now: NOW, errors: ERRORS }

/** What the `/v1/oauth` servers answer, in either envelope. */
function oauthAnswers(envelope: (payload: unknown) => Answer, payload: string, ticket: object) {
  const verified = { ...envelope(PROFILE), needs: ['succeed', `${payload}.access_token`] }
  return {
    answers: { sent: { ...envelope([]), needs: ['succeed'] }, verified },
    qr: {
      created: { ...envelope({ ...ticket, expired_at }), needs: ['succeed', `${payload}.token`] },
      granted: verified,
      statuses: STATUSES,
    },
  }
}

const trader4Ticket = {
  token: 'tr44670677563e9edb832e43',
  url: 'https://api.trader4.net/v1/oauth/qr/tr44670677563e9edb832e43.png',
}
const oauthTicket = {
  token: 'wrf76ecb46331cc3a3494b0',
  qr_image: 'https://api.werify.net/v1/oauth/qr/wrf76ecb46331cc3a3494b0',
}

const trader4UnderTest: BackendUnderTest = {
  name: 'trader4',
  backend: () => trader4(),
  ...family,
  ...oauthAnswers(newer, 'results', trader4Ticket),
  google: { finished: { ...newer(PROFILE), needs: ['succeed', 'results.access_token'] } },
  errors: [...ERRORS, ...GOOGLE_ERRORS],
}

const werifyOauthUnderTest: BackendUnderTest = {
  name: 'werifyOauth',
  backend: () => werifyOauth(),
  ...family,
  ...oauthAnswers(older, 'result', oauthTicket),
}

const verified = { ...newer(PROFILE), needs: ['succeed', 'results.access_token'] }
const named = ['succeed', 'results.id', 'results.hash']

const werifyUnderTest = (options: WerifyOptions) => ({
  name: 'werify',
  backend: () => werify(options),
  ...family,
  answers: {
    sent: {
      ...newer({ type: 'otp', ...ref, created_at: '2026-11-21T12:00:00.000000Z' }),
      needs: named,
    },
    verified,
  },
  qr: {
    created: { ...newer({ ...ref, expired_at, url: 'https://api.werify.net/qr.svg' }), needs: named },
    granted: verified,
    statuses: STATUSES,
  },
})

const bySessionCheck = werifyUnderTest({ qrCheck: 'session-check' })
const trader4Held = { ...STATUSES, pending: STATUSES.pending ?? [], held: [HELD] }

/** Each backend as its documents have it. */
export const BACKENDS: readonly BackendUnderTest[] = [
  trader4UnderTest,
  werifyUnderTest({}),
  werifyOauthUnderTest,
  d7UnderTest,
  digipayUnderTest,
]

/** What options make of a backend, where its server is asked in another way. */
export const VARIANTS: readonly BackendUnderTest[] = [
  {
    ...bySessionCheck,
    name: 'werify, as the running server has it',
    qr: { ...bySessionCheck.qr, ticketInAddress: true },
  },
  {
    ...trader4UnderTest,
    name: 'trader4, whose checks are held',
    backend: () => trader4({ holdSeconds: 25 }),
    ...(trader4UnderTest.qr && { qr: { ...trader4UnderTest.qr, statuses: trader4Held, holdSeconds: 25 } }),
  },
]
