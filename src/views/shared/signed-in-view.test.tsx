import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from '../../i18n/locales/en.js'
import { ko } from '../../i18n/locales/ko.js'
import { createLanguage } from '../../i18n/language.js'
import { SignedInView, type SignedInViewProps } from './signed-in-view.js'

beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const renderView = (props: Partial<SignedInViewProps>) =>
  render(
    <SignedInView
      language={createLanguage('en', en)}
      headingLevel={2}
      headingId="title"
      firstName={undefined}
      verified={undefined}
      appName={undefined}
      onStartOver={() => {}}
      {...props}
    />,
  )

test('[F-78] a page that somebody leaves signed in starts over before the browser may freeze it', () => {
  const onStartOver = vi.fn()
  renderView({ firstName: 'Ada', onStartOver })
  expect(screen.getByRole('heading').textContent).toBe('Welcome back, Ada')
  expect(onStartOver).not.toHaveBeenCalled()
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
  expect(onStartOver).toHaveBeenCalledOnce()
})

test.each([
  ['email', 'Your email address is verified'],
  ['mobile', 'Your number is verified'],
  ['crypto', 'Your wallet is verified'],
] as const)('who only proved that the %s is theirs is not told that they are signed in', (kind, sentence) => {
  renderView({ verified: kind })
  expect(screen.getByRole('heading').textContent).toBe(sentence)
})

test('a name that reads the other way does not turn the sentence around', () => {
  renderView({ firstName: 'سارا', language: createLanguage('ko', ko) })
  const heading = screen.getByRole('heading', { name: 'سارا님, 반갑습니다' })
  // With `auto` the first letter would decide, which is one of the name.
  expect(heading.getAttribute('dir')).toBeNull()
})
