import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeviceId } from './device-id.js'

const KEY = 'werify-login:device'
let kept: Map<string, string>

beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

const forbidden = () => {
  throw new DOMException('storage is not allowed here', 'SecurityError')
}

test('[TOK-01] a browser has one random id, which is kept when it is first asked for', () => {
  const deviceId = createDeviceId()
  expect(kept.size).toBe(0)
  expect(deviceId()).toMatch(/^[0-9a-f]{32}$/)
  expect([...kept]).toEqual([[KEY, deviceId()]])
  expect(createDeviceId()()).toBe(deviceId())
})

test('another browser has another id', () => {
  const first = createDeviceId()()
  kept.clear()
  expect(createDeviceId()()).not.toBe(first)
})

test.each(['', 'hi@trader4.net', '0'.repeat(31), '0'.repeat(33), `${'0'.repeat(31)}G`])(
  'what somebody else wrote there is not sent, and is replaced: %o',
  written => {
    kept.set(KEY, written)
    const deviceId = createDeviceId()()
    expect(deviceId).toMatch(/^[0-9a-f]{32}$/)
    expect(kept.get(KEY)).toBe(deviceId)
  },
)

test.each<[string, unknown]>([
  ['throws', { getItem: forbidden, setItem: forbidden }],
  ['is full', { getItem: () => null, setItem: forbidden }],
  ['is absent', undefined],
])('[TOK-01] where storage %s, the id lasts as long as the page', (_how, storage) => {
  vi.stubGlobal('localStorage', storage)
  const deviceId = createDeviceId()
  expect(deviceId()).toMatch(/^[0-9a-f]{32}$/)
  expect(deviceId()).toBe(deviceId())
})
