import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LoginBackend } from '../backends/login-backend.js'
import { WerifyLoginElement } from './werify-login-element.js'

const TOKEN = 'a-token-that-only-the-callback-gets'
const requestOtp = vi.fn<LoginBackend['requestOtp']>(async identifier => ({
  identifier,
  ref: {},
  expiresAt: Date.now() + 60_000,
}))
const backend: LoginBackend = {
  name: 'test',
  identifiers: ['email'],
  code: { length: 6, alphabet: 'digits' },
  requestOtp,
  verifyOtp: async () => ({ accessToken: TOKEN, userId: 'user-7', profile: {}, raw: {} }),
}

/** jsdom has no constructed style sheets. */
class Sheet {
  replaceSync() {}
}

customElements.define('werify-login', WerifyLoginElement)

beforeEach(() => {
  requestOtp.mockClear()
  sessionStorage.clear()
  vi.stubGlobal('CSSStyleSheet', Sheet)
  Object.defineProperty(document, 'adoptedStyleSheets', { configurable: true, value: [] })
})
afterEach(() => act(async () => document.body.replaceChildren()))

async function add(attributes: Readonly<Record<string, string>> = {}, properties: object = { backend }) {
  const element = document.createElement('werify-login')
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  Object.assign(element, properties)
  await act(async () => document.body.append(element))
  return element
}

const field = () => screen.getByLabelText('Email')

async function signIn() {
  fireEvent.change(field(), { target: { value: 'ada@example.com' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
  fireEvent.change(await screen.findByLabelText(/6-digit code/), { target: { value: '123456' } })
}

test('[TOK-03] the session goes to the callback alone; events say who signed in, and do not leave the element', async () => {
  const [successCallback, own, onWindow] = [vi.fn(), vi.fn<(event: Event) => void>(), vi.fn()]
  const element = await add({}, { backend, successCallback })
  element.addEventListener('werify:success', own)
  window.addEventListener('werify:success', onWindow, { capture: false })
  await signIn()

  await vi.waitFor(() => expect(successCallback).toHaveBeenCalledOnce())
  expect(successCallback.mock.calls[0]?.[0]).toMatchObject({ accessToken: TOKEN })
  const [event] = own.mock.calls[0] ?? []
  expect(event).toMatchObject({ bubbles: false, composed: false, detail: { userId: 'user-7' } })
  expect(JSON.stringify(event instanceof CustomEvent && event.detail)).not.toContain(TOKEN)
  expect(onWindow).not.toHaveBeenCalled()
  expect(document.documentElement.outerHTML).not.toContain(TOKEN)
})

test('[REL-12] an element that is moved goes on with its login, and sends nothing again', async () => {
  const element = await add()
  fireEvent.change(field(), { target: { value: 'ada@example.com' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
  await screen.findByLabelText(/6-digit code/)

  const codeField = screen.getByLabelText(/6-digit code/)
  fireEvent.change(codeField, { target: { value: '12' } })

  const place = document.body.appendChild(document.createElement('main'))
  await act(async () => place.append(element))
  expect(screen.getByDisplayValue('12')).toBe(codeField)
  expect(requestOtp).toHaveBeenCalledOnce()
})

test('[REL-12] an element that is taken out and put back shows one widget', async () => {
  const element = await add()
  await act(async () => element.remove())
  expect(element.childElementCount).toBe(0)
  await act(async () => document.body.append(element))
  expect(screen.getAllByRole('button', { name: 'Send code' })).toHaveLength(1)
})

test('[REL-12] on a page that is patched after its markup, the widget stays, with what is typed', async () => {
  const element = await add()
  fireEvent.change(field(), { target: { value: 'ada@ex' } })
  const typedIn = field()
  await act(async () => element.replaceChildren())
  expect(screen.getByDisplayValue('ada@ex')).toBe(typedIn)
  await act(async () => element.setAttribute('app-name', 'Acme'))
  expect(screen.getByRole('heading').textContent).toBe('Sign in to Acme')
  await act(async () => element.remove())
  expect(element.childElementCount).toBe(0)
})

test('[REL-12] what the markup shows before the script has loaded goes, also if it is parsed after that', async () => {
  const states = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  const element = await add()
  await act(async () => element.append('Loading…', document.createElement('progress')))
  expect(element.textContent).not.toContain('Loading…')
  expect(element.children).toHaveLength(1)
  states.mockRestore()
  await act(async () => element.append('Of the host'))
  expect(element.textContent).toContain('Of the host')
})

test('[REL-12] attributes that change change the widget, and keep what is typed', async () => {
  const element = await add({ 'app-name': 'Acme' })
  expect(screen.getByRole('heading').textContent).toBe('Sign in to Acme')
  fireEvent.change(field(), { target: { value: 'ada@ex' } })
  await act(async () => {
    for (const name of ['One', 'Two', 'Three']) element.setAttribute('app-name', name)
  })
  expect(screen.getByRole('heading').textContent).toBe('Sign in to Three')
  await act(async () => element.removeAttribute('app-name'))
  expect(screen.getByRole('heading').textContent).toBe('Sign in')
  expect(screen.getByDisplayValue('ada@ex')).toBe(field())
})

test('[REL-12] properties that a page sets before the script has loaded count', async () => {
  const early = new WerifyLoginElement()
  // As on an element that is not upgraded yet.
  Object.defineProperty(early, 'backend', { configurable: true, writable: true, value: backend })
  await act(async () => document.body.append(early))
  expect(Object.hasOwn(early, 'backend')).toBe(false)
  fireEvent.change(field(), { target: { value: 'ada@example.com' } })
  fireEvent.click(screen.getByRole('button', { name: 'Send code' }))
  await vi.waitFor(() => expect(requestOtp).toHaveBeenCalledOnce())
})

test('a backend is named by an attribute, and one that is none is a mistake in plain words', async () => {
  await add({ backend: 'trader4', 'base-url': 'https://id.example.com' }, {})
  expect(screen.getByRole('link', { name: 'Continue with Google' }).getAttribute('href')).toMatch(
    /^https:\/\/id\.example\.com\//,
  )
  const wrong = document.createElement('werify-login')
  wrong.setAttribute('backend', 'nobody')
  const reported = vi.fn((event: ErrorEvent) => event.preventDefault())
  window.addEventListener('error', reported, { once: true })
  document.body.append(wrong)
  await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce())
  expect(reported.mock.calls[0]?.[0].message).toContain('names no backend. Use one of trader4, werify')
})
