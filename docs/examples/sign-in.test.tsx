// @vitest-environment jsdom
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { trader4, WerifyLogin } from '@werify/login'
import { createLoginService, manualClock, trader4Handlers } from '@werify/login/mocks'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'

const server = setupServer()

// The code field is loaded on demand, which can be slow on a busy machine.
configure({ asyncUtilTimeout: 30_000 })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(cleanup)
afterAll(() => server.close())

/** Gives each test a service of its own, renders the widget, and requests a code. */
async function requestCode(email: string) {
  const clock = manualClock()
  const service = createLoginService({ now: clock })
  server.resetHandlers(...trader4Handlers('https://api.trader4.net', service))

  const onSuccess = vi.fn()
  render(<WerifyLogin backend={trader4()} appName="Acme" onSuccess={onSuccess} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: email } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
  const field = await screen.findByRole('textbox', { name: '6-digit code' })

  const { code = '' } = service.outbox.latest(email) ?? {}
  return { clock, onSuccess, typeCode: () => fireEvent.change(field, { target: { value: code } }) }
}

test('the sent code signs in', async () => {
  const { onSuccess, typeCode } = await requestCode('ada@acme.example')
  typeCode()
  await screen.findByRole('heading', { name: /signed in/ })
  expect(onSuccess).toHaveBeenCalledOnce()
})

test('an expired code does not sign in', async () => {
  const { clock, onSuccess, typeCode } = await requestCode('ada@acme.example')
  clock.advance(5 * 60_000)
  typeCode()
  await screen.findByText('That code no longer works. Send a new one.')
  expect(onSuccess).not.toHaveBeenCalled()
})
