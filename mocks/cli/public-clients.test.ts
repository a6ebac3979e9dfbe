import { expect, onTestFinished, test } from 'vitest'
import { toRecord } from '../../src/domain/to-record.js'
import { manualClock } from '../service/clock.js'
import { createLoginService } from '../service/login-service.js'
import {
  android,
  d7Messages,
  d7Sdk,
  idLaravel,
  idTs,
  olderIdTs,
  type ClientRequest,
  type SessionNames,
} from '../testing/public-clients.js'
import { latestCode } from '../testing/codes.js'
import { listen } from '../transport/server.js'
import { servedHandlers } from './backends.js'

const email = 'ada@example.com'
const number = '+447888872720'
const SARAS = { first_name: 'Sara', token_type: 'bearer', access_token: expect.any(String) }

/** Names that a client has learned from the responses so far, and what its person has. */
interface Known extends SessionNames {
  readonly otpId: string
  /** Code in the newest message. */
  readonly code: string
  /** Token of a phone that Sara is signed in to. */
  readonly phone: string
}

interface Step {
  /** Time that passes before, in milliseconds. @default none */
  readonly afterMs?: number
  readonly sends: (known: Known) => ClientRequest
  readonly status: number
  /** Fields of the JSON, or the media type of another body. */
  readonly gets?: object | string
}

interface Flow {
  readonly client: string
  readonly does: string
  readonly steps: readonly Step[]
}

const wrong = (code: string) => (code === '222501' ? '222502' : '222501')
const unauthorised = { succeed: false, message: '', results: [] }

const werifyFlows: readonly Flow[] = [
  {
    client: 'the JavaScript client',
    does: 'signs in with a code, after a wrong one',
    steps: [
      { sends: () => idTs.requestOtp(email), status: 200, gets: { succeed: true, results: { type: 'otp' } } },
      { sends: known => idTs.verifyOtp(known, wrong(known.code)), status: 401, gets: unauthorised },
      {
        sends: known => idTs.verifyOtp(known, known.code),
        status: 200,
        gets: { succeed: true, results: { first_name: null, phone_numbers: [], expire: 43_800 }, metas: [] },
      },
      { sends: known => idTs.verifyOtp(known, known.code), status: 401, gets: unauthorised },
    ],
  },
  {
    client: 'the JavaScript client',
    does: 'is signed in by a phone',
    steps: [
      { sends: () => idTs.createTicket(), status: 200, gets: { succeed: true } },
      { sends: known => idTs.checkTicket(known), status: 401, gets: unauthorised },
      { sends: known => idTs.claimTicket(known, known.phone), status: 401, gets: unauthorised },
      {
        sends: known => idTs.claimTicket(known, `Bearer ${known.phone}`),
        status: 200,
        gets: { succeed: true, results: [] },
      },
      { sends: known => idTs.claimTicket(known, `Bearer ${known.phone}`), status: 401, gets: unauthorised },
      { afterMs: 1000, sends: known => idTs.checkTicket(known), status: 200, gets: { results: SARAS } },
    ],
  },
  {
    client: 'the older JavaScript client',
    does: 'signs in with a form',
    steps: [
      { sends: () => olderIdTs.requestOtp(email), status: 200, gets: { succeed: true } },
      { sends: known => olderIdTs.verifyOtp(known, known.code), status: 200, gets: { succeed: true } },
    ],
  },
  {
    client: 'the Android client',
    does: 'signs in with a code',
    steps: [
      { sends: () => android.requestOtp(email), status: 200, gets: { succeed: true, metas: [] } },
      {
        sends: known => android.verifyOtp(known, known.code),
        status: 200,
        gets: { succeed: true, results: { phone_numbers: [], token_type: 'bearer' }, metas: [] },
      },
    ],
  },
  {
    client: 'the Android client',
    does: 'shows a picture, and never learns of the approval, since it asks for another kind of session',
    steps: [
      { sends: () => android.createTicket(), status: 200, gets: { succeed: true } },
      { sends: known => android.loadPicture(known), status: 200, gets: 'image/svg+xml' },
      { sends: known => android.checkTicket(known), status: 401, gets: unauthorised },
      { sends: known => idTs.claimTicket(known, `Bearer ${known.phone}`), status: 200 },
      { afterMs: 1000, sends: known => android.checkTicket(known), status: 401, gets: unauthorised },
    ],
  },
  {
    client: 'the PHP client',
    does: 'sends a code, and claims a ticket by its id first',
    steps: [
      { sends: () => idLaravel.requestOtp(email), status: 200, gets: { succeed: true } },
      { sends: () => idLaravel.createTicket(), status: 200, gets: { succeed: true } },
      { sends: known => idLaravel.loadPicture(known), status: 200, gets: 'image/svg+xml' },
      { sends: known => idLaravel.claimTicket(known, known.phone), status: 200, gets: { results: [] } },
    ],
  },
  {
    client: 'a client with the wrong method',
    does: 'reads which one is right',
    steps: [
      {
        sends: () => ({ path: '/api/v1/request-otp' }),
        status: 405,
        gets: { message: expect.stringContaining('POST') },
      },
      {
        sends: () => ({ path: '/api/v1/qr', body: '{}' }),
        status: 405,
        gets: { message: expect.stringContaining('GET') },
      },
    ],
  },
]

const d7Flows: readonly Flow[] = [
  ...Object.entries(d7Messages).map(([client, body]) => ({
    client,
    does: 'verifies a number',
    steps: [
      { sends: () => d7Sdk.send(body), status: 200, gets: { status: 'OPEN', expiry: 600 } },
      {
        sends: (known: Known) => d7Sdk.verify(known.otpId, known.code),
        status: 200,
        gets: { status: 'APPROVED' },
      },
    ],
  })),
  {
    client: 'the SDK for Node',
    does: 'reads the report, and resends when it may',
    steps: [
      { sends: () => d7Sdk.send(d7Messages['the SDK for Node'] ?? {}), status: 200 },
      { sends: known => d7Sdk.report(known.otpId), status: 200, gets: { status: 'OPEN' } },
      {
        sends: known => d7Sdk.resend(known.otpId),
        status: 400,
        gets: { detail: 'Frequent resend request, resend request need minimum 60 seconds delay' },
      },
      {
        afterMs: 60_000,
        sends: known => d7Sdk.resend(known.otpId),
        status: 200,
        gets: { status: 'OPEN', expiry: 600, resend_count: 1 },
      },
      {
        sends: known => d7Sdk.verify(known.otpId, wrong(known.code)),
        status: 400,
        gets: { detail: { code: 'INVALID_OTP_CODE' } },
      },
      {
        sends: known => d7Sdk.verifyNumber(known.otpId, known.code),
        status: 200,
        gets: { status: 'APPROVED' },
      },
      { sends: known => d7Sdk.report(known.otpId), status: 200, gets: { status: 'APPROVED' } },
      {
        afterMs: 60_000,
        sends: known => d7Sdk.resend(known.otpId),
        status: 400,
        gets: { detail: 'Resend Failed. OTP time limit expired.' },
      },
    ],
  },
  {
    client: 'the SDK for Python',
    does: 'is told that a report is of no code',
    steps: [
      {
        sends: () => d7Sdk.report('d4c6b4e9-532d-4be7-9e9e-897f97847fbd'),
        status: 404,
        gets: { detail: { code: 'MESSAGE_LOG_NOT_EXISTS' } },
      },
    ],
  },
]

test.each([...werifyFlows, ...d7Flows])(
  '[MOCK-10] at the port of the mock, $client $does',
  async ({ steps }) => {
    const now = manualClock()
    const service = createLoginService({ now })
    const server = await listen(servedHandlers(service, false), { port: 0 })
    onTestFinished(server.close)
    const phone = service.signInPhone('hi@trader4.net')
    let learned = { id: '', hash: '', otpId: '' }

    for (const { afterMs = 0, sends, status, gets } of steps) {
      now.advance(afterMs)
      const code = latestCode(service, email) || latestCode(service, number)
      const { path, ...init } = sends({ ...learned, code, phone })
      const response = await fetch(server.url + path, {
        ...init,
        method: init.body === undefined ? 'GET' : 'POST',
      })
      const text = await response.text()
      expect([path, response.status, text]).toEqual([path, status, expect.any(String)])
      if (typeof gets === 'string') expect(response.headers.get('Content-Type')).toBe(gets)
      else {
        const body: unknown = JSON.parse(text)
        if (gets !== undefined) expect(body).toMatchObject(gets)
        learned = learn(learned, body)
      }
    }
  },
)

/** Adds the names in a response to those that a client knows. */
function learn(before: Omit<Known, 'code' | 'phone'>, body: unknown) {
  const { results, otp_id } = toRecord(body)
  const { id, hash } = toRecord(results)
  return {
    id: typeof id === 'string' ? id : before.id,
    hash: typeof hash === 'string' ? hash : before.hash,
    otpId: typeof otp_id === 'string' ? otp_id : before.otpId,
  }
}
