import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { findWebKit } from '../../scripts/engines.mjs'
import { COMMANDS, endGroup, poll, type Driver } from './driver.js'

/** Starts WebKitGTK on a screen of its own, and drives it over WebDriver's HTTP. */
export async function startWebKit(): Promise<Driver> {
  const found = findWebKit()
  if (found === undefined) throw new Error('WebKit is absent.')
  const screen = spawn(
    found.screen,
    ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  )
  const screenEnded = once(screen, 'exit')
  const display = await readDisplay(screen)
  const port = await findFreePort()
  const driver = spawn(found.driver, [`--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' },
  })
  const driverEnded = once(driver, 'exit')

  async function ask(method: string, path: string, parameters: object = {}): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(parameters) }),
    })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }

  await poll(() => ask('GET', '/status'))
  const options = { binary: found.browser, args: ['--automation'] }
  const session = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  if (typeof session !== 'object' || session === null || !('sessionId' in session)) {
    throw new Error('WebKit opened no session.')
  }
  const root = `/session/${String(session.sessionId)}`

  return {
    // The keys are those of the application, and this one is a test browser.
    hasEditKeys: false,
    send(command, parameters) {
      const { method, path } = COMMANDS[command]
      return ask(method, root + path, parameters)
    },
    async close() {
      await ask('DELETE', root).catch(() => undefined)
      await endGroup(driver, driverEnded)
      await endGroup(screen, screenEnded)
    },
  }
}

/** Reads the number that an X server writes once it is there. */
async function readDisplay(screen: ChildProcess): Promise<number> {
  const pipe = screen.stdio[3]
  if (!pipe) throw new Error('The screen has no pipe.')
  const [chunk] = await once(pipe, 'data')
  return Number(String(chunk))
}

/** The driver takes no 0 for a free port. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.')
  return address.port
}
