import { expect, test, vi } from 'vitest'
import { d7 } from './backend.js'
import type { D7Options } from './options.js'

const baseUrl = 'https://app.example.com/login/d7'

test('d7 accepts phone numbers, has codes of six digits, and neither QR code nor Google', () => {
  const { name, identifiers, code, qr, google } = d7({ baseUrl })
  expect({ name, identifiers, code, qr, google }).toEqual({
    name: 'd7',
    identifiers: ['mobile', 'phone'],
    code: { length: 6, alphabet: 'digits' },
    qr: undefined,
    google: undefined,
  })
})

test.each<Partial<D7Options>>([
  { originator: 'A' },
  { originator: 'SignOTP2026' },
  { content: '{}' },
  { content: 'Your code:\n\n@app.example.com #{}' },
  { templateId: 7 },
  { templateId: 'login' },
  { expirySeconds: 1, retryDelaySeconds: 1, retryCount: 0 },
  { code: { length: 2, alphabet: 'digits' } },
  { code: { length: 10, alphabet: 'letters' } },
  { code: { length: 8, alphabet: 'both' } },
])('the options %o are valid', options => {
  const { code } = d7({ baseUrl, ...options })
  expect(code).toEqual(options.code ?? { length: 6, alphabet: 'digits' })
})

const format = (length: number, alphabet: string) => ({
  code: JSON.parse(JSON.stringify({ length, alphabet })),
})

test.each<[Partial<D7Options>, RegExp]>([
  [{ originator: '' }, /^originator has 0 characters/],
  [{ originator: 'SignOTP20261' }, /^originator has 12 characters, and D7 takes 1 to 11/],
  [{ content: 'Your code' }, /^content must contain \{\} exactly once/],
  [{ content: '{} or {}' }, /^content must contain \{\} exactly once/],
  [{ content: '{}', templateId: 7 }, /Pass only one of them\.$/],
  [{ expirySeconds: 0 }, /^expirySeconds is 0, and must be a whole number of seconds/],
  [{ expirySeconds: NaN }, /^expirySeconds is NaN/],
  [{ retryDelaySeconds: 1.5 }, /^retryDelaySeconds is 1\.5/],
  [{ retryCount: -1 }, /^retryCount is -1/],
  [{ retryCount: 1.5 }, /^retryCount is 1\.5, and must be a whole number/],
  [format(1, 'digits'), /^code\.length is 1, and D7 makes codes of 2 to 10 characters/],
  [format(11, 'digits'), /^code\.length is 11/],
  [format(4.5, 'digits'), /^code\.length is 4\.5/],
  [format(6, 'hex'), /^code\.alphabet is "hex"\. Pass "digits", "letters" or "both"\.$/],
])('the options %o throw an error that says what is wrong', (options, words) => {
  const make = () => d7({ baseUrl, ...options })
  expect(make).toThrow(TypeError)
  expect(make).toThrow(words)
})

test.each([
  ['no address', undefined, /^baseUrl must be a full https: address/],
  ['an address without encryption', 'http://app.example.com', /^baseUrl must be a full https: address/],
  ['that of D7 itself', 'https://api.d7networks.com/verify/v1/otp', /a page must never hold that/],
  [
    'that of D7 itself, without a path',
    'https://api.d7networks.com',
    /Pass the address of your own proxy\.$/,
  ],
  [
    'that of D7 itself, at another port',
    'https://d7networks.com:8443/verify',
    /^baseUrl is the address of D7 itself/,
  ],
])('[NET-01] d7 throws for %s, and sends nothing', (_address, baseUrlOption, words) => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  expect(() => d7(JSON.parse(JSON.stringify({ baseUrl: baseUrlOption })))).toThrow(words)
  expect(fetch).not.toHaveBeenCalled()
  fetch.mockRestore()
})

test.each([
  'https://d7networks.com.app.example/login',
  'https://ourd7networks.com/login',
  'https://app.example.com/d7networks.com/login',
  'https://app.example.com/https://d7networks.com/',
])('[NET-01] a proxy at %s is not D7 itself', address => {
  expect(d7({ baseUrl: address }).address).toBe(address.replace(/\/$/, ''))
})
