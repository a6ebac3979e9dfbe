import { expect, test } from 'vitest'
import { safeBaseUrl } from './base-url.js'

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
])('[NET-01] %s is an address to send codes to', (given, used) => {
  expect(safeBaseUrl(given)).toBe(used)
})

test.each([
  '',
  '/api',
  'api.werify.net',
  '//api.werify.net',
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
])('[NET-01] %o is refused', address => {
  expect(() => safeBaseUrl(address)).toThrow(TypeError)
  expect(() => safeBaseUrl(address)).toThrow(/must be a full https: address/)
})
