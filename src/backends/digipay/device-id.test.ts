import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeviceId } from './device-id.js'

const KEY = 'werify-login:device'
let stored: Map<string, string>

beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const forbidden = () => {
  throw new DOMException('storage is not allowed here', 'SecurityError')
}

test('[TOK-01] a browser has one random id, which is stored on the first call', () => {
  const deviceId = createDeviceId()
  expect(stored.size).toBe(0)
  expect(deviceId()).toMatch(/^[0-9a-f]{32}$/)
  expect([...stored]).toEqual([[KEY, deviceId()]])
  expect(createDeviceId()()).toBe(deviceId())
})

test('another browser has another id', () => {
  const first = createDeviceId()()
  stored.clear()
  expect(createDeviceId()()).not.toBe(first)
})

test('an id has two digits for each of its bytes', () => {
  vi.spyOn(crypto, 'getRandomValues').mockImplementationOnce(bytes => {
    if (bytes instanceof Uint8Array) bytes.fill(10)
    return bytes
  })
  expect(createDeviceId()()).toBe('0a'.repeat(16))
})

test.each(['', 'hi@trader4.net', '0'.repeat(31), '0'.repeat(33), `${'0'.repeat(31)}G`])(
  'a stored value that is no id is replaced: %o',
  written => {
    stored.set(KEY, written)
    const deviceId = createDeviceId()()
    expect(deviceId).toMatch(/^[0-9a-f]{32}$/)
    expect(stored.get(KEY)).toBe(deviceId)
  },
)

test.each<[string, unknown]>([
  ['throws', { getItem: forbidden, setItem: forbidden }],
  ['is full', { getItem: () => null, setItem: forbidden }],
  ['is absent', undefined],
])('[TOK-01] if storage %s, the id lasts as long as the page', (_fault, storage) => {
  vi.stubGlobal('localStorage', storage)
  const deviceId = createDeviceId()
  expect(deviceId()).toMatch(/^[0-9a-f]{32}$/)
  expect(deviceId()).toBe(deviceId())
})
