import { act, cleanup, fireEvent, render, renderHook, screen, within } from '@testing-library/react'
import { StrictMode } from 'react'
import { expect, test, vi } from 'vitest'
import type { TokenSession } from '../domain/login-session.js'
import { ada, bob, challengeFor, ticketNamed } from '../testing/samples.js'
import { click, settle, type } from '../testing/rendered.js'
import { scriptedServer, sessionOf, type ScriptedServer } from '../testing/scripted-server.js'
import { askForCode, Plain, prepareWidgetTests } from '../testing/widget.js'
import { useWerifyLogin } from '../use-werify-login.js'
import { WerifyLogin } from '../werify-login.js'

prepareWidgetTests()

const EU = 'https://eu.acme.example'
const US = 'https://us.acme.example'
const CODE = '918273'

const serverAt = (address: string) => scriptedServer({ name: 'acme', address, hasGoogle: true })

type Mode = typeof StrictMode | typeof Plain

/** Loads a page with a widget for each server. A reload leaves only the storage of the tab. */
async function loadPage(servers: readonly ScriptedServer[], Mode: Mode = StrictMode) {
  cleanup()
  const successes = servers.map(() => vi.fn<(session: TokenSession) => void>())
  const page = (shown: readonly ScriptedServer[]) => (
    <Mode>
      {shown.map(({ backend }, index) => (
        <div key={index} data-testid={index}>
          <WerifyLogin backend={backend} onSuccess={session => successes[index]?.(session)} />
        </div>
      ))}
    </Mode>
  )
  const { rerender } = render(page(servers))
  await settle()
  return {
    successes,
    show: async (...others: readonly ScriptedServer[]) => {
      rerender(page(others))
      await settle()
    },
  }
}

const inWidget = (index: number) => within(screen.getByTestId(index))
const codeFieldIn = (index: number) => inWidget(index).queryByRole('textbox', { name: '6-digit code' })
const identifierFieldIn = (index: number) =>
  inWidget(index).queryByRole('textbox', { name: 'Email or phone' })

/** Asks for a code in one of several widgets. */
async function askIn(index: number, server: ScriptedServer, identifier = ada) {
  const field = inWidget(index).getByRole('textbox', { name: 'Email or phone' })
  fireEvent.change(field, { target: { value: identifier.value } })
  fireEvent.click(inWidget(index).getByRole('button', { name: 'Send code' }))
  await settle()
  server.newest('requestOtp').succeed(challengeFor(identifier))
  await settle()
}

async function enterCodeIn(index: number, server: ScriptedServer) {
  const field = inWidget(index).getByRole('textbox', { name: '6-digit code' })
  fireEvent.change(field, { target: { value: CODE } })
  await settle()
  server.newest('verifyOtp').succeed(sessionOf('Ada'))
  await settle()
}

test('[IDENT-01] a code that one address sent is never sent to another, and is asked for again at its own', async () => {
  const [eu, us] = [serverAt(EU), serverAt(US)]
  const { show } = await loadPage([eu])
  await askForCode(eu)
  await type('6-digit code', CODE.slice(0, 5))

  await show(us)
  expect(identifierFieldIn(0)).toHaveProperty('value', '')
  await settle(10_000)
  expect(us.log).toEqual([])

  await show(eu)
  expect(codeFieldIn(0)).toHaveProperty('value', '')
  expect(eu.log).toEqual(['requestOtp ada@example.com'])
})

test('[IDENT-01] an answer of the old address that comes late changes nothing', async () => {
  const [eu, us] = [serverAt(EU), serverAt(US)]
  const { show } = await loadPage([eu])
  await type('Email or phone', ada.value)
  await click('button', 'Send code')
  await show(us)
  expect(eu.openCalls()).toBe(0)
  eu.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  expect(identifierFieldIn(0)).not.toBeNull()
  expect(us.log).toEqual([])
})

test('[IDENT-01] a ticket of one address is never checked at another', async () => {
  const [eu, us] = [serverAt(EU), serverAt(US)]
  const { show } = await loadPage([eu])
  await click('tab', 'QR code')
  await settle(150)
  eu.newest('create').succeed(ticketNamed('of-eu'))
  await settle()

  await show(us)
  const before = eu.log.length
  await settle(30_000)
  expect(us.log).toEqual([])
  expect(eu.log).toHaveLength(before)
})

test('[IDENT-01] after a reload, a code of one address is not asked for by a widget of another', async () => {
  const [eu, us] = [serverAt(EU), serverAt(US)]
  await loadPage([eu])
  await askForCode(eu)
  await loadPage([us])
  expect(identifierFieldIn(0)).not.toBeNull()
  await loadPage([us, eu])
  expect(identifierFieldIn(0)).not.toBeNull()
  expect(codeFieldIn(1)).not.toBeNull()
})

test('[IDENT-01] a headless login starts over with another address, and keeps going with a new object of the same', async () => {
  const [eu, us] = [serverAt(EU), serverAt(US)]
  const { result, rerender } = renderHook(
    ({ server }) => useWerifyLogin({ backend: { ...server.backend }, onSuccess: () => {} }),
    { wrapper: StrictMode, initialProps: { server: eu } },
  )
  act(() => result.current.submitIdentifier(ada))
  await settle()
  eu.newest('requestOtp').succeed(challengeFor(ada))
  await settle()
  rerender({ server: eu })
  await settle()
  expect(result.current.state).toMatchObject({ code: { step: 'challenged' } })

  const toEu = result.current
  rerender({ server: us })
  await settle()
  expect(result.current.state).toMatchObject({ code: { step: 'identifying' } })
  for (const login of [toEu, result.current]) act(() => login.submitCode(CODE))
  await settle()
  expect(us.log).toEqual([])
})

for (const [title, Mode] of [
  ['', Plain],
  [', in StrictMode', StrictMode],
] as const) {
  test(`[HOST-12] [IDENT-01] two widgets of one server each ask for their own code after a reload${title}`, async () => {
    const servers = [serverAt(EU), serverAt(EU)] as const
    const [first, second] = servers
    await loadPage(servers, Mode)
    await askIn(0, first, ada)
    await askIn(1, second, bob)

    const { successes } = await loadPage(servers, Mode)
    expect(screen.getByTestId(0).textContent).toContain('a•••@example.com')
    expect(screen.getByTestId(1).textContent).toContain('+44')
    await enterCodeIn(0, first)
    expect(successes.map(({ mock }) => mock.calls.length)).toEqual([1, 0])

    await loadPage(servers, Mode)
    expect(identifierFieldIn(0)).not.toBeNull()
    expect(screen.getByTestId(1).textContent).toContain('+44')
    await enterCodeIn(1, second)
    expect(second.log).toEqual(['requestOtp +447888872720', `verifyOtp ${CODE}`])
    expect(window.sessionStorage).toHaveLength(0)
  })
}

test('[HOST-12] a code that only the second widget asked for is not asked for by the first, nor removed by it', async () => {
  const servers = [serverAt(EU), serverAt(EU)] as const
  await loadPage(servers)
  await askIn(1, servers[1])
  await loadPage(servers)
  expect(identifierFieldIn(0)).not.toBeNull()
  expect(codeFieldIn(1)).not.toBeNull()
  await askIn(0, servers[0], bob)
  fireEvent.click(inWidget(0).getByRole('button', { name: 'Change' }))
  await settle()
  await loadPage(servers)
  expect(identifierFieldIn(0)).not.toBeNull()
  expect(codeFieldIn(1)).not.toBeNull()
})

test('[HOST-12] a widget that is shown again has its place again, beside one that stayed', async () => {
  const servers = [serverAt(EU), serverAt(EU)] as const
  const { show } = await loadPage(servers)
  await askIn(0, servers[0])
  await show(serverAt(US), servers[1])
  expect(identifierFieldIn(0)).not.toBeNull()
  await show(...servers)
  expect(codeFieldIn(0)).not.toBeNull()
  expect(identifierFieldIn(1)).not.toBeNull()
})

/** Presses the link to Google, and comes back to a page with these widgets. */
async function goToGoogle(index: number, servers: readonly ScriptedServer[]) {
  window.history.replaceState(null, '', '/sign-in')
  const link = inWidget(index).getByRole('link', { name: 'Continue with Google' })
  window.addEventListener('click', event => event.preventDefault(), { once: true })
  fireEvent.click(link)
  const state = new URL(link.getAttribute('href') ?? '').searchParams.get('state') ?? ''
  window.history.replaceState(null, '', `/sign-in?${new URLSearchParams({ code: 'one-time', state })}`)
  return loadPage(servers)
}

test('[HOST-12] [IDENT-01] [SSO-03] coming back from Google signs in with the widget that was left', async () => {
  const servers = [serverAt(US), serverAt(EU), serverAt(EU)] as const
  await loadPage(servers)
  const { successes } = await goToGoogle(2, servers)
  expect(window.location.search).toBe('')
  servers[2].newest('finish').succeed(sessionOf('Ada'))
  await settle(1000)
  expect(servers.map(({ log }) => log)).toEqual([[], [], ['finish one-time']])
  expect(successes.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 1])
})

test('[HOST-12] [SSO-04] coming back from Google to a page without the widget that was left, another one of its server signs in', async () => {
  const [eu, us] = [serverAt(EU), serverAt(US)]
  await loadPage([us, eu, eu])
  await goToGoogle(2, [us, eu])
  await settle(1000)
  expect(window.location.search).toBe('')
  expect(eu.log).toEqual(['finish one-time'])
  expect(us.log).toEqual([])
})
