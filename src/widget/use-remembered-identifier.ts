import { useEffect, useRef, useState } from 'react'
import { readPlainIdentifier } from '../domain/plain-identifier.js'
import type { LoginState } from '../flow/login-state.js'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'
import { keepItem, readItem } from './local-item.js'

const KEY = 'werify-login:identifier'

/**
 * Identifier of the last login with a code, as stored when the widget appeared; `undefined` in the first render. While
 * `isOn`, the next login with a code replaces it. Does nothing in a browser that stores nothing.
 */
export function useRememberedIdentifier(state: LoginState, isOn: boolean): string | undefined {
  const [remembered, setRemembered] = useState<string>()
  const [isOnAtFirst] = useState(isOn)
  useBrowserLayoutEffect(() => {
    if (isOnAtFirst) setRemembered(readIdentifier())
  }, [isOnAtFirst])
  const checked = useRef<string>(undefined)
  useEffect(() => {
    if (state.step === 'signing-in') {
      checked.current = state.code.step === 'verifying' ? state.code.identifier.value : undefined
    } else if (
      isOn &&
      state.step === 'signed-in' &&
      state.method === 'code' &&
      checked.current !== undefined
    ) {
      keepItem(KEY, checked.current)
    }
  }, [state, isOn])
  return remembered
}

/** Any script of the page can write there, so only a valid identifier is used. */
function readIdentifier(): string | undefined {
  return readPlainIdentifier(readItem(KEY) ?? '')?.value
}
