import { expect, test } from 'vitest'
import { parseAppLink } from './parse-app-link.js'

test.each([
  'https://app.example.com/scan?code=abc',
  'werify://scan/abc',
  'intent://scan/#Intent;scheme=werify;end',
])('%s may open an app', href => {
  expect(parseAppLink(href)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,canary',
  'vbscript:canary',
  'blob:https://app.example.com/canary',
  'file:///canary',
  'about:blank#canary',
  'http://app.example.com/canary',
  '/canary',
  '//app.example.com/canary',
  '',
])('%o is refused, in words without the secret', href => {
  expect(() => parseAppLink(href)).toThrow(TypeError)
  expect(() => parseAppLink(href)).not.toThrow(/canary/)
})
