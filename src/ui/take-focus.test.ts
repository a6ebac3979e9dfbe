import { afterEach, expect, test } from 'vitest'
import { takeFocus } from './take-focus.js'

afterEach(() => {
  Reflect.deleteProperty(document, 'activeElement')
  document.body.replaceChildren()
})

/** Page with a login in it, or in a shadow root, and a field of the host beside it. */
function openPage(place: 'page' | 'shadow root') {
  const host = document.body.appendChild(document.createElement('div'))
  const login = document.createElement('section')
  const field = login.appendChild(document.createElement('input'))
  const root = place === 'page' ? host : host.attachShadow({ mode: 'open' })
  root.append(login)
  const search = document.body.appendChild(document.createElement('input'))
  return { host, login, field, search }
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

test.each(['select', 'textarea'])('[STEP-03] a person keeps the focus in a <%s> of the host', name => {
  const { host, field } = openPage('page')
  const other = host.appendChild(document.createElement(name))
  other.focus()
  expect(takeFocus(field)).toBe(false)
  expect(other.matches(':focus')).toBe(true)
})

test('[STEP-03] a person keeps the focus in a field inside a component of the host', () => {
  const { host, field } = openPage('page')
  const component = host.appendChild(document.createElement('x-field'))
  // As browsers tell it. With a real shadow root, jsdom takes the field of the login for focused.
  const shadowRoot = { activeElement: document.createElement('input') }
  Object.defineProperty(component, 'shadowRoot', { value: shadowRoot })
  Object.defineProperty(document, 'activeElement', { configurable: true, value: component })
  expect(takeFocus(field)).toBe(false)
})

test('[STEP-03] a person keeps the focus in a field beside the login in a closed shadow root', () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'closed' })
  const field = root
    .appendChild(document.createElement('section'))
    .appendChild(document.createElement('input'))
  const search = root.appendChild(document.createElement('input'))
  // As browsers tell it, see above.
  Object.defineProperty(root, 'activeElement', { value: search })
  Object.defineProperty(document, 'activeElement', { configurable: true, value: host })
  expect(takeFocus(field)).toBe(false)
})

test('[STEP-03] a field takes the focus from the rest of the login', () => {
  const { login, field } = openPage('page')
  const other = login.appendChild(document.createElement('input'))
  other.focus()
  expect(takeFocus(field)).toBe(true)
  expect(field.matches(':focus')).toBe(true)
})

test('[STEP-03] a field takes the focus from a button of the host, such as the one that opened the login', () => {
  const { host, field } = openPage('page')
  const open = host.appendChild(document.createElement('button'))
  open.focus()
  expect(takeFocus(field)).toBe(true)
})
