import { createContext, useContext } from 'react'

/**
 * Tells what lies inside whether it may differ from the markup of a server. It may not on a server, nor in the renders
 * that take its markup over; whoever takes markup over provides `false` until then.
 */
export const InBrowser = /* @__PURE__ */ createContext(typeof document !== 'undefined')

/** `false` on a server, and in the renders that take its markup over. */
export function useIsInBrowser(): boolean {
  return useContext(InBrowser)
}

/**
 * Value that only a browser knows, such as the address of the page. `undefined` on a server, and in the renders that
 * take its markup over, so that both are the same.
 *
 * @param read called in every render
 */
export function useBrowserValue<Value>(read: () => Value): Value | undefined {
  return useIsInBrowser() ? read() : undefined
}
