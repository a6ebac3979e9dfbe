import { cleanup, render } from '@testing-library/react'
import { StrictMode, type ReactNode } from 'react'
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import { ada, challengeFor, START } from './samples.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'
import { connection } from './login.js'
import { click, silenceConsole, loadDeferredParts, settle, type } from './rendered.js'
import { scriptedServer, type ScriptedServer } from './scripted-server.js'

// For tests: a rendered widget.

/** Uses fake timers, cleans up after each test, and fails a test that wrote to the console. */
export function prepareWidgetTests(): void {
  let written: readonly unknown[][] = []
  beforeAll(loadDeferredParts)
  beforeEach(() => {
    vi.useFakeTimers({ now: START })
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
    written = silenceConsole()
  })
  afterEach(() => {
    cleanup()
    connection('online')
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    vi.useRealTimers()
    window.sessionStorage.clear()
    window.localStorage.clear()
    expect(written).toEqual([])
  })
}

export const Plain = ({ children }: { readonly children: ReactNode }) => children

export interface WidgetOptions extends Partial<WerifyLoginProps<TokenSession>> {
  readonly server?: ScriptedServer
  /** @default StrictMode */
  readonly Mode?: typeof StrictMode | typeof Plain
}

export function renderWidget({ server = scriptedServer(), Mode = StrictMode, ...props }: WidgetOptions = {}) {
  const onSuccess = vi.fn<(session: TokenSession) => void>()
  const onError = vi.fn()
  const view = render(
    <Mode>
      <WerifyLogin backend={server.backend} onSuccess={onSuccess} onError={onError} {...props} />
    </Mode>,
  )
  return { server, onSuccess, onError, ...view }
}

/** Submits an identifier, and sends a code to it. */
export async function askForCode(server: ScriptedServer, challenge = challengeFor(ada)): Promise<void> {
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  server.newest('requestOtp').succeed(challenge)
  await settle()
}
