import { getResponse } from 'msw'
import { expect, test } from 'vitest'
import { manualClock } from '../../service/clock.js'
import { createLoginService } from '../../service/login-service.js'
import { askHandlers, parsePayload, parsePayloadFields } from '../../testing/ask.js'
import { trader4Handlers } from './handlers.js'

const page = 'https://app.example.com/sign-in?plan=pro'
const url = '/api/trader4/v1/oauth/google'

function setUp() {
  const now = manualClock()
  const handlers = trader4Handlers('/api/trader4', createLoginService({ now }))
  const origin = 'http://login.test'
  const visit = async (query: Record<string, string>) => {
    const request = new Request(`${origin}${url}?${new URLSearchParams(query)}`)
    return (await getResponse(handlers, request, { baseUrl: origin })) ?? expect.unreachable()
  }
  return {
    now,
    ask: askHandlers(handlers),
    visit,
    /** @returns the address that the browser is redirected to */
    choose: async (query: Record<string, string>) => {
      const { status, headers } = await visit(query)
      expect(status).toBe(303)
      return new URL(headers.get('Location') ?? '')
    },
  }
}

test('the account chooser names the host to return to, has no script, and escapes its parameters', async () => {
  const response = await setUp().visit({ return_to: page, state: '"><script>alert(1)</script>' })
  const html = await response.text()
  expect(html).toContain('To continue to app.example.com')
  expect(html).not.toMatch(/<script/i)
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
})

test('a parameter with quotes stays in the value of its field', async () => {
  const html = await (await setUp().visit({ return_to: page, state: `" autofocus onfocus='x'&<>` })).text()
  expect(html).toContain('name="state" value="&#34; autofocus onfocus=&#39;x&#39;&#38;&#60;&#62;">')
})

test.each(['', '/sign-in', 'javascript:alert(1)', 'data:text/html,hi'])(
  'the account chooser refuses to return to what is not a page: %j',
  async return_to => {
    expect((await setUp().visit({ return_to })).status).toBe(422)
  },
)

test('[SSO-03] [SSO-04] choosing an account redirects back with a code and the same state, and with no token', async () => {
  const { choose, ask } = setUp()
  const back = await choose({ return_to: page, state: 'abc', account: 'hi@trader4.net' })
  const { plan, code, state, ...rest } = Object.fromEntries(back.searchParams)
  expect([back.origin + back.pathname, plan, state, rest]).toEqual([
    'https://app.example.com/sign-in',
    'pro',
    'abc',
    {},
  ])
  const response = await ask(url, { code })
  expect(parsePayload(response)).toMatchObject({ first_name: 'Sara', access_token: expect.any(String) })
  expect(String(back)).not.toContain(String(parsePayloadFields(response)['access_token']))
  expect((await ask(url, { code })).status).toBe(409)
})

test('cancelling redirects back with an error', async () => {
  const back = await setUp().choose({ return_to: page, account: '' })
  expect(back.search).toBe('?plan=pro&error=access_denied')
})

test.each([
  ['an old code', 410, 60_000],
  ['a code that was made up', 401, 0],
])('%s is %d', async (title, status, ms) => {
  const { choose, ask, now } = setUp()
  const back = await choose({ return_to: page, account: 'hi@trader4.net' })
  now.advance(ms)
  const code = title === 'an old code' ? back.searchParams.get('code') : 'made-up'
  expect((await ask(url, { code })).status).toBe(status)
})
