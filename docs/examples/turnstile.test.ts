import { afterEach, expect, test, vi } from 'vitest'
import { turnstile } from './turnstile.mjs'

afterEach(() => vi.unstubAllGlobals())

const { signal } = new AbortController()
const isPerson = (fields: Record<string, string>) =>
  turnstile('secret', 'app.example.com')({ fields, headers: {}, signal })

test.each([
  [true, { success: true, hostname: 'app.example.com' }],
  [false, { success: true, hostname: 'evil.example' }],
  [false, { success: false, 'error-codes': ['timeout-or-duplicate'] }],
  [false, { success: 'true', hostname: 'app.example.com' }],
])('[PROXY-07] a code is sent: %s, where Turnstile says %j', async (isSent, verdict) => {
  vi.stubGlobal('fetch', async () => Response.json(verdict))
  expect(await isPerson({ bot_token: 'token' })).toBe(isSent)
})

test('[PROXY-07] the token of the page is sent to Turnstile with the secret, and an absent one as an empty one', async () => {
  const send = vi.fn<typeof fetch>(async () => Response.json({ success: false }))
  vi.stubGlobal('fetch', send)
  await isPerson({ bot_token: 'token&secret=mine' })
  await isPerson({})
  const bodies = await Promise.all(send.mock.calls.map(([url, init]) => new Request(url, init).text()))
  expect(bodies).toEqual(['secret=secret&response=token%26secret%3Dmine', 'secret=secret&response='])
  expect(send.mock.calls[0]).toMatchObject([
    'https://challenges.cloudflare.com/turnstile/v0/siteverify',
    { method: 'POST', redirect: 'error', signal },
  ])
})
