import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFirefox } from '../../scripts/engines.mjs'
import { COMMANDS, endGroup, poll, type Driver } from './driver.js'

export type Preferences = Readonly<Record<string, number | boolean | string>>

const PREFERENCES: Preferences = {
  // A free port, which Firefox writes into its profile.
  'marionette.port': 0,
  // A scroll bar beside a page of 320 pixels would leave it 308.
  'ui.useOverlayScrollbars': 1,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
}

/** Starts Firefox, and drives it over Marionette: WebDriver's commands, over a socket of Firefox itself. */
export async function startFirefox(preferences: Preferences): Promise<Driver> {
  const found = findFirefox()
  if (found === undefined) throw new Error('Firefox is absent.')
  const profile = await mkdtemp(join(tmpdir(), 'werify-firefox-'))
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  )
  await writeFile(join(profile, 'user.js'), lines.join(''))
  const firefox = spawn(found.browser, ['-headless', '-marionette', '-no-remote', '-profile', profile], {
    stdio: 'ignore',
    detached: true,
  })
  const ended = once(firefox, 'exit')
  const port = await poll(async () => {
    const text = await readFile(join(profile, 'MarionetteActivePort'), 'utf8')
    return text === '' ? undefined : Number(text)
  })
  const ask = await openMarionette(port)
  await ask('WebDriver:NewSession', {})

  return {
    hasEditKeys: true,
    send: (command, parameters = {}) => ask(COMMANDS[command].name, { full: false, ...parameters }),
    async close() {
      await endGroup(firefox, ended)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Ask = (name: string, parameters: object) => Promise<unknown>

/** Opens Marionette's socket. A message is JSON, with its length in bytes before it: `12:[0,1,"name",{}]`. */
async function openMarionette(port: number): Promise<Ask> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  const waiting = new Map<unknown, PromiseWithResolvers>()
  let received = Buffer.alloc(0)

  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk])
    for (;;) {
      const colon = received.indexOf(':')
      const end = colon + 1 + Number(received.subarray(0, colon))
      if (colon === -1 || received.length < end) return
      answer(JSON.parse(received.subarray(colon + 1, end).toString()))
      received = received.subarray(end)
    }
  })

  function answer(message: unknown) {
    // The first message is a greeting, and no list.
    if (!Array.isArray(message)) return
    const [, id, failure, result] = message
    const request = waiting.get(id)
    waiting.delete(id)
    if (failure === null) request?.resolve(unwrap(result))
    else request?.reject(new Error(`${failure.error}: ${failure.message}`))
  }

  let count = 0
  return (name, parameters) =>
    new Promise((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      const text = JSON.stringify([0, count, name, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}

interface PromiseWithResolvers {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Some results are in an object, some are not. */
function unwrap(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result
}
