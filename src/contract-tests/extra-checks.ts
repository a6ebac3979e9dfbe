import { expect } from 'vitest'
import { toRecord } from '../domain/to-record.js'
import type { BackendUnderTest } from './backend-under-test.js'
import { respondWith } from './fake-server.js'
import type { OperationUnderTest } from './operations.js'
import { defineCheck, type Check, type TestContext } from './test-context.js'

/** Rules for the additions of a host to the request for a code. */
export function extraChecks(subject: BackendUnderTest, operation: OperationUnderTest): readonly Check[] {
  const sendsCode = operation.name === 'requestOtp' || operation.name === 'resendOtp'
  if (subject.passesExtra !== true || !sendsCode) return []
  const check = (rule: string, run: (context: TestContext) => Promise<void>) =>
    defineCheck(subject, operation, rule, run)

  return [
    check('[PORT-04] what the host adds goes along', async context => {
      const { body, headers } = await send(context, {
        fields: { captcha_token: 'bot-check' },
        headers: { 'X-Captcha-Token': 'bot-check' },
      })
      expect(body, 'body').toMatchObject({ captcha_token: 'bot-check' })
      expect(headers.get('X-Captcha-Token'), 'header').toBe('bot-check')
    }),
    check('[PORT-04] what the host adds replaces nothing', async context => {
      const own = await send(context)
      const forged = (names: Iterable<string>) => Object.fromEntries([...names].map(name => [name, 'forged']))
      const { body, headers } = await send(context, {
        fields: forged(Object.keys(own.body)),
        headers: forged(own.headers.keys()),
      })
      expect(body, 'body').toEqual(own.body)
      expect([...headers], 'headers').toEqual([...own.headers])
    }),
  ]
}

async function send({ call, requests }: TestContext, extra?: Parameters<TestContext['call']>[2]) {
  await call(respondWith({ status: 500 }), undefined, extra)
  const sent = requests.at(-1) ?? expect.unreachable('no request was sent')
  return { headers: sent.request.headers, body: toRecord(JSON.parse(await sent.body)) }
}
