import { afterEach, expect, test, vi } from 'vitest'
import { lazyPart } from './lazy-part.js'

afterEach(() => vi.unstubAllGlobals())

test('a part is loaded once, for all who want it, and kept', async () => {
  const load = vi.fn(async () => 'the part')
  const part = lazyPart(load)
  expect(part.current).toBeUndefined()
  expect(load).not.toHaveBeenCalled()

  expect(await Promise.all([part.load(), part.load()])).toEqual(['the part', 'the part'])
  expect(await part.load()).toBe('the part')
  expect(part.current).toBe('the part')
  expect(load).toHaveBeenCalledOnce()
})

test('a part that did not load is loaded again when it is wanted again', async () => {
  const cause = new TypeError('Failed to fetch')
  const load = vi.fn(async () => 'the part').mockRejectedValueOnce(cause)
  const part = lazyPart(load)
  await expect(part.load()).rejects.toMatchObject({ code: 'not-loaded', cause })
  expect(part.current).toBeUndefined()
  expect(await part.load()).toBe('the part')
  expect(load).toHaveBeenCalledTimes(2)
})

test('a part is loaded from elsewhere at once, whatever becomes of its own import', async () => {
  let fail: (error: Error) => void = () => {}
  const part = lazyPart(() => new Promise<string>((_resolve, reject) => (fail = reject)))
  const own = part.load()
  const anew = part.load(async () => 'the part, anew')
  fail(new TypeError('Failed to fetch'))
  await expect(own).rejects.toMatchObject({ code: 'not-loaded' })
  expect(await anew).toBe('the part, anew')
  expect(await part.load()).toBe('the part, anew')
})

test('no part is asked for while the browser is offline, and one that has loaded is still there', async () => {
  const load = vi.fn(async () => 'the part')
  const part = lazyPart(load)
  vi.stubGlobal('navigator', { onLine: false })
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')))
  await expect(part.load()).rejects.toMatchObject({ code: 'offline' })
  expect(load).not.toHaveBeenCalled()

  vi.stubGlobal('navigator', { onLine: true })
  await part.load()
  vi.stubGlobal('navigator', { onLine: false })
  expect(await part.load()).toBe('the part')
})

test('[REL-08] a part is loaded where the browser says that it is offline, and the server of the page is reached', async () => {
  const part = lazyPart(async () => 'the part')
  vi.stubGlobal('navigator', { onLine: false })
  const reach = vi.fn(async () => Response.error())
  vi.stubGlobal('fetch', reach)
  expect(await part.load()).toBe('the part')
  const little = { method: 'HEAD', cache: 'no-store', credentials: 'omit', redirect: 'manual' }
  expect(reach.mock.calls).toEqual([['/', little]])
})

test('a browser that says nothing of the kind asks nobody', async () => {
  const reach = vi.fn()
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', reach)
  await lazyPart(async () => 'the part').load()
  expect(reach).not.toHaveBeenCalled()
})
