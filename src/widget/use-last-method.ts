import { useEffect, useState } from 'react'
import type { SignInMethod } from '../flow/login-event.js'
import type { LoginState } from '../flow/login-state.js'
import { useBrowserLayoutEffect } from '../ui/use-browser-layout-effect.js'
import { keepItem, readItem } from './local-item.js'

const KEY = 'werify-login:method'

const METHODS: readonly SignInMethod[] = ['code', 'qr', 'google']

/**
 * Method of the last login, as stored when the widget appeared; `undefined` in the first render. While `isOn`, the next
 * login replaces it. Does nothing in a browser that stores nothing.
 */
export function useLastMethod(state: LoginState, isOn: boolean): SignInMethod | undefined {
  const [last, setLast] = useState<SignInMethod>()
  const [isOnAtFirst] = useState(isOn)
  useBrowserLayoutEffect(() => {
    if (isOnAtFirst) setLast(METHODS.find(method => method === readItem(KEY)))
  }, [isOnAtFirst])
  const method = state.step === 'signed-in' ? state.method : undefined
  useEffect(() => {
    if (isOn && method !== undefined) keepItem(KEY, method)
  }, [isOn, method])
  return last
}
