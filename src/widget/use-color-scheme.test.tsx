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

test('[HOST-10] a page that chooses its theme as the widget appears gets a widget in that theme', async () => {
  // Test environments know no `color-scheme`. Here a page has it by an attribute.
  const computed = window.getComputedStyle
  vi.spyOn(window, 'getComputedStyle').mockImplementation(element =>
    Object.assign(computed(element), { colorScheme: element.getAttribute('data-theme') ?? 'normal' }),
  )
  const { container } = render(<Host />)
  await waitFor(() => expect(container.textContent).toBe('dark'))
})
