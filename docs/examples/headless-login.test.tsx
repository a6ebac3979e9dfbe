import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react'
import { createLoginService, manualClock, trader4Handlers } from '@werify/login/mocks'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { HeadlessLogin } from './headless-login.js'

const server = setupServer()

configure({ asyncUtilTimeout: 30_000 })
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(cleanup)
afterAll(() => server.close())

function renderLogin() {
  const clock = manualClock()
  const service = createLoginService({ now: clock })
  server.resetHandlers(...trader4Handlers('https://api.trader4.net', service))
  const onSignedIn = vi.fn()
  render(<HeadlessLogin onSignedIn={onSignedIn} />)
  return { service, onSignedIn }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const enter = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

test('a login of the host’s own look asks for the identifier and the code, and corrects mistakes in both', async () => {
  const { service, onSignedIn } = renderLogin()
  enter('Email or phone', 'ada')
  press('Continue')
  expect(screen.getByRole('alert').textContent).toMatch(/Enter an email address/)

  enter('Email or phone', 'ada@acme.example')
  press('Continue')
  await screen.findByText('We sent a code to ada@acme.example.')
  expect(screen.getByRole('button', { name: /^Send again in \d+ s$/ }).hasAttribute('disabled')).toBe(true)

  const { code = '' } = service.outbox.latest('ada@acme.example') ?? {}
  enter('Code', code === '000000' ? '111111' : '000000')
  await screen.findByText(/attempts left/)
  expect(screen.getByRole('textbox', { name: 'Code' }).getAttribute('aria-invalid')).toBe('true')

  enter('Code', `Your code is ${code}`)
  await screen.findByRole('heading', { name: 'Welcome' })
  expect(onSignedIn).toHaveBeenCalledOnce()
})

test('it goes back to the identifier, and keeps it', async () => {
  renderLogin()
  enter('Email or phone', 'ada@acme.example')
  press('Continue')
  await screen.findByText(/^We sent a code/)
  press('Change')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Email or phone' }).value).toBe(
    'ada@acme.example',
  )
})

test('it warns a person whose QR code somebody else used', async () => {
  const { service, onSignedIn } = renderLogin()
  press('Use my phone')
  await screen.findByRole('img', { name: 'QR code to sign in' })
  const [ticket = expect.unreachable()] = service.tickets.open()
  service.tickets.approve(ticket, service.signInPhone('hi@trader4.net'))
  expect(service.tickets.check(ticket).outcome).toBe('granted')
  await screen.findByText(/^This code was used on another device/)
  expect(onSignedIn).not.toHaveBeenCalled()
})

test('it shows a QR code, and signs in once a phone has approved', async () => {
  const { service, onSignedIn } = renderLogin()
  press('Use my phone')
  await screen.findByRole('img', { name: 'QR code to sign in' })
  const [ticket = expect.unreachable()] = service.tickets.open()
  service.tickets.approve(ticket, service.signInPhone('hi@trader4.net'))
  await screen.findByRole('heading', { name: 'Welcome' })
  expect(onSignedIn).toHaveBeenCalledOnce()
})
