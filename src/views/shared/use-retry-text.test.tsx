import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLanguage } from '../../i18n/language.js'
import { en } from '../../i18n/locales/en.js'
import { MINUTE, START } from '../../testing/samples.js'
import { useRetryText } from './use-retry-text.js'

beforeEach(() => {
  vi.useFakeTimers({ now: START })
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const english = createLanguage('en', en)
const renderText = (retryAt: number | undefined) =>
  renderHook(({ at }) => useRetryText(english, at), { initialProps: { at: retryAt } })
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('[OTP-09] a button says how long it waits, until the wait is over', async () => {
  const { result } = renderText(START + MINUTE)
  expect(result.current).toBe('Try again in 1 minute')
  await pass(MINUTE - 20_000)
  expect(result.current).toBe('Try again in 20 seconds')
  await pass(20_000)
  expect(result.current).toBeUndefined()
})

test('[OTP-09] a wait that begins later is counted from then on', async () => {
  const { result, rerender } = renderText(undefined)
  expect(result.current).toBeUndefined()
  await pass(MINUTE + 900)
  rerender({ at: START + 2 * MINUTE })
  expect(result.current).toBe('Try again in 1 minute')
})

test('[OTP-09] where the clock is set back, the wait is over', async () => {
  const { result } = renderText(START + MINUTE)
  vi.setSystemTime(START - 73 * 60 * MINUTE)
  await pass(1000)
  expect(result.current).toBeUndefined()
})
