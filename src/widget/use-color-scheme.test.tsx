import { cleanup, render, waitFor } from '@testing-library/react'
import { useLayoutEffect, useRef } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useColorScheme } from './use-color-scheme.js'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Part() {
  const element = useRef<HTMLParagraphElement>(null)
  return <p ref={element}>{useColorScheme(element)}</p>
}

/** Chooses its theme in an effect that runs after those of what it contains, and before their paint. */
function Host() {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => element.current?.setAttribute('data-theme', 'dark'), [])
  return (
    <div ref={element}>
      <Part />
    </div>
  )
}

/** Test environments know no `color-scheme`. Here an element has it by an attribute, and what is in it as well. */
function readSchemesFromAttributes() {
  const computed = window.getComputedStyle
  vi.spyOn(window, 'getComputedStyle').mockImplementation(element =>
    Object.assign(computed(element), {
      colorScheme: element.closest<HTMLElement>('[data-theme]')?.dataset['theme'] ?? 'normal',
    }),
  )
}

test('[HOST-10] a page that chooses its theme as the widget appears gets a widget in that theme', async () => {
  readSchemesFromAttributes()
  const { container } = render(<Host />)
  await waitFor(() => expect(container.textContent).toBe('dark'))
})

test('[HOST-10] a widget follows a page that says its theme in its head', async () => {
  const { container } = render(<Part />)
  expect(container.textContent).toBe('system')
  const meta = Object.assign(document.createElement('meta'), { name: 'color-scheme', content: 'dark' })
  document.head.append(meta)
  await waitFor(() => expect(container.textContent).toBe('dark'))
  meta.content = 'light'
  await waitFor(() => expect(container.textContent).toBe('light'))
  meta.remove()
  await waitFor(() => expect(container.textContent).toBe('system'))
})

test('[HOST-10] a widget that is moved into another part of the page gets the theme of that, also when that changes', async () => {
  readSchemesFromAttributes()
  const { container } = render(<Part />)
  const section = document.body.appendChild(document.createElement('section'))
  section.dataset['theme'] = 'dark'
  section.append(container)
  await waitFor(() => expect(container.textContent).toBe('dark'))
  section.dataset['theme'] = 'light'
  await waitFor(() => expect(container.textContent).toBe('light'))
  section.remove()
})

test('[HOST-10] a widget that is drawn before it is in the page, or is out of it for a while, gets the theme of its place', async () => {
  readSchemesFromAttributes()
  const container = document.createElement('div')
  render(<Part />, { container })
  expect(container.textContent).toBe('system')
  const [dark, light] = ['dark', 'light'].map(theme => {
    const section = document.body.appendChild(document.createElement('section'))
    section.dataset['theme'] = theme
    return section
  })
  dark?.append(container)
  await waitFor(() => expect(container.textContent).toBe('dark'))
  container.remove()
  // A library that keeps parts of a page puts them back in another task.
  await new Promise(resolve => setTimeout(resolve))
  expect(container.textContent).toBe('dark')
  light?.append(container)
  await waitFor(() => expect(container.textContent).toBe('light'))
  dark?.remove()
  light?.remove()
})

test('[HOST-10] a widget in a shadow root follows the page around that', async () => {
  const computed = window.getComputedStyle
  const { dataset } = document.documentElement
  vi.spyOn(window, 'getComputedStyle').mockImplementation(element =>
    Object.assign(computed(element), { colorScheme: dataset['theme'] ?? 'normal' }),
  )
  const host = document.body.appendChild(document.createElement('div'))
  const container = document.createElement('div')
  host.attachShadow({ mode: 'open' }).append(container)
  render(<Part />, { container, baseElement: host })
  expect(container.textContent).toBe('system')
  dataset['theme'] = 'dark'
  await waitFor(() => expect(container.textContent).toBe('dark'))
  delete dataset['theme']
  host.remove()
})
