import { afterEach, expect, test } from 'vitest'
import { takeFocus } from './take-focus.js'

afterEach(() => document.body.replaceChildren())

/** Page with a login in it, or in a shadow root, and a field of the host beside it. */
function openPage(place: 'page' | 'shadow root') {
  const host = document.body.appendChild(document.createElement('div'))
  const login = document.createElement('section')
  const [field, button] = [document.createElement('input'), document.createElement('button')]
  login.append(field, button)
  const root = place === 'page' ? host : host.attachShadow({ mode: 'open' })
  root.append(login)
  const search = document.body.appendChild(document.createElement('input'))
  return { host, field, button, search }
}

for (const place of ['page', 'shadow root'] as const) {
  const isFocused = (field: Element) => field.matches(':focus')

  test(`[STEP-03] in a ${place} a field takes a focus that nothing has`, () => {
    const { field } = openPage(place)
    expect(takeFocus(field)).toBe(true)
    expect(isFocused(field)).toBe(true)
    expect(takeFocus(field)).toBe(false)
  })

  test(`[STEP-03] in a ${place} a person keeps the focus in a field of the host`, () => {
    const { field, search } = openPage(place)
    search.focus()
    expect(takeFocus(field)).toBe(false)
    expect(isFocused(search)).toBe(true)
  })
}

test('[STEP-03] a field takes the focus from the rest of the login', () => {
  const { field, button } = openPage('page')
  button.focus()
  expect(takeFocus(field)).toBe(true)
  expect(field.matches(':focus')).toBe(true)
})

test('[STEP-03] a field takes the focus from the dialog around it', () => {
  const { host, field } = openPage('page')
  host.tabIndex = -1
  host.focus()
  expect(takeFocus(field)).toBe(true)
})
