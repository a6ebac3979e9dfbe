import { expect, test } from 'vitest'
import { describeForeignFrame } from './foreign-frame.js'

const foreign = {
  get location(): Location {
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError')
  },
}

test('[XSS-10] a page in a frame of its own site, or in none, is nothing to warn of', () => {
  expect(describeForeignFrame(window)).toEqual([])
})

test('[XSS-10] a page in a frame of another site is told how to forbid that', () => {
  const top = Object.create(window, Object.getOwnPropertyDescriptors(foreign))
  expect(describeForeignFrame({ top })).toEqual([expect.stringContaining("frame-ancestors 'self'")])
})
