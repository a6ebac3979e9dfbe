import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { createLoginService, manualClock, trader4Handlers } from '@werify/login/mocks'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { SignIn } from './quick-start.js'

const server = setupServer()

configure({ asyncUtilTimeout: 30_000 })
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(cleanup)
afterAll(() => server.close())

/** @param answer of the page's own server to the token */
async function signIn(answer: () => Response) {
  const service = createLoginService({ now: manualClock() })
  const tokens: string[] = []
  server.resetHandlers(
    ...trader4Handlers('https://api.trader4.net', service),
    http.post(new URL('/session', window.location.href).href, async ({ request }) => {
      tokens.push(await request.text())
      return answer()
    }),
  )
  const onSignedIn = vi.fn()
  render(<SignIn onSignedIn={onSignedIn} />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'ada@acme.example' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
  const field = await screen.findByRole('textbox', { name: '6-digit code' })
  fireEvent.change(field, { target: { value: service.outbox.latest('ada@acme.example')?.code } })
  return { onSignedIn, tokens }
}

test('the quick start hands the token to the server of the page, and goes on', async () => {
  const { onSignedIn, tokens } = await signIn(() => new HttpResponse(null, { status: 204 }))
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce(), { timeout: 30_000 })
  expect(tokens).toHaveLength(1)
  expect(screen.queryByText(/We couldn’t sign you in/)).toBeNull()
})

test.each([
  ['refuses the token', () => new HttpResponse(null, { status: 403 })],
  ['can’t reach', () => HttpResponse.error()],
])('the quick start shows a message and the first screen again when that server %s', async (_how, answer) => {
  const { onSignedIn } = await signIn(answer)
  await screen.findByText('We couldn’t sign you in. Please try again.')
  expect(await screen.findByRole('button', { name: 'Send code' })).toBeDefined()
  expect(onSignedIn).not.toHaveBeenCalled()
})
