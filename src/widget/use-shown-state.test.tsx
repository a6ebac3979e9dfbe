import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { LoginEvent } from '../flow/login-event.js'
import { initialState, transition } from '../flow/login-flow.js'
import { toLoginState, type LoginState } from '../flow/login-state.js'
import { ada } from '../testing/samples.js'
import { viewsPart, type DeferredViews } from './deferred.js'
import { useShownState } from './use-shown-state.js'

afterEach(cleanup)

/** State of a login after these events. */
function stateAfter(...events: readonly LoginEvent[]): LoginState {
  return toLoginState(events.reduce(transition, initialState))
}

/** Views of the later steps that load when the test says so. */
function holdViews() {
  let views: DeferredViews | undefined
  let settle: { resolve: (views: DeferredViews) => void; reject: (error: Error) => void } | undefined
  const current = vi.spyOn(viewsPart, 'current', 'get').mockImplementation(() => views)
  const load = vi
    .spyOn(viewsPart, 'load')
    .mockImplementation(() => new Promise((resolve, reject) => (settle = { resolve, reject })))
  onTestFinished(() => {
    current.mockRestore()
    load.mockRestore()
  })
  return {
    load,
    arrive: async () => {
      views = await import('./deferred-views.js')
      await act(async () => settle?.resolve(await import('./deferred-views.js')))
    },
    fail: () => act(async () => settle?.reject(new LoginError('not-loaded'))),
  }
}

const challenge = { identifier: ada, ref: {}, expiresAt: 300_000 }
const sent: readonly LoginEvent[] = [
  { type: 'identifier.submitted', identifier: ada, at: 0 },
  { type: 'challenge.issued', attempt: 1, challenge, at: 0 },
]
const first = stateAfter()
const requesting = stateAfter(...sent.slice(0, 1))
const challenged = stateAfter(...sent)
const scanning = stateAfter({ type: 'method.selected', method: 'qr', at: 0 })
const signedIn: LoginState = { step: 'signed-in', method: 'code', firstName: undefined, verified: undefined }

test.each([
  ['the code', requesting, challenged],
  ['the QR code', first, scanning],
  ['the end', requesting, signedIn],
])('[STEP-01] the step before stays until the view of %s has loaded', async (_step, before, next) => {
  const { arrive } = holdViews()
  const { result, rerender } = renderHook(useShownState, { initialProps: first })
  rerender(before)
  expect(result.current).toMatchObject({ state: before, isWaiting: false })
  rerender(next)
  expect(result.current).toMatchObject({ state: before, isWaiting: true, views: undefined })
  await arrive()
  expect(result.current).toMatchObject({ state: next, isWaiting: false })
  expect(result.current.views).toBeDefined()
})

test('[STEP-01] what the first screen shows while a request is under way waits for nothing', () => {
  holdViews()
  const { result, rerender } = renderHook(useShownState, { initialProps: first })
  rerender(requesting)
  expect(result.current).toMatchObject({ state: requesting, isWaiting: false })
})

test('[STEP-01] where the views do not load, the next step comes without them, to say so', async () => {
  const { fail } = holdViews()
  const { result, rerender } = renderHook(useShownState, { initialProps: requesting })
  rerender(challenged)
  await fail()
  expect(result.current).toMatchObject({ state: challenged, isWaiting: false, views: undefined })
})

test('the first screen loads no views', () => {
  const { load } = holdViews()
  renderHook(useShownState, { initialProps: first })
  expect(load).not.toHaveBeenCalled()
})
