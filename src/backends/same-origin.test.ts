import { afterEach, expect, test, vi } from 'vitest'
import type { Identifier } from '../domain/identifier.js'
import { createHttp } from './http.js'
import { d7 } from './d7/backend.js'
import { digipay } from './digipay/backend.js'
import type { LoginBackend } from './login-backend.js'
import { trader4 } from './trader4/backend.js'
import { werifyOauth } from './werify-oauth/backend.js'
import { werify } from './werify/backend.js'

// Backends whose `baseUrl` is a path, as on a server that renders the page, and in a page on a local network.

afterEach(() => vi.unstubAllGlobals())

const ID = '6f9619ff-8b86-4011-b42d-00cf4fc964ff'
const ORIGIN = 'http://192.168.1.10:3000'
const { signal } = new AbortController()
const number: Identifier = { kind: 'mobile', value: '+447888872720' }

function stubPage(respond = () => Response.json({})) {
  const sent = vi.fn<(url: string) => void>()
  vi.stubGlobal('location', { origin: ORIGIN, href: `${ORIGIN}/sign-in` })
  vi.stubGlobal('fetch', async (url: string) => {
    sent(url)
    return respond()
  })
  return () => sent.mock.calls.map(([url]) => url)
}

const backends: readonly [string, () => LoginBackend, string][] = [
  ['d7', () => d7({ baseUrl: '/login/d7' }), '/login/d7/send-otp'],
  ['digipay', () => digipay({ baseUrl: '/login/digipay/' }), '/login/digipay/send_otp'],
  ['trader4', () => trader4({ baseUrl: '/api' }), '/api/v1/oauth/sign'],
  ['werifyOauth', () => werifyOauth({ baseUrl: '/' }), '/v1/oauth/sign'],
  ['werify', () => werify({ baseUrl: '/api/werify' }), '/api/werify/request-otp'],
]

test.each(backends)(
  '[HOST-08] %s with a path is created on a server, and its page asks its own origin',
  async (_name, create, path) => {
    const backend = create()
    const urls = stubPage()
    await backend.requestOtp(number, signal).catch(() => {})
    expect(urls()).toEqual([ORIGIN + path])
  },
)

test('[HOST-08] d7 accepts the full address of the page, too, when the page is on a local network', async () => {
  const urls = stubPage()
  await d7({ baseUrl: `${ORIGIN}/login/d7` })
    .requestOtp(number, signal)
    .catch(() => {})
  expect(urls()).toEqual([`${ORIGIN}/login/d7/send-otp`])
})

test('[HOST-08] the QR code of werify has a full address, which a phone can open', async () => {
  const { qr } = werify({ baseUrl: '/api/werify' })
  const urls = stubPage(() => Response.json({ succeed: true, results: { id: ID, hash: ID } }))
  const ticket = await qr?.create(signal)
  expect(ticket?.payload).toMatch(`${ORIGIN}/api/werify/user/qr/${ID}/${ID}`)
  if (ticket !== undefined) await qr?.check(ticket, signal).catch(() => {})
  expect(urls()).toEqual([`${ORIGIN}/api/werify/qr`, `${ORIGIN}/v1/oauth/qr`])
})

test('[HOST-08] the link to Google has the origin of the page', () => {
  const { google } = trader4({ baseUrl: '/api' })
  expect(google?.href(`${ORIGIN}/sign-in`, 's')).toMatch(
    /^http:\/\/192\.168\.1\.10:3000\/api\/v1\/oauth\/google\?/,
  )
})

test('[HOST-08] a request to a path fails as any other request where there is no page', async () => {
  await expect(createHttp('/login').get('/qr', signal)).rejects.toMatchObject({ code: 'network' })
})
