import { afterEach, expect, test, vi } from 'vitest'
import { isOffline } from './offline.js'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['says that it is offline', { onLine: false }, true],
  ['says that it is online', { onLine: true }, false],
  ['does not say', {}, false],
  ['is a server', undefined, false],
])('what %s counts as offline: %3$s', (_what, navigator, offline) => {
  vi.stubGlobal('navigator', navigator)
  expect(isOffline()).toBe(offline)
})
