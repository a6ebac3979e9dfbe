import type { JsonBodyType } from 'msw'
import { expect, test } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import { toRecord } from '../domain/to-record.js'
import { d7 } from './d7/backend.js'
import { digipay } from './digipay/backend.js'
import type { LoginBackend } from './login-backend.js'
import { interceptRequests, respondInTurn } from './testing/network.js'
import { trader4 } from './trader4/backend.js'
import { werifyOauth } from './werify-oauth/backend.js'
import { werify } from './werify/backend.js'

const server = interceptRequests()

const ID = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const { signal } = new AbortController()
const mobile: Identifier = { kind: 'mobile', value: '+447888872720' }
const extra = { fields: { captcha: 'passed' }, headers: { 'X-Captcha': 'passed' } }

const open = { otp_id: ID, status: 'OPEN' }
const backends: readonly (readonly [string, LoginBackend, JsonBodyType])[] = [
  ['d7', d7({ baseUrl: 'https://app.example/d7' }), open],
  ['digipay', digipay({ baseUrl: 'https://app.example/digipay' }), { success: 1 }],
  ['trader4', trader4(), { succeed: true, results: [] }],
  ['werifyOauth', werifyOauth(), { succeed: true, results: [] }],
  ['werify', werify(), { succeed: true, results: { id: ID, hash: ID } }],
]

test.each(backends)(
  '[PORT-04] what the host adds to a request for a code of %s is sent, beside its own',
  async (_name, backend, response) => {
    const sent = respondInTurn(server, response, response)
    await backend.requestOtp(mobile, signal)
    await backend.requestOtp(mobile, signal, extra)
    expect(sent[1]?.body).toEqual({ ...toRecord(sent[0]?.body), ...extra.fields })
    expect(sent.map(({ headers }) => headers.get('X-Captcha'))).toEqual([null, 'passed'])
  },
)

test.each(backends)(
  '[PORT-04] what the host adds replaces no field and no header of %s',
  async (_name, backend, response) => {
    const sent = respondInTurn(server, response, response)
    await backend.requestOtp(mobile, signal)
    const fields = Object.fromEntries(Object.keys(toRecord(sent[0]?.body)).map(name => [name, 'forged']))
    await backend.requestOtp(mobile, signal, { fields, headers: { accept: 'text/html' } })
    expect(sent[1]?.body).toEqual(sent[0]?.body)
    expect(sent[1]?.headers.get('Accept')).toBe('application/json')
  },
)

test('[PORT-04] what the host adds to a resend of d7 is sent, and does not replace the challenge', async () => {
  const sent = respondInTurn(server, open, open, open)
  const backend = d7({ baseUrl: 'https://app.example/d7' })
  const challenge = await backend.requestOtp(mobile, signal)
  await backend.resendOtp?.(challenge, signal, { ...extra, fields: { ...extra.fields, otp_id: 'forged' } })
  expect(sent[1]?.body).toEqual({ ...extra.fields, otp_id: ID })
  expect(sent[1]?.headers.get('X-Captcha')).toBe('passed')
})

test('[PORT-04] what the host adds to a resend after the code has expired goes with the new code', async () => {
  const sent = respondInTurn(server, open)
  const expired = { identifier: mobile, ref: { otp_id: ID }, expiresAt: Date.now() }
  await d7({ baseUrl: 'https://app.example/d7' }).resendOtp?.(expired, signal, extra)
  expect(sent[0]?.url).toBe('https://app.example/d7/send-otp')
  expect(sent[0]?.body).toMatchObject(extra.fields)
})
