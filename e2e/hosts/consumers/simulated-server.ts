import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export interface SimulatedServer {
  /** The code that was sent to an identifier last, once it was. */
  readonly codeFor: (identifier: string) => Promise<string>
  readonly close: () => Promise<void>
}

const START_MS = 60_000

/**
 * Runs `npx @werify/login mock` in a host's folder, at the port that the hosts' pages call.
 *
 * @throws when it does not start
 */
export async function startSimulatedServer(folder: string): Promise<SimulatedServer> {
  const command = spawn(
    'npx',
    ['--no-install', 'werify-login', 'mock', '--port', '4010', '--limits', 'off'],
    {
      cwd: join(import.meta.dirname, '..', folder),
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    },
  )
  const lines: string[] = []
  const output = createInterface(command.stdout).on('line', line => lines.push(line))
  const ended = once(command, 'exit')

  async function find(pattern: RegExp): Promise<string> {
    const isOver = AbortSignal.timeout(START_MS)
    for (;;) {
      const [, found] = lines.map(line => pattern.exec(line)).findLast(match => match !== null) ?? []
      if (found !== undefined) return found
      await Promise.race([
        once(output, 'line', { signal: isOver }),
        ended.then(([code]) => Promise.reject(new Error(`The simulated server ended with ${String(code)}.`))),
      ])
    }
  }

  await find(/^Simulated login service on (\S+)$/)
  return {
    codeFor: identifier =>
      find(new RegExp(`^email to ${identifier.replaceAll('.', '\\.')}: .*\\b(\\d{6})\\b`)),
    async close() {
      if (process.platform === 'win32' || command.pid === undefined) command.kill()
      else process.kill(-command.pid)
      await ended
    },
  }
}
