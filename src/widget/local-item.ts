/** Text in this browser's `localStorage`; `null` where there is none, or the browser allows none. */
export function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Stores a text. Where storage is full or forbidden, nothing is remembered. */
export function keepItem(key: string, text: string): void {
  try {
    localStorage.setItem(key, text)
  } catch {
    // What is not stored is asked for again.
  }
}
