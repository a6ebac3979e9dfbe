import { expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import { createLoginStore } from '../flow/login-store.js'
import { identifierSubmitted } from '../testing/sample-events.js'
import { reportFailure } from './report-failure.js'
import { scriptedServer } from '../testing/scripted-server.js'

test('[REL-04] a failure is reported to the host once, and only for the pending attempt', () => {
  const store = createLoginStore()
  const failed = vi.fn()
  const { backend } = scriptedServer()
  const context = {
    store,
    backend: () => backend,
    queryClient: undefined,
    asksIdentity: () => false,
    succeeded: vi.fn(),
    failed,
  }
  store.dispatch(identifierSubmitted)
  for (const attempt of [0, 1, 1, 2]) reportFailure(context, attempt, new LoginError('timeout'))
  expect(failed.mock.calls).toEqual([[{ code: 'timeout' }]])
  expect(store.getState()).toMatchObject({ code: { step: 'identifying', failure: { code: 'timeout' } } })
})
