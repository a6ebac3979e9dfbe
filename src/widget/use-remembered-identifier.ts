import { useEffect, useRef, useState } from 'react'
import { parseIdentifier } from '../domain/identifier.js'
import type { LoginState } from '../flow/login-flow.js'

const KEY = 'werify-login:identifier'

/**
 * The identifier that a login succeeded with before, as it was when the widget appeared. While this is on, the one
 * that the next login with a code succeeds with takes its place. A browser that keeps nothing is fine.
 */
export function useRememberedIdentifier(state: LoginState, isOn: boolean): string | undefined {
  const [remembered] = useState(() => (isOn ? read() : undefined))
  const checked = useRef<string>(undefined)
  useEffect(() => {
    if (state.step === 'signing-in') {
      checked.current = state.code.step === 'verifying' ? state.code.challenge.identifier.value : undefined
    } else if (
      isOn &&
      state.step === 'signed-in' &&
      state.method === 'code' &&
      checked.current !== undefined
    ) {
      keep(checked.current)
    }
  }, [state, isOn])
  return remembered
}

/** Any script of the page can write there, and what it wrote is not typed for a person. */
function read(): string | undefined {
  try {
    return parseIdentifier(localStorage.getItem(KEY) ?? '').identifier?.value
  } catch {
    return undefined
  }
}

function keep(identifier: string): void {
  try {
    localStorage.setItem(KEY, identifier)
  } catch {
    // Storage may be full, or forbidden. It was only for convenience.
  }
}
