import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { click, loadDeferredParts, settle, type } from '../testing/rendered.js'
import { WerifyLogin } from '../werify-login.js'
import { testLoginBackend } from './index.js'
import { acme } from './testing/acme/backend.js'
import { acmeUnderTest } from './testing/acme/under-test.js'

beforeAll(loadDeferredParts)
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

testLoginBackend(acmeUnderTest)

/** Responds to each request with the next of `answers`. */
function respondInTurn(...answers: readonly { readonly status: number; readonly body?: unknown }[]) {
  const left = [...answers]
  vi.stubGlobal('fetch', async () => {
    const answer = left.shift()
    return Response.json(answer?.body, { status: answer?.status ?? 500 })
  })
}

test('a user signs in with a backend that a host wrote', async () => {
  vi.useFakeTimers()
  const { answers, identifiers, code, errors } = acmeUnderTest
  const [, wrongCode] = errors.map(([, answer]) => answer)
  respondInTurn(answers.sent, wrongCode ?? answers.verified, answers.verified)
  const succeeded = vi.fn()
  render(<WerifyLogin backend={acme()} onSuccess={succeeded} />)

  await type('Email', identifiers.email ?? '')
  await click('button', 'Send code')
  await type('4-character code', '0000')
  expect(screen.getByText(/^That code isn’t right\./)).toBeDefined()

  await type('4-character code', code)
  await settle()
  expect(succeeded).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ accessToken: 'token-from-acme' }),
  )
})
