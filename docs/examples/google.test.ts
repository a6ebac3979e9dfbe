import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const [, snippet = ''] = /```js\n([^]*?)```/.exec(readFileSync('docs/google.md', 'utf8')) ?? []

/** Token that the snippet takes from an address, and the address that it leaves. */
function run(address: string): readonly [token: unknown, left: string] {
  window.history.replaceState({ of: 'the host' }, '', address)
  // oxlint-disable-next-line typescript/no-implied-eval -- it is run as a page would run it
  const token: unknown = new Function(`${snippet}; return token`)()
  expect(window.history.state).toEqual({ of: 'the host' })
  return [token, window.location.pathname + window.location.search + window.location.hash]
}

test.each([
  ['/back?access_token=secret&plan=pro', 'secret', '/back?plan=pro'],
  ['/back?access_token=secret', 'secret', '/back'],
  ['/back?plan=pro#access_token=secret&token_type=bearer', 'secret', '/back?plan=pro'],
  ['/back?plan=pro#top', null, '/back?plan=pro#top'],
])('[SSO-04] the snippet removes a token from the address: %s', (address, token, left) => {
  expect(run(address)).toEqual([token, left])
})
