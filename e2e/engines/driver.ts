import type { ChildProcess } from 'node:child_process'

/** Commands of WebDriver that the tests need, with their path over HTTP and their name in Firefox. */
export const COMMANDS = {
  navigate: { method: 'POST', path: '/url', name: 'WebDriver:Navigate' },
  reload: { method: 'POST', path: '/refresh', name: 'WebDriver:Refresh' },
  back: { method: 'POST', path: '/back', name: 'WebDriver:Back' },
  evaluate: { method: 'POST', path: '/execute/sync', name: 'WebDriver:ExecuteScript' },
  act: { method: 'POST', path: '/actions', name: 'WebDriver:PerformActions' },
  resize: { method: 'POST', path: '/window/rect', name: 'WebDriver:SetWindowRect' },
  screenshot: { method: 'GET', path: '/screenshot', name: 'WebDriver:TakeScreenshot' },
} as const

export type Command = keyof typeof COMMANDS

/** One browser with one window. */
export interface Driver {
  /** Sends a command. Parameters and result are those of the WebDriver standard. */
  readonly send: (command: Command, parameters?: object) => Promise<unknown>
  /** False if the browser has no keys to undo and redo, but commands. */
  readonly hasEditKeys: boolean
  readonly close: () => Promise<void>
}

/** Calls a function again until it returns something. @throws after a minute, with the last failure */
export async function poll<Value>(read: () => Promise<Value | undefined>): Promise<Value> {
  const end = Date.now() + 60_000
  for (;;) {
    try {
      const value = await read()
      if (value !== undefined) return value
      if (Date.now() > end) throw new Error('It never returned anything.')
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}

/** Ends a process and all that it started. It must have been started `detached`. */
export async function endGroup({ pid, exitCode, signalCode }: ChildProcess, ended: Promise<unknown>) {
  if (pid === undefined || exitCode !== null || signalCode !== null) return
  process.kill(-pid)
  await ended
}
