import { useSyncExternalStore } from 'react'

/**
 * Value that only a browser knows, such as the address of the page. `undefined` on a server, and in the renders that
 * take its markup over, so that both are the same.
 *
 * @param read returns the same value until it changes; read again in every render
 * @param subscribe tells when it may have changed. @default never
 */
export function useBrowserValue<Value>(
  read: () => Value,
  subscribe: (onChange: () => void) => () => void = neverChanges,
): Value | undefined {
  return useSyncExternalStore<Value | undefined>(subscribe, read, onServer)
}

/** `false` on a server, and in the renders that take its markup over. */
export function useIsInBrowser(): boolean {
  return useBrowserValue(inBrowser) === true
}

const neverChanges = () => () => {}
const onServer = () => undefined
const inBrowser = () => true
