import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LoginError } from '../domain/login-error.js'
import type { TokenSession } from '../domain/login-session.js'
import { ada } from '../testing/samples.js'
import { en } from '../i18n/locales/en.js'
import { click, settle, type } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { prepareWidgetTests } from '../testing/widget.js'
import { WerifyLogin } from '../werify-login.js'

prepareWidgetTests()
beforeEach(() => window.history.replaceState(null, '', '/sign-in?plan=pro'))

const FAILED = en.errors['google-failed']
const CANCELLED = en.google.cancelled
const FINISHING = en.google.finishing

/** Loads a page with a widget for each server. */
async function loadPage(...servers: readonly ScriptedServer[]) {
  cleanup()
  const onSuccess = vi.fn<(session: TokenSession) => void>()
  const onError = vi.fn()
  const { unmount } = render(
    <StrictMode>
      {servers.map(({ backend }) => (
        <WerifyLogin key={backend.name} backend={backend} onSuccess={onSuccess} onError={onError} />
      ))}
    </StrictMode>,
  )
  await settle()
  return { onSuccess, onError, unmount }
}

const link = () => screen.getByRole('link', { name: 'Continue with Google' })

/** @returns true if the browser would follow the link */
function isFollowed(): boolean {
  let isPrevented = false
  const stay = (event: Event) => {
    isPrevented = event.defaultPrevented
    event.preventDefault()
  }
  window.addEventListener('click', stay, { once: true })
  fireEvent.click(link())
  return !isPrevented
}

/** @returns the `state` in the address that the link leads to */
function press(): string {
  expect(isFollowed()).toBe(true)
  return new URL(link().getAttribute('href') ?? '').searchParams.get('state') ?? ''
}

async function comeBack(server: ScriptedServer, query: Record<string, string>) {
  window.history.replaceState(null, '', `/sign-in?plan=pro&${new URLSearchParams(query)}`)
  return loadPage(server)
}

const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent?.trim())
const statuses = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

test('[SSO-05] the link is a plain link with its address, and only a click follows it', async () => {
  const server = scriptedServer({ hasGoogle: true })
  await loadPage(server)
  expect(link().getAttribute('rel')).toBe('noopener')
  expect(link().getAttribute('href')).toBe(
    'https://scripted.example/google?page=http%3A%2F%2Flocalhost%3A3000%2Fsign-in%3Fplan%3Dpro&state=werify-login.scripted.',
  )
  expect(window.sessionStorage).toHaveLength(0)
  expect(server.log).toEqual([])
})

test('[SSO-03] [SSO-04] [TOK-02] coming back from Google signs in once, also in StrictMode', async () => {
  const server = scriptedServer({ hasGoogle: true })
  await loadPage(server)
  const { onSuccess, onError } = await comeBack(server, { code: 'one-time', state: press() })
  expect(screen.getByRole('heading', { name: FINISHING })).toBeDefined()
  expect(statuses()).toContain(FINISHING)
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(window.location.search).toBe('?plan=pro')
  expect(window.sessionStorage).toHaveLength(0)

  server.newest('finish').succeed(sessionOf('Ada'))
  await settle()
  expect(screen.getByRole('heading', { name: 'Welcome back, Ada' })).toBeDefined()
  expect(server.log).toEqual(['finish one-time'])
  expect(onSuccess.mock.calls).toEqual([[sessionOf('Ada')]])
  expect(onError).not.toHaveBeenCalled()
})

test('[SSO-03] cancelling at Google shows a quiet notice, and is no error to the host', async () => {
  const server = scriptedServer({ hasGoogle: true })
  await loadPage(server)
  const { onError } = await comeBack(server, { error: 'access_denied', state: press() })
  expect(statuses()).toContain(CANCELLED)
  expect(alerts().join('')).toBe('')
  expect(server.log).toEqual([])
  expect(onError).not.toHaveBeenCalled()

  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  expect(screen.queryByText(CANCELLED)).toBeNull()
})

test.each([
  ['the state of nobody', 'werify-login.scripted.00000000000000000000000000000000'],
  ['that of a link in another tab', 'werify-login.scripted.'],
])('[SSO-03] coming back with %s shows that it failed, and exchanges nothing', async (_what, state) => {
  const server = scriptedServer({ hasGoogle: true })
  await loadPage(server)
  press()
  const { onError, onSuccess } = await comeBack(server, { code: 'forged', state })
  expect(alerts()).toContain(FAILED)
  expect(server.log).toEqual([])
  expect(window.location.search).toBe('?plan=pro')
  expect(onError.mock.calls).toEqual([[{ code: 'google-failed' }]])
  expect(onSuccess).not.toHaveBeenCalled()
  expect(link()).toBeDefined()
})

test.each([
  ['google-failed', FAILED],
  ['network', en.errors.network],
  ['server-error', `${en.errors['server-error']} ${en.retryLater}`],
  ['offline', en.errors.network],
] as const)(
  '[REL-13] an exchange that fails with %s is shown above the first screen',
  async (code, sentence) => {
    const server = scriptedServer({ hasGoogle: true })
    await loadPage(server)
    const { onError } = await comeBack(server, { code: 'one-time', state: press() })
    server.newest('finish').fail(new LoginError(code))
    await settle()
    expect(alerts()).toContain(sentence)
    expect(screen.getByRole('textbox', { name: 'Email or phone' })).toBeDefined()
    expect(onError.mock.calls).toEqual([[{ code }]])
    expect(press()).toMatch(/\.0(-\d+){4}$/)
  },
)

test('[REL-03] unmounting during the exchange aborts it, without an error', async () => {
  const server = scriptedServer({ hasGoogle: true })
  await loadPage(server)
  const { onError, unmount } = await comeBack(server, { code: 'one-time', state: press() })
  unmount()
  await settle()
  expect(server.openCalls()).toBe(0)
  expect(onError).not.toHaveBeenCalled()
})

test('[SSO-03] of two widgets only the one with the backend takes the callback', async () => {
  const [other, server] = [
    scriptedServer({ name: 'other', hasGoogle: true }),
    scriptedServer({ hasGoogle: true }),
  ]
  await loadPage(server)
  const query = new URLSearchParams({ code: 'one-time', state: press() })
  window.history.replaceState(null, '', `/sign-in?${query}`)
  await loadPage(other, server)
  expect([other.log, server.log]).toEqual([[], ['finish one-time']])
})

test("[SSO-03] a callback of a sign-in of the host's own is left alone", async () => {
  const server = scriptedServer({ hasGoogle: true })
  await loadPage(server)
  press()
  await comeBack(server, { code: 'of-the-host', state: 'f3a9' })
  expect(window.location.search).toBe('?plan=pro&code=of-the-host&state=f3a9')
  expect(server.log).toEqual([])
  expect(alerts().join('')).toBe('')
})

test('[TOK-01] without storage the person stays on the page, and sees that it failed', async () => {
  await loadPage(scriptedServer({ hasGoogle: true }))
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(isFollowed()).toBe(false)
  await settle()
  expect(alerts()).toContain(FAILED)
})

test('[SSO-06] inside an app where Google refuses to sign in, a hint stands in place of the link', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
    'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Instagram',
  )
  await loadPage(scriptedServer({ hasGoogle: true }))
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText(en.google.inApp)).toBeDefined()
})

test('[SSO-05] a backend without Google has no link', async () => {
  await loadPage(scriptedServer())
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.queryByText('or')).toBeNull()
})
