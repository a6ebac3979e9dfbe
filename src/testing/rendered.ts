import { act, fireEvent, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { pass } from './login.js'

// For tests: what a person does with a login that is rendered.

/** Loads the parts of a login that come later, once, so that no test waits for a module. */
export async function loadLaterParts(): Promise<void> {
  await Promise.all([
    import('../requests/run-requests.js'),
    import('../widget/deferred-views.js'),
    import('../ui/qr-code.js'),
  ])
}

/** @returns what was written to the console since */
export function hushConsole(): readonly unknown[][] {
  const said: unknown[][] = []
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words))
  }
  return said
}

/** Lets time pass, and React render what comes of it. */
export async function settle(ms = 0): Promise<void> {
  await act(async () => {
    await vi.dynamicImportSettled()
    await pass(ms)
  })
}

export async function click(role: 'button' | 'tab', name: string | RegExp): Promise<void> {
  fireEvent.click(screen.getByRole(role, { name }))
  await settle()
}

export async function type(label: string | RegExp, text: string): Promise<void> {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
  await settle()
}
