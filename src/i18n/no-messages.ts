import type { Messages } from './messages.js'

/** No language is there at once in a browser, which loads only the one that it needs. A server gets `server-messages.ts`. */
export function findMessages(_locale: string): Messages | undefined {
  return undefined
}
