import { expect, test } from 'vitest'
import { toOrigin } from './to-origin.js'

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4010'],
  ['localhost', 'http://localhost:4010'],
  ['192.168.1.20', 'http://192.168.1.20:4010'],
  ['::1', 'http://[::1]:4010'],
  ['::', 'http://[::1]:4010'],
  ['0.0.0.0', 'http://127.0.0.1:4010'],
])('the origin of a server on %s is one that a page can call', (host, origin) => {
  expect(toOrigin(host, 4010)).toBe(origin)
  expect(new URL(origin).origin).toBe(origin)
})
