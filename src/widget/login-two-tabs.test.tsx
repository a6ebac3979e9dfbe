import { cleanup, configure, fireEvent, render, within } from '@testing-library/react'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { trader4Handlers } from '../../mocks/backends/trader4/handlers.js'
import { werifyOauthHandlers } from '../../mocks/backends/werify-oauth/handlers.js'
import { werifyHandlers } from '../../mocks/backends/werify/handlers.js'
import { startMockServer, type MockServer } from '../../mocks/testing/start-mock-server.js'
import { createLoginService } from '../../mocks/service/login-service.js'
import { trader4 } from '../backends/trader4/backend.js'
import { werifyOauth } from '../backends/werify-oauth/backend.js'
import { werify } from '../backends/werify/backend.js'
import { loadDeferredParts } from '../testing/rendered.js'
import { WerifyLogin } from '../werify-login.js'

const BASE = 'https://login.test'
const ADA = 'ada@example.com'

/** Backends, each with a server that gives no reasons, as the documented ones do. */
const backends = [
  { name: 'trader4', make: trader4, handlersOf: trader4Handlers },
  { name: 'werify', make: werify, handlersOf: werifyHandlers },
  { name: 'werifyOauth', make: werifyOauth, handlersOf: werifyOauthHandlers },
]

let server: MockServer | undefined

vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

beforeAll(async () => {
  for (const { make } of backends) make({ baseUrl: BASE }).prepare?.()
  await loadDeferredParts()
  await vi.dynamicImportSettled()
})
afterEach(() => {
  cleanup()
  server?.close()
  window.sessionStorage.clear()
})

function start({ make, handlersOf }: (typeof backends)[number]) {
  const service = createLoginService({ rules: { resendWaitsMs: [0] } })
  server = startMockServer(handlersOf(BASE, service, { errorDetails: false }))
  const newestCode = () => service.outbox.latest(ADA)?.code ?? ''

  /** Gives a tab its own storage, which jsdom does not. */
  function openTab() {
    const onSuccess = vi.fn()
    const { container } = render(<WerifyLogin backend={make({ baseUrl: BASE })} onSuccess={onSuccess} />)
    return { ...within(container), onSuccess }
  }
  return { newestCode, openTab }
}

type Tab = ReturnType<ReturnType<typeof start>['openTab']>

const codeFieldIn = (tab: Tab) => tab.findByRole('textbox', { name: '6-digit code' })

async function askForCode(tab: Tab) {
  fireEvent.change(tab.getByRole('textbox'), { target: { value: ADA } })
  fireEvent.click(tab.getByRole('button', { name: 'Send code' }))
  await codeFieldIn(tab)
}

async function enter(tab: Tab, code: string) {
  fireEvent.change(await codeFieldIn(tab), { target: { value: code } })
}

test.each(backends)('[OTP-05] $name takes a code that was asked for before a reload', async backend => {
  const { newestCode, openTab } = start(backend)
  await askForCode(openTab())
  cleanup()

  const reloaded = openTab()
  await enter(reloaded, newestCode())
  await reloaded.findByRole('heading', { name: 'You’re signed in' })
  expect(reloaded.onSuccess).toHaveBeenCalledOnce()
})

test.each(backends)(
  '[REL-06] $name: the code of an older tab is refused, and the text asks for the newest one',
  async backend => {
    const { newestCode, openTab } = start(backend)
    const older = openTab()
    await askForCode(older)
    const olderCode = newestCode()
    window.sessionStorage.clear()
    const newer = openTab()
    await askForCode(newer)

    await enter(older, olderCode)
    await older.findByText('That code isn’t right. Check your latest message and try again.')
    expect(older.onSuccess).not.toHaveBeenCalled()

    await enter(newer, newestCode())
    await newer.findByRole('heading', { name: 'You’re signed in' })
    expect(newer.onSuccess).toHaveBeenCalledOnce()
  },
)
