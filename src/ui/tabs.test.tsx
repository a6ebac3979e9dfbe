import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Tabs } from './tabs.js'

afterEach(cleanup)

/** Three tabs: with two, forward and back lead to the same one. */
const TABS = ['one', 'two', 'three'].map(id => ({ id, label: id }))

test.each([
  ['ltr', 'ArrowRight', 'two'],
  ['ltr', 'ArrowLeft', 'three'],
  ['rtl', 'ArrowRight', 'three'],
  ['rtl', 'ArrowLeft', 'two'],
] as const)('[A11Y-TABS] %s: %s leads from the first tab to tab %s', (dir, key, name) => {
  render(
    <>
      <style>{`[role="tab"] { direction: ${dir} }`}</style>
      <Tabs label="Tabs" tabs={TABS} selected="one" baseId="base" autoFocus={false} onSelect={() => {}} />
    </>,
  )
  screen.getByRole('tab', { name: 'one' }).focus()

  fireEvent.keyDown(screen.getByRole('tab', { name: 'one' }), { key })

  expect(document.activeElement?.textContent).toBe(name)
})
