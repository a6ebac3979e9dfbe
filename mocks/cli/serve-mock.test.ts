import { expect, onTestFinished, test } from 'vitest'
import { serve } from './serve-mock.js'
import { askOver, speakers } from '../testing/api-clients.js'

test('all backends are on one port, which says that it is simulated, and prints each code that is "sent"', async () => {
  const lines: string[] = []
  const server = await serve({ PORT: '0' }, line => lines.push(line))
  onTestFinished(server.close)
  const printed = lines.join('\n')
  expect(printed).toMatch(/^Simulated login service on http:\/\/127\.0\.0\.1:\d+\n/)
  for (const path of ['/api/werify', '/api/werify-oauth', '/api/trader4', '/api/d7', '/api/digipay']) {
    expect(printed).toContain(server.url + path)
  }

  const ask = askOver(server.url, request => fetch(request))
  for (const speaker of speakers) {
    const identifier = `${speaker.name}@example.com`
    const sent = await speaker.send(ask, identifier)
    const [, code = ''] = /Your Werify code is (\d{6})\./.exec(lines.at(-1) ?? '') ?? []
    expect(lines.at(-1)).toContain(`email to ${identifier}: `)
    expect((await speaker.verify(ask, identifier, sent, code)).status).toBe(200)
  }

  const secret = { Authorization: 'Bearer simulated' }
  expect(printed).toContain(`${server.url}/api/d7 (Authorization: Bearer simulated)`)
  const body = { recipient: '+447888872720', originator: 'SignOTP', content: 'Acme: {}' }
  expect((await ask('/api/d7/send-otp', body, secret)).status).toBe(200)
  expect(lines.at(-1)).toMatch(/^sms to \+447888872720: Acme: \d{6}$/)
})

test('a policy for other origins that there is not is refused in words', async () => {
  await expect(serve({ PORT: '0', CORS: 'ajar' }, () => {})).rejects.toThrow(
    'CORS is "ajar". Set one of open, closed, no-preflight.',
  )
})
