import { expect, test } from 'vitest'
import { documents } from '../../../src/openapi/documents.js'
import { manualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService } from '../../service/login-service.js'
import { documentedResponses, createCoverage } from '../../testing/response-coverage.js'
import { askHandlers, parseBody, type Ask } from '../../testing/ask.js'
import { latestCode } from '../../testing/codes.js'
import { d7Handlers, type D7HandlerOptions } from './handlers.js'

const apiToken = 'secret-of-the-account'
const recipient = '+447888872720'
const otp_id = '86b24910-2d1e-4257-b6d4-e6b829e50e84'

const requests = [
  ['/api/d7/send-otp', { recipient, originator: 'SignOTP', content: 'Your code is {}' }],
  ['/api/d7/resend-otp', { otp_id }],
  ['/api/d7/verify-otp', { otp_id, otp_code: '123456' }],
] as const

const [[sending, message], [resending], [verifying]] = requests

test('[MOCK-08] the mock of d7 gives every response of its document', async () => {
  const { received, recording } = createCoverage()
  function setUp(rules: Partial<LoginRules> = {}, options: Partial<D7HandlerOptions> = {}) {
    const now = manualClock()
    const service = createLoginService({ now, rules })
    const plain = recording(askHandlers(d7Handlers('/api/d7', service, { apiToken, ...options })))
    const ask: Ask = (path, body) => plain(path, body, { Authorization: `Bearer ${apiToken}` })
    return { now, plain, ask, code: () => latestCode(service, recipient) }
  }

  for (const [path, body] of requests) {
    const busy = setUp({ requestsPerAddress: [{ count: 1, perMs: 60_000 }] })
    await busy.ask(path, body)
    await busy.ask(path, body)
    await setUp().ask(path, {})
    await setUp().plain(path, body)
    await setUp({}, { credit: 0 }).ask(path, body)
  }

  const report = '/api/d7/report/made-up'
  const busy = setUp({ requestsPerAddress: [{ count: 1, perMs: 60_000 }] })
  await busy.ask(report)
  await busy.ask(report)
  await setUp().plain(report)

  const { ask, now, code } = setUp()
  const sent = { otp_id: parseBody(await ask(sending, message))['otp_id'] }
  now.advance(60_000)
  await ask(resending, sent)
  await ask(`/api/d7/report/${String(sent.otp_id)}`)
  await ask(verifying, { ...sent, otp_code: code() })

  expect([...received].toSorted()).toEqual(documentedResponses(documents.d7))
})
