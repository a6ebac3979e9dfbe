import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { lazyPart } from '../../domain/lazy-part.js'
import { useLazyPart } from './use-lazy-part.js'

afterEach(cleanup)

const LOADING = { part: undefined, hasFailed: false }
const LOADED = { part: 'the part', hasFailed: false }
const FAILED = { part: undefined, hasFailed: true }

function want(load: () => Promise<string>) {
  const part = lazyPart(load)
  return renderHook((isWanted: boolean) => useLazyPart(part, isWanted), { initialProps: true })
}

/** Fails at first, and loads when it is asked for again. */
const unreliable = () => vi.fn(async () => 'the part').mockRejectedValueOnce(new TypeError('Failed to fetch'))

test('a part is loaded once it is wanted', async () => {
  const load = vi.fn(async () => 'the part')
  const part = lazyPart(load)
  const { result, rerender } = renderHook(isWanted => useLazyPart(part, isWanted), { initialProps: false })
  await act(async () => {})
  expect(load).not.toHaveBeenCalled()

  rerender(true)
  expect(result.current).toMatchObject(LOADING)
  await act(async () => {})
  expect(result.current).toMatchObject(LOADED)
})

test('a part that has loaded before is there in the first render', async () => {
  const part = lazyPart(async () => 'the part')
  await part.load()
  const seen: unknown[] = []
  renderHook(() => seen.push(useLazyPart(part)))
  expect(seen[0]).toMatchObject(LOADED)
})

test('a part that does not load has failed, and is tried again when it is wanted anew', async () => {
  const { result, rerender } = want(unreliable())
  await act(async () => {})
  expect(result.current).toMatchObject(FAILED)

  rerender(false)
  rerender(true)
  await act(async () => {})
  expect(result.current).toMatchObject(LOADED)
})

test('a part that does not load is tried again on request', async () => {
  const { result } = want(unreliable())
  await act(async () => {})
  expect(result.current).toMatchObject(FAILED)

  await act(async () => result.current.loadAgain())
  expect(result.current).toMatchObject(LOADED)
})

test('a part that does not load is tried again when the browser is back online', async () => {
  const load = unreliable()
  const { result } = want(load)
  await act(async () => {})
  await act(async () => window.dispatchEvent(new Event('online')))
  expect(result.current).toMatchObject(LOADED)

  await act(async () => window.dispatchEvent(new Event('online')))
  expect(load).toHaveBeenCalledTimes(2)
})

test('one part after another is loaded, whether or not the one before did', async () => {
  const parts = {
    first: lazyPart(async () => 'first'),
    broken: lazyPart(() => Promise.reject(new TypeError('Failed to fetch'))),
    last: lazyPart(async () => 'last'),
  }
  const { result, rerender } = renderHook((name: keyof typeof parts) => useLazyPart(parts[name]), {
    initialProps: 'first',
  })
  await act(async () => {})
  for (const [name, settled] of [
    ['last', { part: 'last', hasFailed: false }],
    ['broken', FAILED],
    ['first', { part: 'first', hasFailed: false }],
  ] as const) {
    rerender(name)
    await act(async () => {})
    expect(result.current).toMatchObject(settled)
  }
})

test('a part has not failed because the one before did', async () => {
  const broken = lazyPart<string>(() => Promise.reject(new TypeError('Failed to fetch')))
  const pending = lazyPart(() => new Promise<string>(() => {}))
  const { result, rerender } = renderHook(part => useLazyPart(part), { initialProps: broken })
  await act(async () => {})
  expect(result.current).toMatchObject(FAILED)
  rerender(pending)
  expect(result.current).toMatchObject(LOADING)
})
