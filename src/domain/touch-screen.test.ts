import { afterEach, expect, test, vi } from 'vitest'
import { isTouchScreen } from './touch-screen.js'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['a finger', '(pointer: coarse)', true],
  ['a mouse', '(pointer: fine)', false],
])('a screen that is used with %s is a touch screen: %3$s', (_what, own, isTouch) => {
  vi.stubGlobal('window', { matchMedia: (query: string) => ({ matches: query === own }) })
  expect(isTouchScreen()).toBe(isTouch)
})

test('a window that cannot say is no touch screen', () => {
  vi.stubGlobal('window', {})
  expect(isTouchScreen()).toBe(false)
})
