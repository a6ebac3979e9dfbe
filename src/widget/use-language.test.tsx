// @vitest-environment jsdom
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from '../i18n/locales/en.js'
import { loadMessages } from '../i18n/load-messages.js'
import type { Messages } from '../i18n/messages.js'
import { useLanguage } from './use-language.js'

vi.mock(import('../i18n/load-messages.js'), async importOriginal => {
  const original = await importOriginal()
  return { ...original, loadMessages: vi.fn(original.loadMessages) }
})

const OWN_WORDS = { signIn: { title: 'Hello' } }

beforeEach(() => vi.mocked(loadMessages).mockClear())
afterEach(() => {
  cleanup()
  document.documentElement.lang = ''
})

function speak(locale?: string) {
  return renderHook((tag: string | undefined) => useLanguage(tag), { initialProps: locale })
}

test.each(['en', 'en-US', 'EN_us', '', 'en-', 'not a tag'])(
  '"%s" is English at once: nothing is loaded',
  tag => {
    const { result } = speak(tag)
    expect(result.current?.messages).toBe(en)
    expect(loadMessages).not.toHaveBeenCalled()
  },
)

test.each([
  ['en', 'en-GB'],
  ['EN_us', 'en-US'],
  ['xx', 'en-GB'],
  ['de-CH', 'de-CH'],
  ['pt_BR', 'pt-BR'],
  ['iw', 'he'],
])('who asks for %s is spoken to in %s', async (tag, locale) => {
  const { result } = speak(tag)
  await waitFor(() => expect(result.current?.locale).toBe(locale))
})

test('nothing is said while a language is loaded', async () => {
  const { result } = speak('fa')
  expect(result.current).toBeUndefined()
  await waitFor(() => expect(result.current?.messages.signIn.title).toBe('ورود'))
  expect(result.current?.dir).toBe('rtl')
})

test('the old names and spellings of right-to-left languages are right-to-left, too', async () => {
  const { result } = speak('AR_eg')
  await waitFor(() => expect(result.current?.dir).toBe('rtl'))
})

test('the language of the page is spoken unless another is asked for', async () => {
  document.documentElement.lang = 'de'
  const { result } = speak()
  await waitFor(() => expect(result.current?.locale).toBe('de'))
})

test('English stands in for a language that does not load', async () => {
  vi.mocked(loadMessages).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { result } = speak('fa')
  await waitFor(() => expect(result.current?.messages).toBe(en))
  expect(result.current).toMatchObject({ locale: 'en-GB', dir: 'ltr' })
})

test('a language that arrives after another was asked for is not spoken', async () => {
  let arrive: (messages: Messages) => void = () => {}
  vi.mocked(loadMessages).mockReturnValueOnce(new Promise(resolve => (arrive = resolve)))
  const { result, rerender } = speak('fa')
  await waitFor(() => expect(loadMessages).toHaveBeenCalledWith('fa'))

  rerender('de')
  await waitFor(() => expect(result.current?.locale).toBe('de'))
  await act(async () => arrive(en))

  expect(result.current).toMatchObject({ locale: 'de', messages: { signIn: { title: 'Anmelden' } } })
})

test('what the host says in its own words is said in every language', async () => {
  const { result, rerender } = renderHook(tag => useLanguage(tag, OWN_WORDS), { initialProps: 'en' })
  expect(result.current?.messages.signIn).toEqual({ ...en.signIn, title: 'Hello' })
  rerender('fa')
  await waitFor(() => expect(result.current?.messages.signIn).toMatchObject({ title: 'Hello', or: 'یا' }))
})
