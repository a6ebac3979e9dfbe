import { setImmediate as nextTask } from 'node:timers/promises'
import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { expect, onTestFinished, vi } from 'vitest'
import { settle } from './rendered.js'

// For tests: markup of a server, and a page that takes it over.

/** Modules of the widget as a server loads them. */
export type ServerModules = typeof import('../werify-login.js') & typeof import('../headless/index.js')

/** Globals of a page, which a server lacks. */
const PAGE_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
]

let serverModules: ServerModules | undefined

/** Renders markup as a server does: with every language, without the globals of a page, and with no clock to read. */
export async function renderOnServer(toElement: (modules: ServerModules) => ReactNode): Promise<string> {
  const { renderToString } = await import('react-dom/server')
  for (const name of PAGE_GLOBALS) vi.stubGlobal(name, undefined)
  try {
    // A server loads its modules once, for all that it renders.
    serverModules ??= await loadServerModules()
    const element = toElement(serverModules)
    vi.stubGlobal('Date', undefined)
    return renderToString(element)
  } finally {
    vi.unstubAllGlobals()
  }
}

/** Loads the modules anew, beside those of the page. */
async function loadServerModules(): Promise<ServerModules> {
  vi.resetModules()
  vi.doMock('#server-messages', () => import('../i18n/server-messages.js'))
  try {
    return { ...(await import('../werify-login.js')), ...(await import('../headless/index.js')) }
  } finally {
    vi.doUnmock('#server-messages')
    vi.resetModules()
  }
}

/** Puts markup of a server into the page, as it is before any script has run. */
export function showMarkup(markup: string): HTMLElement {
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = markup
  onTestFinished(() => container.remove())
  return container
}

/**
 * Takes the markup over. A mismatch fails the test.
 *
 * @returns a function that renders another element
 */
export async function hydrate(container: HTMLElement, element: ReactNode) {
  const mismatches: unknown[] = []
  const root = await act(async () =>
    hydrateRoot(container, element, { onRecoverableError: error => mismatches.push(error) }),
  )
  onTestFinished(async () => {
    act(() => root.unmount())
    // What React has scheduled outside of `act` needs the page, which the next test takes away.
    await nextTask()
    expect(mismatches).toEqual([])
  })
  await settle()
  return (next: ReactNode) => act(async () => root.render(next))
}
