import { act, fireEvent, screen } from '@testing-library/react'
import { vi } from 'vitest'
import { pass } from './login.js'

// For tests: actions of a person in a rendered login.

/** Loads the deferred parts, so that no test waits for a module. */
export async function loadDeferredParts(): Promise<void> {
  await Promise.all([
    import('../requests/run-requests.js'),
    import('../widget/deferred-views.js'),
    import('../ui/qr-code.js'),
  ])
}

/** @returns the arguments of every `console.error` and `console.warn` since */
export function silenceConsole(): readonly unknown[][] {
  const said: unknown[][] = []
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words) => void said.push(words))
  }
  return said
}

/** Advances the fake timers, and lets React render. */
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
