import { expect, test, vi } from 'vitest'
import { countFetch } from './counted-fetch.js'

test('[DOC-01] the 25th request is not sent', async () => {
  const send = vi.fn(() => Promise.resolve(new Response()))
  const { fetch, count } = countFetch(send)
  for (let request = 1; request <= 24; request += 1) await fetch('https://id.example.com', {})
  await expect(fetch('https://id.example.com', {})).rejects.toThrow('24 requests have been sent')
  expect(send).toHaveBeenCalledTimes(24)
  expect(count()).toBe(24)
})

test('[DOC-01] a request that fails counts', async () => {
  const { fetch, count } = countFetch(() => Promise.reject(new TypeError('fetch failed')))
  await expect(fetch('https://id.example.com', {})).rejects.toThrow('fetch failed')
  expect(count()).toBe(1)
})
