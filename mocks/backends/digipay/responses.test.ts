import { expect, test } from 'vitest'
import { documents } from '../../../src/openapi/documents.js'
import { manualClock } from '../../service/clock.js'
import type { LoginRules } from '../../service/rules.js'
import { createLoginService } from '../../service/login-service.js'
import { documentedResponses, createCoverage } from '../../testing/response-coverage.js'
import { askHandlers } from '../../testing/ask.js'
import { latestCode, wrongCode } from '../../testing/codes.js'
import { digipayHandlers, type DigipayHandlerOptions } from './handlers.js'

const number = { dial_code: '+44', phone_number: '7888872720', user_type: 2, otp_type: 1 }
const login = { ...number, otp: '123456', device_type: 2, device_id: 'a1b2c3', device_unique_id: '1234' }

const requests = [
  ['/api/digipay/send_otp', number],
  ['/api/digipay/login_phone', number],
  ['/api/digipay/verify_otp', login],
] as const

const once = [{ count: 1, perMs: 60_000 }]

test('[MOCK-08] the mock of digipay gives every response of its document', async () => {
  const { received, recording } = createCoverage()
  function setUp(rules: Partial<LoginRules> = {}, options: DigipayHandlerOptions = {}) {
    const service = createLoginService({ now: manualClock(), rules })
    const ask = recording(askHandlers(digipayHandlers('/api/digipay', service, options)))
    return { ask, code: () => latestCode(service, '+447888872720') }
  }

  for (const [path, body] of requests) {
    const busy = setUp({ requestsPerAddress: once })
    await busy.ask(path, body)
    await busy.ask(path, body)
    await setUp().ask(path, {})
    await setUp({}, { token: 'secret' }).ask(path, body)
  }

  const { ask, code } = setUp()
  await ask('/api/digipay/send_otp', number)
  await ask('/api/digipay/verify_otp', { ...login, otp: wrongCode(code()) })
  await ask('/api/digipay/verify_otp', { ...login, otp: code() })
  await ask('/api/digipay/verify_otp', { ...login, otp: code() })

  expect([...received].toSorted()).toEqual(documentedResponses(documents.digipay))
})
