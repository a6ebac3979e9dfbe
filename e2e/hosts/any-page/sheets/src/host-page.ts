import type { Part } from './part.js'

/** Functions for tests, as `window.hostPage`. */
export interface HostPage {
  /** Draws the widget in this theme. */
  readonly show: (theme: 'auto' | 'light' | 'dark') => void
  /** Measures everything of the widget that is drawn, in the order of the document. */
  readonly measureParts: () => Promise<readonly Part[]>
  /** Measures every element of the host. */
  readonly measureHost: () => readonly Part[]
}

declare global {
  interface Window {
    readonly hostPage: HostPage
  }
}
