// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { click, loadLaterParts, settle, type } from '../testing/rendered.js'
import { WerifyLogin } from '../werify-login.js'
import { testLoginBackend } from './index.js'
import { acme } from './testing/acme/backend.js'
import { acmeUnderTest } from './testing/acme/under-test.js'

beforeAll(loadLaterParts)
beforeEach(() => vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterEach(() => {
  cleanup()
  window.sessionStorage.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

testLoginBackend(acmeUnderTest)

/** Answers each request with the next of `answers`. */
function answering(...answers: readonly { readonly status: number; readonly body?: unknown }[]) {
  const left = [...answers]
  vi.stubGlobal('fetch', async () => {
    const answer = left.shift()
    return Response.json(answer?.body, { status: answer?.status ?? 500 })
  })
}

test('a person signs in with a backend that no one here has heard of', async () => {
  vi.useFakeTimers()
  const { answers, identifiers, code, errors } = acmeUnderTest
  const [, wrongCode] = errors.map(([, answer]) => answer)
  answering(answers.sent, wrongCode ?? answers.verified, answers.verified)
  const succeeded = vi.fn()
  render(<WerifyLogin backend={acme()} onSuccess={succeeded} />)

  await type('Email', identifiers.email ?? '')
  await click('button', 'Send code')
  await type('4-character code', '0000')
  expect(screen.getByText(/^That code is not right\./)).toBeDefined()

  await type('4-character code', code)
  await settle()
  expect(succeeded).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ accessToken: 'token-from-acme' }),
  )
})
