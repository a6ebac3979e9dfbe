import { afterEach, expect, test, vi } from 'vitest'
import { parseBaseUrl, toFullUrl } from './base-url.js'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['https://api.werify.net', 'https://api.werify.net'],
  ['https://api.werify.net/', 'https://api.werify.net'],
  ['https://api.werify.net/api/werify', 'https://api.werify.net/api/werify'],
  ['https://api.werify.net/api/werify//', 'https://api.werify.net/api/werify'],
  ['HTTPS://API.werify.NET:443/V1', 'https://api.werify.net/V1'],
  ['https://id.example.com:8443/v1', 'https://id.example.com:8443/v1'],
  ['https://مثال.ایران', 'https://xn--mgbh0fb.xn--mgba3a4f16a'],
  ['http://localhost:3000/api', 'http://localhost:3000/api'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://[::1]:8080/', 'http://[::1]:8080'],
])('[NET-01] %s is accepted as a base address', (given, used) => {
  expect(parseBaseUrl(given)).toBe(used)
})

test.each([
  ['/login/d7', '/login/d7'],
  ['/login/d7/', '/login/d7'],
  ['/login//', '/login'],
  ['/', '/'],
  ['/login/./d7/../digipay', '/login/digipay'],
  ['/sign in', '/sign%20in'],
])('[NET-01] [HOST-08] the path %s is accepted on a server, and kept until a request', (given, used) => {
  expect(parseBaseUrl(given)).toBe(used)
  expect(parseBaseUrl(used)).toBe(used)
})

test.each([
  ['https://app.example.com', '/login/d7', 'https://app.example.com/login/d7/send-otp'],
  ['http://192.168.1.10:3000', '/login/d7', 'http://192.168.1.10:3000/login/d7/send-otp'],
  ['https://app.example.com', '/', 'https://app.example.com/send-otp'],
  ['http://192.168.1.10:3000', 'https://id.example.com/v1', 'https://id.example.com/v1/send-otp'],
])('[HOST-08] on a page of %s the base address %s is that of %s', (origin, baseUrl, full) => {
  vi.stubGlobal('location', { origin })
  expect(toFullUrl(parseBaseUrl(baseUrl), '/send-otp')).toBe(full)
})

test('[HOST-08] a frame with srcdoc has the origin of its document', () => {
  vi.stubGlobal('location', { origin: 'null' })
  vi.stubGlobal('origin', 'https://app.example.com')
  expect(toFullUrl('/login', '/qr')).toBe('https://app.example.com/login/qr')
})

/** An opaque origin is the text `null`, and so is that of a `file:` address. */
test('[NET-01] [HOST-08] a sandboxed frame asks a full address, and shares its origin with no other one', () => {
  vi.stubGlobal('location', { origin: 'null' })
  vi.stubGlobal('origin', 'null')
  expect(toFullUrl('https://id.example.com/v1', '/qr')).toBe('https://id.example.com/v1/qr')
  expect(() => parseBaseUrl('file:///etc/hosts')).toThrow(/must be a full https: address/)
})

test.each([undefined, 'null'])('a path is no address where the origin of the page is %s', origin => {
  vi.stubGlobal('location', origin && { origin })
  expect(() => toFullUrl('/login', '/qr')).toThrow(TypeError)
})

test.each(['http://192.168.1.10:3000', 'http://intranet', 'http://app.example.com:8080'])(
  '[NET-01] [HOST-08] on a page of %s its own origin is as safe as the page, and no other one',
  origin => {
    expect(() => parseBaseUrl(`${origin}/login`)).toThrow(TypeError)
    vi.stubGlobal('location', { origin })
    expect(parseBaseUrl(`${origin}/login/`)).toBe(`${origin}/login`)
    for (const other of [
      'http://192.168.1.11:3000',
      'http://app.example.com',
      `${origin}1`,
      `${origin}.evil`,
    ]) {
      expect(() => parseBaseUrl(other)).toThrow(/must be a full https: address/)
    }
  },
)

test.each([
  '',
  'api.werify.net',
  './login',
  'login/d7',
  '//api.werify.net',
  '//api.werify.net/login',
  '///login',
  '/\\api.werify.net',
  '/\t/api.werify.net',
  '/login/..//api.werify.net',
  '\\login',
  '/login?key=1',
  '/login#v1',
  'http://api.werify.net',
  'http://localhost.example.com',
  'http://127.0.0.1.example.com',
  'http://127.0.0.2',
  'http://0.0.0.0',
  'http://192.168.1.10:3000',
  'http://[::2]',
  'ftp://api.werify.net',
  'ws://localhost',
  'file:///etc/hosts',
  'javascript:alert(1)',
  'data:application/json,{}',
  'https://user@api.werify.net',
  'https://user:secret@api.werify.net',
  'https://:secret@api.werify.net',
  'https://api.werify.net/?key=1',
  'https://api.werify.net/?',
  'https://api.werify.net/#v1',
  'https://api.werify.net/v1#',
  'https://',
])('[NET-01] %o throws', address => {
  expect(() => parseBaseUrl(address)).toThrow(TypeError)
  expect(() => parseBaseUrl(address)).toThrow(
    /^baseUrl must be a full https: address .* without query, fragment or password\.$/,
  )
})
