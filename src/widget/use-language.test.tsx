import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { de } from '../i18n/locales/de.js'
import { en } from '../i18n/locales/en.js'
import { loadMessages } from '../i18n/load-messages.js'
import type { Messages } from '../i18n/messages.js'
import { registerLanguage } from './load-language.js'
import { useLanguage } from './use-language.js'

vi.mock(import('../i18n/load-messages.js'), async importOriginal => {
  const original = await importOriginal()
  return { ...original, loadMessages: vi.fn(original.loadMessages) }
})

const OVERRIDES = { signIn: { title: 'Hello' } }

beforeEach(() => vi.mocked(loadMessages).mockClear())
afterEach(() => {
  cleanup()
  document.documentElement.lang = ''
})

function renderLanguage(locale?: string) {
  return renderHook((tag: string | undefined) => useLanguage(tag), { initialProps: locale })
}

test.each(['en', 'en-US', 'EN_us', '', 'en-', 'not a tag'])(
  '"%s" is English at once, and loads nothing',
  tag => {
    const { result } = renderLanguage(tag)
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
])('the language for %s is %s', async (tag, locale) => {
  const { result } = renderLanguage(tag)
  await waitFor(() => expect(result.current?.locale).toBe(locale))
})

test('there is no language while one loads', async () => {
  const { result } = renderLanguage('fa')
  expect(result.current).toBeUndefined()
  await waitFor(() => expect(result.current?.messages.signIn.title).toBe('ورود'))
  expect(result.current?.dir).toBe('rtl')
})

test('a language that was loaded before is there at once', async () => {
  const { result } = renderLanguage('fr')
  await waitFor(() => expect(result.current).toBeDefined())
  expect(renderLanguage('fr').result.current?.messages).toBe(result.current?.messages)
})

test('a language that the host has imported is there at once, in every region', () => {
  registerLanguage('de', { ...de, startOver: 'Neu anfangen' })
  for (const tag of ['de', 'de-AT']) {
    const { result } = renderLanguage(tag)
    expect(result.current?.locale).toBe(tag)
    expect(result.current?.messages.startOver).toBe('Neu anfangen')
  }
  expect(loadMessages).not.toHaveBeenCalled()
})

test('old codes and spellings of right-to-left languages are right-to-left, too', async () => {
  const { result } = renderLanguage('AR_eg')
  await waitFor(() => expect(result.current?.dir).toBe('rtl'))
})

test('the default is the language of the page', async () => {
  document.documentElement.lang = 'de'
  const { result } = renderLanguage()
  await waitFor(() => expect(result.current?.locale).toBe('de'))
})

test('a page that says it is offline gets its language all the same, where a cache has it', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  vi.resetModules()
  const { useLanguage: useLanguageOfThisPage } = await import('./use-language.js')
  const { result } = renderHook(() => useLanguageOfThisPage('fa'))
  await waitFor(() => expect(result.current?.messages.signIn.title).toBe('ورود'))
  vi.restoreAllMocks()
})

test('English stands in for a language that does not load', async () => {
  vi.mocked(loadMessages).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { result } = renderLanguage('sv')
  await waitFor(() => expect(result.current?.messages).toBe(en))
  expect(result.current).toMatchObject({ locale: 'en-GB', dir: 'ltr' })
})

test('a language that loads after another was asked for is dropped', async () => {
  let arrive: (messages: Messages) => void = () => {}
  vi.mocked(loadMessages).mockReturnValueOnce(new Promise(resolve => (arrive = resolve)))
  const { result, rerender } = renderLanguage('it')
  await waitFor(() => expect(loadMessages).toHaveBeenCalledWith('it'))

  rerender('nl')
  await waitFor(() => expect(result.current?.locale).toBe('nl'))
  await act(async () => arrive(en))

  expect(result.current).toMatchObject({ locale: 'nl', messages: { signIn: { title: 'Inloggen' } } })
})

test('texts of the host replace those of every language', async () => {
  const { result, rerender } = renderHook(tag => useLanguage(tag, OVERRIDES), { initialProps: 'en' })
  expect(result.current?.messages.signIn).toEqual({ ...en.signIn, title: 'Hello' })
  rerender('fa')
  await waitFor(() => expect(result.current?.messages.signIn).toMatchObject({ title: 'Hello', or: 'یا' }))
})
