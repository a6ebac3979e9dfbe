import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { createLanguage } from '../../i18n/language.js'
import { en } from '../../i18n/locales/en.js'
import { GoogleLink } from './google-link.js'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('[SSO-03] the browser follows the address with the state, which then leaves the page', () => {
  vi.useFakeTimers()
  const withState = 'https://id.example.com/google?state=secret'
  render(
    <GoogleLink
      language={createLanguage('en', en)}
      isLastUsed={false}
      hrefFor={() => 'https://id.example.com/google'}
      onPress={() => withState}
    />,
  )
  const followed: string[] = []
  const link: HTMLAnchorElement = screen.getByRole('link')
  window.addEventListener(
    'click',
    event => {
      followed.push(link.href)
      event.preventDefault()
    },
    { once: true },
  )
  fireEvent.click(link)
  vi.runAllTimers()
  expect(followed).toEqual([withState])
  expect(document.body.innerHTML).not.toContain('secret')
  expect(link.href).toBe('https://id.example.com/google')
})
