import type { Answer, BackendUnderTest } from '../../contract-tests/index.js'
import { trader4 } from '../trader4/backend.js'
import { werify } from '../werify/backend.js'
import type { WerifyOptions } from '../werify/options.js'
import { werifyOauth } from '../werify-oauth/backend.js'
import { d7UnderTest } from './d7-under-test.js'
import { digipayUnderTest } from './digipay-under-test.js'
import {
  ERRORS,
  GOOGLE_ERRORS,
  HELD_CHECK,
  IDENTIFIERS,
  toPluralSuccess,
  NOW,
  toSingularSuccess,
  PROFILE,
  STATUSES,
} from './family-responses.js'

// For tests: every backend of the package, with the responses of its server.

const expired_at = '2026-11-21T12:02:00.000000Z'
const ref = { id: '487f2509-7125-4a2b-9d9a-d8182919c8e0', hash: '6096cb42-1e60-4bdd-bfe0-55d5af00c978' }

const family = { passesExtra: true, identifiers: IDENTIFIERS, code: '222501', now: NOW, errors: ERRORS }

/** Responses of the servers with `/v1/oauth`. @param payload field of the envelope that holds the payload */
function oauthResponses(toSuccess: (payload: unknown) => Answer, payload: string, ticket: object) {
  const verified = { ...toSuccess(PROFILE), needs: ['succeed', `${payload}.access_token`] }
  return {
    answers: { sent: { ...toSuccess([]), needs: ['succeed'] }, verified },
    qr: {
      created: { ...toSuccess({ ...ticket, expired_at }), needs: ['succeed', `${payload}.token`] },
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
  ...oauthResponses(toPluralSuccess, 'results', trader4Ticket),
  google: { finished: { ...toPluralSuccess(PROFILE), needs: ['succeed', 'results.access_token'] } },
  errors: [...ERRORS, ...GOOGLE_ERRORS],
}

const werifyOauthUnderTest: BackendUnderTest = {
  name: 'werifyOauth',
  backend: () => werifyOauth(),
  ...family,
  ...oauthResponses(toSingularSuccess, 'result', oauthTicket),
}

const verified = { ...toPluralSuccess(PROFILE), needs: ['succeed', 'results.access_token'] }
const refNeeds = ['succeed', 'results.id', 'results.hash']

const werifyUnderTest = (options: WerifyOptions) => ({
  name: 'werify',
  backend: () => werify(options),
  ...family,
  answers: {
    sent: {
      ...toPluralSuccess({ type: 'otp', ...ref, created_at: '2026-11-21T12:00:00.000000Z' }),
      needs: refNeeds,
    },
    verified,
  },
  qr: {
    created: {
      ...toPluralSuccess({ ...ref, expired_at, url: 'https://api.werify.net/qr.svg' }),
      needs: refNeeds,
    },
    granted: verified,
    statuses: STATUSES,
  },
})

const bySessionCheck = werifyUnderTest({ qrCheck: 'session-check' })
const withToken = werifyUnderTest({})
const trader4Held = { ...STATUSES, pending: STATUSES.pending ?? [], held: [HELD_CHECK] }

/** Every backend with its default options. */
export const BACKENDS: readonly BackendUnderTest[] = [
  trader4UnderTest,
  werifyUnderTest({}),
  werifyOauthUnderTest,
  d7UnderTest,
  digipayUnderTest,
]

/** Backends with options that change their requests. */
export const VARIANTS: readonly BackendUnderTest[] = [
  {
    ...bySessionCheck,
    name: 'werify with qrCheck session-check',
    qr: { ...bySessionCheck.qr, ticketInAddress: true },
  },
  {
    ...withToken,
    name: 'werify with a token alone in its tickets',
    qr: {
      ...withToken.qr,
      created: { ...toSingularSuccess({ ...oauthTicket, expired_at }), needs: ['succeed', 'result.token'] },
    },
  },
  {
    ...trader4UnderTest,
    name: 'trader4 with holdSeconds',
    backend: () => trader4({ holdSeconds: 25 }),
    ...(trader4UnderTest.qr && { qr: { ...trader4UnderTest.qr, statuses: trader4Held, holdSeconds: 25 } }),
  },
]
